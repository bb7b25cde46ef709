package ru.shnor.portal.indicator;

import java.util.List;
import java.util.Optional;

/**
 * A value by groups of schools, and how the changes are spread; percents are decimal texts.
 *
 * @param all the schools that were asked for, together
 */
public record Groups(Group all, List<Breakdown> breakdowns, List<Changes> distribution) {

  /** A way to divide the schools. */
  public record Breakdown(String id, String title, List<Group> groups) {}

  /** Some schools. */
  public record Group(
      String id,
      String title,
      int listed,
      int evaluable,
      int positive,
      Optional<String> sharePercent,
      List<String> interval,
      int confirmed,
      Optional<String> confirmedSharePercent,
      List<String> confirmedInterval,
      int declined) {}

  /** Changes of a subject by steps. */
  public record Changes(String subject, String subjectTitle, List<Step> steps) {}

  /** Schools of the list and others whose improvement is in a step. */
  public record Step(String from, String to, int listed, int others) {}

  /** The breakdowns with more than one group, without that by municipality. */
  public List<Breakdown> kinds() {
    return breakdowns.stream()
        .filter(one -> !one.id().equals("MUNICIPALITY") && one.groups().size() > 1)
        .toList();
  }

  /** Groups of a breakdown by its id; none if it is not there. */
  public List<Group> of(String id) {
    return breakdowns.stream()
        .filter(one -> one.id().equals(id))
        .flatMap(one -> one.groups().stream())
        .toList();
  }
}
