package ru.shnor.analytics.run;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import ru.shnor.analytics.indicator.SchoolYear;
import ru.shnor.analytics.projection.Snapshot;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.Marks;
import ru.shnor.wire.event.Procedure;
import ru.shnor.wire.event.ResultCell;
import ru.shnor.wire.event.SchoolResultsState;
import ru.shnor.wire.event.Season;

/** Results of ВПР in grades 4 to 6 as the computation takes them. */
public final class SchoolYears {

  private SchoolYears() {}

  /** Works of every school in a year, by school id. */
  public static Map<String, SchoolYear> of(Snapshot snapshot, int year) {
    return Assembly.Years.of(inputs(snapshot, List.of(year)), year).schools();
  }

  /** Results of some years, by id. */
  static List<RunInputs.Results> inputs(Snapshot snapshot, List<Integer> years) {
    return snapshot.results().values().stream()
        .filter(one -> one.body().procedure() == Procedure.VPR)
        .filter(one -> years.contains(one.body().year()))
        .sorted(Comparator.comparing(Stored::id))
        .map(SchoolYears::inputs)
        .toList();
  }

  private static RunInputs.Results inputs(Stored<SchoolResultsState> one) {
    SchoolResultsState body = one.body();
    return new RunInputs.Results(
        one.id(),
        one.revision(),
        body.year(),
        body.season() == Season.AUTUMN,
        body.schoolId(),
        body.cells().stream()
            .filter(cell -> cell.programmeGrade() >= 4 && cell.programmeGrade() <= 6)
            .sorted(
                Comparator.comparing(ResultCell::subject).thenComparing(ResultCell::programmeGrade))
            .map(SchoolYears::cell)
            .toList());
  }

  private static RunInputs.Cell cell(ResultCell cell) {
    Marks marks = cell.marks();
    return new RunInputs.Cell(
        cell.subject().name(),
        cell.programmeGrade(),
        marks.two(),
        marks.three(),
        marks.four(),
        marks.five(),
        cell.maxScore(),
        cell.uploadId());
  }
}
