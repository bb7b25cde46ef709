package ru.shnor.stack;

import java.net.URI;
import ru.shnor.stack.client.Services;

/**
 * Where a running stack answers, and a client that may use all of it.
 *
 * @param portal pages for people
 * @param registry REST of plan-registry
 * @param ingestion REST of results-ingestion
 * @param surveys REST of survey-collection
 * @param analytics REST of analytics
 * @param issuer the built-in OIDC issuer, exactly as in the {@code iss} claim; its tokens come from
 *     {@code /oauth2/token}
 * @param clientId client for {@code client_credentials} with every staff role over the region;
 *     {@code robot-LOGIN} with the same secret gives a token of that demo user's rights
 * @param clientSecret its secret, another one at every start
 */
public record StackAddresses(
    URI portal,
    URI registry,
    URI ingestion,
    URI surveys,
    URI analytics,
    URI issuer,
    String clientId,
    String clientSecret) {

  /** What a program that loads files needs of it. */
  public Services services() {
    return new Services(registry, ingestion, analytics, issuer, clientId, clientSecret);
  }

  /** Tells the addresses but not the secret, so that it may be logged. */
  @Override
  public String toString() {
    return "portal %s, registry %s, ingestion %s, surveys %s, analytics %s, issuer %s"
        .formatted(portal, registry, ingestion, surveys, analytics, issuer);
  }
}
