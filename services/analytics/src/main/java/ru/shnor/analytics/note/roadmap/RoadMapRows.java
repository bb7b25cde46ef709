package ru.shnor.analytics.note.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import ru.shnor.analytics.document.Cell;
import ru.shnor.analytics.document.Plural;
import ru.shnor.analytics.document.RussianDate;
import ru.shnor.analytics.measure.Execution;
import ru.shnor.wire.event.MeasureState;

/** Rows of the reports on a road map. */
final class RoadMapRows {

  private RoadMapRows() {}

  /** One time for all who report on it. */
  static List<Cell> together(RoadMapFacts facts, List<Execution> all) {
    Execution first = all.get(0);
    MeasureState measure = first.measure();
    boolean many = all.size() > 1;
    String status =
        many
            ? facts.counts(all).entrySet().stream()
                .map(one -> one.getKey().title() + " — " + one.getValue())
                .collect(Collectors.joining("; "))
            : facts.status(first).title();
    String result =
        many
            ? "отчитались %d из %s"
                .formatted(
                    all.stream().filter(one -> one.report().isPresent()).count(),
                    Plural.of(all.size(), "муниципалитета", "муниципалитетов", "муниципалитетов"))
            : result(first);
    return List.of(
        Cell.text(measure.number()),
        Cell.text(measure.title()),
        Cell.text(String.join("; ", measure.executors())),
        Cell.text(planned(first)),
        Cell.text(status),
        Cell.text(result));
  }

  /** One time for one who reports on it, in the form of the report. */
  static List<Cell> one(RoadMapFacts facts, Execution one) {
    return List.of(
        Cell.text(one.measure().number()),
        Cell.text(one.measure().title()),
        Cell.text(planned(one)),
        Cell.text(
            one.report()
                .filter(MeasureState.Report::done)
                .map(done -> RussianDate.of(LocalDate.parse(done.doneOn())))
                .orElse("—")),
        Cell.text(facts.status(one).title()),
        Cell.text(result(one)));
  }

  private static String planned(Execution one) {
    String moved =
        one.moved()
            .map(
                change ->
                    " (перенесено на %s: %s)"
                        .formatted(
                            RussianDate.of(LocalDate.parse(change.after())), change.reason()))
            .orElse("");
    return one.measure().deadline() + moved;
  }

  private static String result(Execution one) {
    return one.report()
        .map(
            report -> {
              String figures =
                  report.figures().stream()
                      .map(
                          figure ->
                              "%s: %d / %d"
                                  .formatted(figure.name(), figure.planned(), figure.actual()))
                      .collect(Collectors.joining("; "));
              String schools =
                  report.schools().isEmpty()
                      ? ""
                      : "участвовали "
                          + Plural.of(report.schools().size(), "школа", "школы", "школ");
              return List.of(report.text(), figures, schools).stream()
                  .filter(part -> !part.isBlank())
                  .collect(Collectors.joining("; "));
            })
        .orElse("отчёта нет");
  }
}
