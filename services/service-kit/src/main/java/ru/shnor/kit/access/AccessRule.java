package ru.shnor.kit.access;

import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Who may call an endpoint.
 *
 * @param pattern path pattern as on the controller's method
 */
public record AccessRule(HttpMethod method, String pattern, Set<Role> roles) {

  public AccessRule {
    roles = Set.copyOf(roles);
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("nobody may %s %s".formatted(method, pattern));
    }
  }

  public static AccessRule of(HttpMethod method, String pattern, Role... roles) {
    return new AccessRule(method, pattern, Set.of(roles));
  }
}
