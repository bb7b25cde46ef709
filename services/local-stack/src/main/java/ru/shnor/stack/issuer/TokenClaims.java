package ru.shnor.stack.issuer;

import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Puts name, roles and territory into the tokens, as every service expects them. */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

  private final Robots robots;

  TokenClaims(Robots robots) {
    this.robots = robots;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    rights(context)
        .ifPresent(
            rights ->
                context
                    .getClaims()
                    .claim("name", rights.name())
                    .claim("roles", rights.roles())
                    .claim("territory", rights.territory()));
    if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      context.getClaims().audience(List.of("shnor"));
    }
  }

  private Optional<Robots.Rights> rights(JwtEncodingContext context) {
    if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
      return Optional.ofNullable(robots.all().get(context.getRegisteredClient().getClientId()));
    }
    return Optional.ofNullable(context.<Authentication>getPrincipal())
        .flatMap(person -> DemoUser.withLogin(person.getName()))
        .map(Robots.Rights::of);
  }
}
