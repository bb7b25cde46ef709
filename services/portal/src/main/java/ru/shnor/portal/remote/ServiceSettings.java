package ru.shnor.portal.remote;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the services answer and how long they are waited for.
 *
 * @param uploadTimeout until a file that was sent is acknowledged
 */
@ConfigurationProperties("shnor.services")
record ServiceSettings(
    URI registry,
    URI ingestion,
    URI surveys,
    URI analytics,
    Duration connectTimeout,
    Duration readTimeout,
    Duration uploadTimeout) {

  ServiceSettings {
    if (connectTimeout.isNegative() || readTimeout.isZero() || readTimeout.isNegative()) {
      throw new IllegalArgumentException(
          "connect timeout %s, read timeout %s".formatted(connectTimeout, readTimeout));
    }
  }

  URI address(ServiceName service) {
    return switch (service) {
      case REGISTRY -> registry;
      case INGESTION -> ingestion;
      case SURVEYS -> surveys;
      case ANALYTICS -> analytics;
    };
  }
}
