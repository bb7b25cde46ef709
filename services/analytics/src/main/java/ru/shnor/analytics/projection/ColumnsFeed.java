package ru.shnor.analytics.projection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import ru.shnor.analytics.indicator.Subject;
import ru.shnor.analytics.sign.YearSigns;
import ru.shnor.analytics.whatif.Columns;
import ru.shnor.analytics.whatif.WorkCounts;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.EnrolmentState;
import ru.shnor.wire.event.ObjectivityState;
import ru.shnor.wire.event.Procedure;
import ru.shnor.wire.event.ResultCell;
import ru.shnor.wire.event.SchoolResultsState;
import ru.shnor.wire.event.Season;

/** Puts states into the columns; a deleted one is known by its id alone. */
final class ColumnsFeed {

  private static final int LEAST_GRADE = 4;
  private static final int MOST_GRADE = 6;

  private final Columns columns = new Columns();
  private final Set<Integer> signYears = new TreeSet<>();

  Columns columns() {
    return columns;
  }

  void school(String id, boolean known) {
    columns.register(id, known);
  }

  /** Id: {@code <list>|<year>|<schoolId>}. */
  void enrolment(String id, Optional<EnrolmentState> state) {
    List<String> parts = List.of(id.split("\\|", 3));
    columns.enrol(parts.get(0), Integer.parseInt(parts.get(1)), parts.get(2), state.isPresent());
  }

  /** Id: {@code <procedure>|<year>|<season>|<schoolId>}. */
  void results(String id, Optional<SchoolResultsState> state) {
    List<String> parts = List.of(id.split("\\|", 4));
    if (parts.get(0).equals(Procedure.VPR.name())) {
      columns.results(
          Integer.parseInt(parts.get(1)),
          parts.get(2).equals(Season.AUTUMN.name()),
          parts.get(3),
          state.map(SchoolResultsState::cells).orElse(List.of()).stream()
              .filter(one -> one.programmeGrade() >= LEAST_GRADE)
              .filter(one -> one.programmeGrade() <= MOST_GRADE)
              .map(ColumnsFeed::work)
              .toList());
    }
  }

  /** All states of objectivity there are; years without any are cleared. */
  void signs(Collection<Stored<ObjectivityState>> states) {
    states.forEach(one -> signYears.add(one.body().year()));
    for (int year : signYears) {
      columns.doubted(year, YearSigns.doubted(YearSigns.of(states, year)));
    }
  }

  private static WorkCounts work(ResultCell cell) {
    return new WorkCounts(
        Subject.valueOf(cell.subject().name()),
        cell.programmeGrade(),
        cell.marks().two(),
        cell.marks().three(),
        cell.marks().four(),
        cell.marks().five(),
        cell.maxScore());
  }
}
