package ru.shnor.portal.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Times that are due in a span of days; {@code total} counts them all even if the answer is cut.
 */
record Agenda(String today, int total, List<Row> rows) {

  private static final Set<String> UNFINISHED =
      Set.of("NOT_STARTED", "IN_PROGRESS", "MOVED", "OVERDUE");
  private static final List<String> WORST_FIRST =
      List.of(
          "OVERDUE",
          "IN_PROGRESS",
          "NOT_STARTED",
          "MOVED",
          "NO_REQUEST",
          "DONE_LATE",
          "DONE",
          "CANCELLED");

  /**
   * One time a measure is due; dates are ISO.
   *
   * @param lastDay moved days counted
   * @param counts how many of those who report have which status
   */
  record Row(
      String measureId,
      String planId,
      String municipalityId,
      String number,
      String title,
      String section,
      List<String> executors,
      String dueId,
      String from,
      String lastDay,
      boolean moved,
      String territory,
      Map<String, Long> counts,
      String reporter) {

    public boolean overdue() {
      return counts.containsKey("OVERDUE");
    }

    public boolean unfinished() {
      return counts.keySet().stream().anyMatch(UNFINISHED::contains);
    }

    /** The status that needs somebody most. */
    public String worst() {
      return WORST_FIRST.stream().filter(counts::containsKey).findFirst().orElse("");
    }

    LocalDate begins() {
      return LocalDate.parse(from);
    }

    LocalDate ends() {
      return LocalDate.parse(lastDay);
    }
  }

  LocalDate day() {
    return LocalDate.parse(today);
  }

  public boolean cut() {
    return rows.size() < total;
  }

  Optional<Row> first() {
    return rows.stream().findFirst();
  }
}
