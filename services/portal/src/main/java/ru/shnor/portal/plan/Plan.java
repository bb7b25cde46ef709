package ru.shnor.portal.plan;

import java.util.List;

/**
 * A plan as plan-registry tells it.
 *
 * @param level {@code REGION}, {@code MUNICIPALITY} or {@code SCHOOL}
 * @param municipalityId empty for the region
 * @param schoolId empty unless it is a school's
 * @param basis document it rests on
 * @param confirmedAt ISO 8601 instant
 */
public record Plan(
    String planId,
    int year,
    String level,
    String municipalityId,
    String schoolId,
    String basis,
    List<Section> sections,
    List<String> measureIds,
    String confirmedAt) {

  /** A section with its tasks. */
  public record Section(int annex, String title, List<String> tasks) {}

  public boolean regional() {
    return level.equals("REGION");
  }

  public int size() {
    return measureIds.size();
  }

  /** Titles of the sections, each once, in the order of the plan. */
  public List<String> sectionTitles() {
    return sections.stream()
        .map(Section::title)
        .filter(title -> !title.isBlank())
        .distinct()
        .toList();
  }
}
