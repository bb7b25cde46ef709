package ru.shnor.portal.access;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Addresses of the identity provider. They are given, not asked from it, so that the portal starts
 * before the provider does.
 *
 * @param issuer exactly as in the {@code iss} claim
 * @param authorizeUri where a browser goes to log in
 * @param tokenUri where the portal exchanges codes and refreshes tokens
 * @param jwksUri keys of the provider
 * @param endSessionUri where a browser goes to log out
 * @param clientId id of the portal at the provider
 * @param clientSecret its secret
 */
@ConfigurationProperties("shnor.login")
record LoginSettings(
    String issuer,
    URI authorizeUri,
    URI tokenUri,
    URI jwksUri,
    URI endSessionUri,
    String clientId,
    String clientSecret) {

  LoginSettings {
    if (issuer.isBlank() || clientId.isBlank()) {
      throw new IllegalArgumentException(
          "issuer '%s' and client id '%s' must be set".formatted(issuer, clientId));
    }
  }

  /** Scheme, host and port a form may lead to: logging out goes there. */
  String endSessionOrigin() {
    int port = endSessionUri.getPort();
    return endSessionUri.getScheme()
        + "://"
        + endSessionUri.getHost()
        + (port < 0 ? "" : ":" + port);
  }
}
