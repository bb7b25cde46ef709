package ru.shnor.kit.access;

import java.util.Set;

/**
 * Who calls; may be a parameter of a controller's method.
 *
 * @param subject id of the person or machine at the identity provider
 * @param name name for people
 */
public record Caller(String subject, String name, Set<Role> roles, Scope scope) {

  public Caller {
    roles = Set.copyOf(roles);
  }
}
