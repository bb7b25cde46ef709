package ru.shnor.stack.issuer;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The clients of the issuer: the portal for people, robots for themselves. The robots share one
 * secret, which the framework's own repository in memory would refuse.
 */
final class Clients implements RegisteredClientRepository {

  private static final TokenSettings TOKENS =
      TokenSettings.builder()
          .accessTokenTimeToLive(Duration.ofMinutes(30))
          .refreshTokenTimeToLive(Duration.ofHours(12))
          .reuseRefreshTokens(false)
          .build();

  /** Registration ids a portal may have given its client; they are part of the return address. */
  private static final List<String> RETURN_PATHS =
      List.of("/login/oauth2/code/portal", "/login/oauth2/code/shnor", "/login/oauth2/code/oidc");

  private final Map<String, RegisteredClient> byId = new HashMap<>();

  Clients(IssuerSettings settings, Robots robots) {
    save(portal(settings));
    robots.all().keySet().forEach(id -> save(robot(id, settings.robotSecret())));
  }

  @Override
  public void save(RegisteredClient client) {
    byId.put(client.getId(), client);
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return byId.get(id);
  }

  /** Here id and client id are the same. */
  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    return byId.get(clientId);
  }

  private static RegisteredClient portal(IssuerSettings settings) {
    RegisteredClient.Builder client =
        named(settings.portalClient(), settings.portalSecret())
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
            .scope(OidcScopes.OPENID)
            .scope(OidcScopes.PROFILE)
            .clientSettings(ClientSettings.builder().requireProofKey(true).build());
    spellings(settings.portal())
        .forEach(
            portal -> {
              RETURN_PATHS.forEach(path -> client.redirectUri(portal + path));
              client.postLogoutRedirectUri(portal);
              client.postLogoutRedirectUri(portal + "/");
            });
    return client.build();
  }

  private static RegisteredClient robot(String id, String secret) {
    return named(id, secret)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .build();
  }

  private static RegisteredClient.Builder named(String id, String secret) {
    return RegisteredClient.withId(id)
        .clientId(id)
        .clientSecret("{noop}" + secret)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .tokenSettings(TOKENS);
  }

  /** A person may type either name of this machine. */
  private static Stream<String> spellings(URI portal) {
    String given = portal.toString().replaceAll("/$", "");
    return Stream.of(
            given,
            given.replace("//127.0.0.1", "//localhost"),
            given.replace("//localhost", "//127.0.0.1"))
        .distinct();
  }
}
