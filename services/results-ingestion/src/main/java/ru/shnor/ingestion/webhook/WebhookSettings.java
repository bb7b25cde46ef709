package ru.shnor.ingestion.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the webhooks.
 *
 * @param hosts hosts that may be told, separated by commas; none: nobody is
 * @param attempts how often a delivery is tried
 * @param pause before the second attempt; it doubles with each
 * @param timeout for one attempt
 * @param insecure plain http and private addresses are allowed; for tests on one machine only
 */
@ConfigurationProperties("shnor.webhooks")
public record WebhookSettings(
    @DefaultValue("") List<String> hosts,
    @DefaultValue("8") int attempts,
    @DefaultValue("10s") Duration pause,
    @DefaultValue("5s") Duration timeout,
    @DefaultValue("false") boolean insecure) {

  public WebhookSettings {
    hosts =
        hosts.stream()
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .filter(host -> !host.isEmpty())
            .toList();
    if (attempts < 1
        || attempts > 20
        || pause.isNegative()
        || timeout.compareTo(Duration.ZERO) <= 0) {
      throw new IllegalArgumentException(
          "shnor.webhooks: attempts %d (1 to 20), pause %s, timeout %s"
              .formatted(attempts, pause, timeout));
    }
  }
}
