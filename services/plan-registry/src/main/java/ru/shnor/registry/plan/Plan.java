package ru.shnor.registry.plan;

import java.util.List;
import ru.shnor.wire.event.PlanLevel;

/**
 * A plan of measures — план мероприятий, «дорожная карта».
 *
 * @param planId {@code REGION|2024}, {@code MUNICIPALITY|2024|<id>} or {@code SCHOOL|2024|<id>}
 * @param municipalityId empty for the region
 * @param schoolId empty unless it is a school's
 * @param basis document it rests on
 * @param measureIds in the order of the plan
 * @param confirmedAt ISO 8601 instant of the latest confirmation
 */
public record Plan(
    String planId,
    int year,
    PlanLevel level,
    String municipalityId,
    String schoolId,
    String basis,
    List<Section> sections,
    List<String> measureIds,
    String confirmedAt,
    String confirmedBy) {

  public Plan {
    sections = List.copyOf(sections);
    measureIds = List.copyOf(measureIds);
  }

  /** A section with its tasks. */
  public record Section(int annex, String title, List<String> tasks) {
    public Section {
      tasks = List.copyOf(tasks);
    }
  }

  /** Id of the one plan a region, municipality or school has for a year. */
  public static String id(PlanLevel level, int year, String municipalityId, String schoolId) {
    return switch (level) {
      case REGION -> level + "|" + year;
      case MUNICIPALITY -> level + "|" + year + "|" + municipalityId;
      case SCHOOL -> level + "|" + year + "|" + schoolId;
    };
  }
}
