package ru.shnor.kit.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** A verified token as a caller with roles and scope. */
final class CallerToken extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final transient Caller caller;
  private final String token;

  private CallerToken(Caller caller, String token) {
    super(
        caller.roles().stream()
            .map(role -> new SimpleGrantedAuthority(role.name()))
            .collect(Collectors.toSet()));
    this.caller = caller;
    this.token = token;
    setAuthenticated(true);
  }

  static Converter<Jwt, AbstractAuthenticationToken> converter() {
    return CallerToken::of;
  }

  private static CallerToken of(Jwt jwt) {
    Optional<Scope> scope = Scope.ofClaim(strings(jwt, "territory"));
    if (scope.isEmpty()) {
      throw new InvalidBearerTokenException("no readable territory claim");
    }
    Set<Role> roles =
        strings(jwt, "roles").stream()
            .map(Role::ofClaim)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    String subject = Optional.ofNullable(jwt.getSubject()).orElse("");
    String name = Optional.ofNullable(jwt.getClaimAsString("name")).orElse(subject);
    return new CallerToken(new Caller(subject, name, roles, scope.get()), jwt.getTokenValue());
  }

  private static List<String> strings(Jwt jwt, String claim) {
    Object value = jwt.getClaims().get(claim);
    return value instanceof List<?> list
        ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }

  @Override
  public Object getCredentials() {
    return token;
  }

  @Override
  public Caller getPrincipal() {
    return caller;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CallerToken that && that.token.equals(token);
  }

  @Override
  public int hashCode() {
    return token.hashCode();
  }
}
