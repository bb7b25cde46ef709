package ru.shnor.analytics.objectivity.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import ru.shnor.analytics.projection.Snapshot;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.Marks;
import ru.shnor.wire.event.Procedure;
import ru.shnor.wire.event.ResultCell;
import ru.shnor.wire.event.SchoolResultsState;
import ru.shnor.wire.event.Season;

/**
 * All works of a procedure and year. Of two seasons of a work the one that more schools have is
 * taken, spring if they are equal; a school without it is left out of that work.
 */
public final class YearWorks {

  private YearWorks() {}

  /** Schools by work, each in the order of their ids. */
  public static SortedMap<Work, List<SchoolWork>> of(
      Snapshot snapshot, Procedure procedure, int year) {
    List<SchoolResultsState> results =
        snapshot.results().values().stream()
            .map(Stored::body)
            .filter(one -> one.procedure() == procedure && one.year() == year)
            .sorted(java.util.Comparator.comparing(SchoolResultsState::schoolId))
            .toList();
    Map<Work, Integer> balance = new HashMap<>();
    for (SchoolResultsState one : results) {
      int side = one.season() == Season.AUTUMN ? 1 : -1;
      one.cells()
          .forEach(
              cell ->
                  balance.merge(
                      new Work(cell.subject(), cell.programmeGrade()), side, Integer::sum));
    }
    SortedMap<Work, List<SchoolWork>> works = new TreeMap<>();
    for (SchoolResultsState one : results) {
      for (ResultCell cell : one.cells()) {
        Work work = new Work(cell.subject(), cell.programmeGrade());
        boolean autumn = balance.getOrDefault(work, 0) > 0;
        if (autumn == (one.season() == Season.AUTUMN)) {
          works
              .computeIfAbsent(work, key -> new ArrayList<>())
              .add(school(one.schoolId(), work, cell));
        }
      }
    }
    return works;
  }

  private static SchoolWork school(String id, Work work, ResultCell cell) {
    Marks marks = cell.marks();
    return new SchoolWork(
        id,
        work,
        List.of(marks.two(), marks.three(), marks.four(), marks.five()),
        cell.scores(),
        cell.maxScore(),
        cell.journal());
  }
}
