package ru.shnor.analytics.alert.probe;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the watch.
 *
 * @param every time between two looks
 * @param services addresses of services whose readiness is asked for, {@code
 *     name=http://host:port}; none: only topics
 */
@ConfigurationProperties("shnor.alerts.watch")
public record ProbeSettings(
    @DefaultValue("30s") Duration every, @DefaultValue List<String> services) {

  private static final Duration SHORTEST = Duration.ofMillis(100);

  public ProbeSettings {
    services = List.copyOf(services);
    if (every.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException("shnor.alerts.watch.every is %s".formatted(every));
    }
    services.forEach(ProbeSettings::address);
  }

  /** Addresses by name. */
  Map<String, URI> addresses() {
    Map<String, URI> addresses = new TreeMap<>();
    services.forEach(one -> addresses.put(one.substring(0, one.indexOf('=')), address(one)));
    return addresses;
  }

  private static URI address(String service) {
    int equals = service.indexOf('=');
    String address = service.substring(equals + 1);
    if (equals < 1 || !address.matches("https?://[^/@]+/?")) {
      throw new IllegalArgumentException(
          "shnor.alerts.watch.services: '%s' is not name=http://host:port".formatted(service));
    }
    return URI.create(address);
  }
}
