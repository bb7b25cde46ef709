package ru.shnor.portal.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Whoever made the current request. */
@Component
public class CurrentUser {

  /** Empty before login. */
  public Optional<User> find() {
    Authentication person = SecurityContextHolder.getContext().getAuthentication();
    if (person == null || !(person.getPrincipal() instanceof OidcUser oidc)) {
      return Optional.empty();
    }
    Set<String> authorities =
        person.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .collect(Collectors.toSet());
    Set<Role> roles =
        Arrays.stream(Role.values())
            .filter(role -> authorities.contains(role.name()))
            .collect(Collectors.toSet());
    String name = oidc.getFullName();
    return Optional.of(new User(name == null || name.isBlank() ? person.getName() : name, roles));
  }
}
