package ru.shnor.stack.client;

import java.net.URI;

/**
 * Where the services answer, and whose rights are used.
 *
 * @param registry REST of plan-registry
 * @param ingestion REST of results-ingestion
 * @param analytics REST of analytics
 * @param issuer gives tokens at {@code /oauth2/token}
 * @param clientId client of {@code client_credentials} with every staff role over the region
 * @param clientSecret its secret
 */
public record Services(
    URI registry, URI ingestion, URI analytics, URI issuer, String clientId, String clientSecret) {

  /** Tells the addresses but not the secret, so that it may be logged. */
  @Override
  public String toString() {
    return "registry %s, ingestion %s, analytics %s, issuer %s"
        .formatted(registry, ingestion, analytics, issuer);
  }
}
