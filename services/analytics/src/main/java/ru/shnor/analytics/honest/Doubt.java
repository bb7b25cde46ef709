package ru.shnor.analytics.honest;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A sign that the results of a school in the report year may not be objective.
 *
 * @param source where the sign comes from, for people
 * @param confirmed whether a control act confirms the results; then nothing is held against them
 */
public record Doubt(String schoolId, String source, boolean confirmed) {

  /** Schools with a sign that no control act answers. */
  public static Set<String> unconfirmed(Collection<Doubt> doubts) {
    Map<String, Boolean> confirmed = new HashMap<>();
    doubts.forEach(one -> confirmed.merge(one.schoolId(), one.confirmed(), Boolean::logicalAnd));
    return confirmed.entrySet().stream()
        .filter(one -> !one.getValue())
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
