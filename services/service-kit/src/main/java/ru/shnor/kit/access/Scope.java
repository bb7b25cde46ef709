package ru.shnor.kit.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What part of the region a caller may see. What is out of scope answers like what does not exist.
 */
public sealed interface Scope {

  /** Whether data of this school are in scope. */
  boolean covers(String municipalityId, String schoolId);

  /** Whether data of this municipality as a whole are in scope. */
  boolean coversMunicipality(String municipalityId);

  /** Whether everything is in scope. */
  default boolean isRegion() {
    return this instanceof Region;
  }

  /** The whole region. */
  record Region() implements Scope {
    @Override
    public boolean covers(String municipalityId, String schoolId) {
      return true;
    }

    @Override
    public boolean coversMunicipality(String municipalityId) {
      return true;
    }
  }

  /** One municipality with all its schools. */
  record Municipality(String id) implements Scope {
    @Override
    public boolean covers(String municipalityId, String schoolId) {
      return id.equals(municipalityId);
    }

    @Override
    public boolean coversMunicipality(String municipalityId) {
      return id.equals(municipalityId);
    }
  }

  /** Some schools. */
  record Schools(Set<String> ids) implements Scope {
    public Schools {
      ids = Set.copyOf(ids);
    }

    @Override
    public boolean covers(String municipalityId, String schoolId) {
      return ids.contains(schoolId);
    }

    @Override
    public boolean coversMunicipality(String municipalityId) {
      return false;
    }
  }

  /**
   * Reads the {@code territory} claim: {@code *}, one {@code m/<id>}, or any number of {@code
   * s/<id>}.
   *
   * @return empty if the claim is empty, mixed or unreadable: such a token sees nothing
   */
  static Optional<Scope> ofClaim(Collection<String> territory) {
    if (territory.size() == 1) {
      String only = territory.iterator().next();
      if (only.equals("*")) {
        return Optional.of(new Region());
      }
      if (only.startsWith("m/") && only.length() > 2) {
        return Optional.of(new Municipality(only.substring(2)));
      }
    }
    Set<String> schools = new HashSet<>();
    for (String one : territory) {
      if (!one.startsWith("s/") || one.length() == 2) {
        return Optional.empty();
      }
      schools.add(one.substring(2));
    }
    return schools.isEmpty() ? Optional.empty() : Optional.of(new Schools(schools));
  }
}
