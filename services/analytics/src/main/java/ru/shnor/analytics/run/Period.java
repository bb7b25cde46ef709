package ru.shnor.analytics.run;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import ru.shnor.analytics.projection.Snapshot;
import ru.shnor.wire.event.EnrolmentState;
import ru.shnor.wire.event.ListKind;
import ru.shnor.wire.event.Procedure;

/**
 * Two years with results that stand next to each other.
 *
 * @param base earlier year
 * @param report later year
 */
public record Period(int base, int report) {

  /** All of them, ascending. */
  public static List<Period> of(Snapshot snapshot) {
    TreeSet<Integer> years = new TreeSet<>();
    snapshot
        .results()
        .values()
        .forEach(
            one -> {
              if (one.body().procedure() == Procedure.VPR && !one.body().cells().isEmpty()) {
                years.add(one.body().year());
              }
            });
    return years.stream()
        .flatMap(
            year ->
                Optional.ofNullable(years.higher(year))
                    .map(next -> new Period(year, next))
                    .stream())
        .toList();
  }

  /** Year of the list for a base year: that year, else the nearest other, the earlier of two. */
  public static Optional<Integer> listYear(
      Collection<EnrolmentState> enrolments, ListKind list, int base) {
    return enrolments.stream()
        .filter(one -> one.list() == list)
        .map(EnrolmentState::year)
        .min(
            Comparator.<Integer>comparingInt(year -> Math.abs(year - base))
                .thenComparing(Comparator.naturalOrder()));
  }
}
