package ru.shnor.ingestion.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetGuardTest {

  private static TargetGuard guard(String... hosts) {
    return new TargetGuard(
        new WebhookSettings(
            List.of(hosts), 3, Duration.ofSeconds(1), Duration.ofSeconds(1), false));
  }

  @Test
  void addressesInsideAreNeverTold() throws UnknownHostException {
    for (String address :
        List.of(
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "224.0.0.1",
            "255.255.255.255",
            "198.18.0.1",
            "::1",
            "fe80::1",
            "fd00::1",
            "::ffff:10.0.0.1",
            "64:ff9b::a00:1",
            "2002:a00:1::1")) {
      assertThat(TargetGuard.isInside(InetAddress.getByName(address))).as(address).isTrue();
    }
    for (String address : List.of("8.8.8.8", "95.108.1.1", "2a02:6b8::1")) {
      assertThat(TargetGuard.isInside(InetAddress.getByName(address))).as(address).isFalse();
    }
  }

  @Test
  void onlyHttpsToANamedHostWithoutCredentials() {
    assertThat(guard("example.test").refusal("http://example.test/")).isPresent();
    assertThat(guard("example.test").refusal("https://other.test/")).isPresent();
    assertThat(guard("example.test").refusal("https://a:b@example.test/")).isPresent();
    assertThat(guard("example.test").refusal("https://example.test@other.test/")).isPresent();
    assertThat(guard("example.test").refusal("file:///etc/passwd")).isPresent();
    assertThat(guard("127.0.0.1").refusal("https://127.0.0.1/")).isPresent();
    assertThat(guard().refusal("https://example.test/")).isPresent();
    assertThat(guard("8.8.8.8").refusal("https://8.8.8.8/hook")).isEmpty();
  }
}
