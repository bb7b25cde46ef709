package ru.shnor.stack.issuer;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the issuer.
 *
 * @param issuer its own address, exactly as in the {@code iss} claim
 * @param portal address of the portal, where a login or logout may lead back to
 * @param data folder of the signing key
 * @param portalClient client id of the portal
 * @param portalSecret its secret
 * @param robotSecret secret of every machine client
 */
@ConfigurationProperties("shnor.stand")
record IssuerSettings(
    URI issuer,
    URI portal,
    Path data,
    String portalClient,
    String portalSecret,
    String robotSecret) {

  IssuerSettings {
    if (portalSecret.isBlank() || robotSecret.isBlank()) {
      throw new IllegalArgumentException("the issuer was started without the clients' secrets");
    }
  }
}
