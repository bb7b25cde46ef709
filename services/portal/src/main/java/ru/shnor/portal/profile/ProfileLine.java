package ru.shnor.portal.profile;

import java.util.List;
import java.util.Map;

/** A profile in a list. */
record ProfileLine(
    String profileId,
    String schoolId,
    String name,
    String municipalityName,
    int year,
    Map<String, Long> levels,
    int verified,
    List<Integer> directions) {

  public long count(String level) {
    return levels.getOrDefault(level, 0L);
  }
}
