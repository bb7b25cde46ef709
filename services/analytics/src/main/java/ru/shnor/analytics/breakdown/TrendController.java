package ru.shnor.analytics.breakdown;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.analytics.indicator.Counts;
import ru.shnor.analytics.indicator.Fraction;
import ru.shnor.analytics.indicator.SchoolYear;
import ru.shnor.analytics.indicator.SchoolYear.Slot;
import ru.shnor.analytics.indicator.Subject;
import ru.shnor.analytics.projection.Snapshot;
import ru.shnor.analytics.run.SchoolYears;
import ru.shnor.analytics.view.Asked;
import ru.shnor.analytics.view.Asked.Answered;
import ru.shnor.analytics.view.Asked.Question;
import ru.shnor.analytics.view.Narrowing;
import ru.shnor.analytics.view.Territory;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.access.Scope;
import ru.shnor.wire.event.Procedure;
import ru.shnor.wire.event.SchoolState;

/**
 * Shares of marks over the years, for the schools of a list and the others of the same territory. A
 * line breaks where the scale or the season of the works changes.
 */
@RestController
class TrendController {

  private final Asked asked;

  TrendController(Asked asked) {
    this.asked = asked;
  }

  /** Years of all lines, and the lines. */
  record Trend(List<Integer> years, List<Line> lines) {}

  /**
   * One subject and grade over the years.
   *
   * @param group {@code LISTED} or {@code OTHERS}
   */
  record Line(
      String group,
      String groupTitle,
      String subject,
      String subjectTitle,
      int grade,
      List<Point> points) {}

  /**
   * A year; absent numbers are hidden because of too few pupils.
   *
   * @param breakBefore why the year must not be joined with the one before, in Russian
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Point(
      int year,
      int schools,
      Optional<Long> n,
      Optional<String> lowPercent,
      Optional<String> qualityPercent,
      String season,
      int maxScore,
      Optional<String> breakBefore) {}

  @GetMapping("/api/trend")
  Trend trend(
      @RequestParam Integer base,
      @RequestParam Integer report,
      @RequestParam Optional<String> list,
      @RequestParam Map<String, String> parameters,
      Caller caller) {
    Narrowing narrowing = Narrowing.of(parameters);
    Answered answered =
        asked.answer(
            new Question(base, report, list, Optional.empty(), Optional.empty()),
            narrowing,
            caller.scope());
    Snapshot snapshot = answered.snapshot();
    Set<String> listed = Set.copyOf(answered.ids());
    Set<String> others =
        others(snapshot, answered.computation().region().listed(), narrowing, caller.scope());
    Map<Integer, Map<String, SchoolYear>> years = new LinkedHashMap<>();
    years(snapshot).forEach(year -> years.put(year, SchoolYears.of(snapshot, year)));
    List<Line> lines = new ArrayList<>();
    for (Subject subject : Subject.values()) {
      lines.addAll(lines("LISTED", "школы перечня", subject, listed, years));
      lines.addAll(lines("OTHERS", "школы вне перечня", subject, others, years));
    }
    return new Trend(List.copyOf(years.keySet()), lines);
  }

  private static Set<Integer> years(Snapshot snapshot) {
    Set<Integer> years = new TreeSet<>();
    snapshot.results().values().stream()
        .map(one -> one.body())
        .filter(one -> one.procedure() == Procedure.VPR && !one.cells().isEmpty())
        .forEach(one -> years.add(one.year()));
    return years;
  }

  private static Set<String> others(
      Snapshot snapshot, Set<String> listed, Narrowing narrowing, Scope scope) {
    Set<String> others = new TreeSet<>();
    snapshot
        .schools()
        .forEach(
            (id, school) -> {
              SchoolState body = school.body();
              boolean there =
                  narrowing
                          .municipality()
                          .filter(one -> !one.equals(body.municipalityId()))
                          .isEmpty()
                      && narrowing
                          .territory()
                          .filter(one -> one != Territory.of(body.municipalityName()))
                          .isEmpty();
              if (there && !listed.contains(id) && scope.covers(body.municipalityId(), id)) {
                others.add(id);
              }
            });
    return others;
  }

  /** One line for each grade; a hidden year of one grade hides another grade of that year. */
  private static List<Line> lines(
      String group,
      String title,
      Subject subject,
      Set<String> schools,
      Map<Integer, Map<String, SchoolYear>> years) {
    Map<Integer, List<YearSum>> sums = new LinkedHashMap<>();
    years.forEach(
        (year, works) -> {
          List<YearSum> grades = new ArrayList<>();
          for (int grade = 4; grade <= 6; grade++) {
            grades.add(YearSum.of(works, schools, new Slot(subject, grade)));
          }
          sums.put(year, grades);
        });
    List<Line> lines = new ArrayList<>();
    for (int grade = 4; grade <= 6; grade++) {
      List<Point> points = new ArrayList<>();
      Optional<YearSum> before = Optional.empty();
      for (Map.Entry<Integer, List<YearSum>> year : sums.entrySet()) {
        List<Boolean> hidden =
            Suppression.hidden(
                year.getValue().stream().map(one -> one.counts().n()).toList(), Suppression.STAFF);
        YearSum sum = year.getValue().get(grade - 4);
        if (sum.counts().n() > 0) {
          points.add(point(year.getKey(), sum, before, hidden.get(grade - 4)));
          before = Optional.of(sum);
        }
      }
      if (!points.isEmpty()) {
        lines.add(new Line(group, title, subject.name(), subject.title(), grade, points));
      }
    }
    return lines;
  }

  private static Point point(int year, YearSum sum, Optional<YearSum> before, boolean hidden) {
    Counts counts = sum.counts();
    return new Point(
        year,
        sum.schools(),
        hidden ? Optional.empty() : Optional.of(counts.n()),
        hidden ? Optional.empty() : Optional.of(Fraction.of(counts.two(), counts.n()).percent(4)),
        hidden
            ? Optional.empty()
            : Optional.of(Fraction.of(counts.four() + counts.five(), counts.n()).percent(4)),
        sum.season(),
        sum.maxScore(),
        before.flatMap(sum::breakAfter));
  }
}
