package ru.shnor.portal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People who look at the pages in tests. */
final class Visitors {

  private Visitors() {}

  /** Somebody with these roles, by the names of the enum. */
  static RequestPostProcessor with(String... roles) {
    return SecurityMockMvcRequestPostProcessors.authentication(
        login("Пробный Пользователь", roles));
  }

  static OAuth2AuthenticationToken login(String name, String... roles) {
    List<GrantedAuthority> authorities =
        Stream.of(roles).map(role -> (GrantedAuthority) new SimpleGrantedAuthority(role)).toList();
    OidcIdToken token =
        new OidcIdToken(
            "id-token",
            Instant.EPOCH,
            Instant.parse("2100-01-01T00:00:00Z"),
            Map.of("sub", "u1", "name", name, "iss", "http://127.0.0.1:8085"));
    return new OAuth2AuthenticationToken(
        new DefaultOidcUser(authorities, token), authorities, "portal");
  }
}
