package ru.shnor.stack.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void aTakenPortIsReplacedByAFreeOne() throws Exception {
    // Given
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {

      // When
      int port = new Ports().choose("portal", taken.getLocalPort());

      // Then
      assertThat(port).isNotEqualTo(taken.getLocalPort()).isPositive();
    }
  }

  @Test
  void twoProgramsNeverGetTheSamePort() {
    // Given
    Ports ports = new Ports();
    int first = ports.choose("a", 0);

    // When
    int second = ports.choose("b", first);

    // Then
    assertThat(second).isNotEqualTo(first).isEqualTo(ports.of("b"));
  }
}
