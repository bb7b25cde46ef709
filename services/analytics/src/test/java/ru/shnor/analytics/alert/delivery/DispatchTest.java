package ru.shnor.analytics.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DispatchTest {

  @Test
  void pausesDoubleUpToAnHour() {
    assertThat(Dispatch.pause(0)).isEqualTo(Duration.ofSeconds(10));
    assertThat(Dispatch.pause(1)).isEqualTo(Duration.ofSeconds(20));
    assertThat(Dispatch.pause(8)).isEqualTo(Duration.ofSeconds(2560));
    assertThat(Dispatch.pause(9)).isEqualTo(Duration.ofHours(1));
    assertThat(Dispatch.pause(1000)).isEqualTo(Duration.ofHours(1));
  }
}
