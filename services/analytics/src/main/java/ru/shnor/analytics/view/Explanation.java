package ru.shnor.analytics.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.shnor.analytics.comparability.RussianNumbers;
import ru.shnor.analytics.indicator.Counts;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Definition.Change;
import ru.shnor.analytics.indicator.Definition.Grades;
import ru.shnor.analytics.indicator.Definition.Metric;
import ru.shnor.analytics.indicator.Evaluation;
import ru.shnor.analytics.indicator.Evaluation.Judged;
import ru.shnor.analytics.indicator.Fraction;
import ru.shnor.analytics.indicator.SchoolPair;
import ru.shnor.analytics.indicator.SchoolPair.Pool;
import ru.shnor.analytics.indicator.SchoolYear.Work;
import ru.shnor.analytics.indicator.Subject;
import ru.shnor.analytics.view.Answers.CountsView;
import ru.shnor.analytics.view.Answers.GradeView;
import ru.shnor.analytics.view.Answers.SubjectView;
import ru.shnor.analytics.view.IndicatorController.Shown;

/** «Почему так»: the counts of a school and the sum that decided. */
final class Explanation {

  private Explanation() {}

  static List<SubjectView> subjects(Evaluation evaluation, Definition definition, String id) {
    SchoolPair school = evaluation.region().school(id);
    List<Judged> judged = evaluation.judged(definition, id);
    List<SubjectView> views = new ArrayList<>();
    for (Subject subject : Subject.values()) {
      Pool pool = school.pool(subject, definition.mode());
      Optional<Judged> said = judged.stream().filter(one -> one.subject() == subject).findFirst();
      Metric metric = definition.metric();
      views.add(
          new SubjectView(
              subject.name(),
              subject.title(),
              grades(evaluation, definition, school, subject),
              sum(pool.base()),
              sum(pool.report()),
              said.map(one -> Shown.value(metric, metric.value(one.pool().base()))),
              said.map(one -> Shown.value(metric, metric.value(one.pool().report()))),
              said.map(one -> Shown.value(metric, one.change())),
              said.filter(one -> definition.change() == Change.REGION_ADJUSTED)
                  .map(one -> Shown.value(metric, one.compared())),
              said.filter(Judged::positive).isPresent(),
              said.map(one -> words(definition, one)).orElse("сопоставить нечего")));
    }
    return views;
  }

  private static List<GradeView> grades(
      Evaluation evaluation, Definition definition, SchoolPair school, Subject subject) {
    List<GradeView> views = new ArrayList<>();
    for (Grades grades : definition.mode().grades()) {
      Optional<Work> before = school.base().work(subject, grades.base());
      Optional<Work> after = school.report().work(subject, grades.report());
      boolean used = before.isPresent() && after.isPresent();
      views.add(
          new GradeView(
              grades.base(),
              grades.report(),
              used,
              used
                  ? Optional.empty()
                  : Optional.of(missing(evaluation, grades, before.isPresent(), after.isPresent())),
              before.map(Explanation::counts),
              after.map(Explanation::counts)));
    }
    return views;
  }

  private static String missing(
      Evaluation evaluation, Grades grades, boolean before, boolean after) {
    String first =
        "нет работы за %d класс в %d году".formatted(grades.base(), evaluation.region().baseYear());
    String second =
        "нет работы за %d класс в %d году"
            .formatted(grades.report(), evaluation.region().reportYear());
    if (!before && !after) {
      return first + " и " + second;
    }
    return before ? second : first;
  }

  private static CountsView counts(Work work) {
    Counts counts = work.counts();
    return new CountsView(
        counts.n(),
        counts.two(),
        counts.three(),
        counts.four(),
        counts.five(),
        Optional.of(work.autumn() ? "AUTUMN" : "SPRING"),
        Optional.of(work.source()),
        Optional.of(work.revision()));
  }

  private static CountsView sum(Counts counts) {
    return new CountsView(
        counts.n(),
        counts.two(),
        counts.three(),
        counts.four(),
        counts.five(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static String words(Definition definition, Judged judged) {
    Metric metric = definition.metric();
    Counts before = judged.pool().base();
    Counts after = judged.pool().report();
    Fraction change = judged.change();
    StringBuilder text = new StringBuilder();
    text.append(
        "%s: %s → %s; %s → %s; %s"
            .formatted(
                metric.title(),
                part(metric, before),
                part(metric, after),
                RussianNumbers.value(metric, metric.value(before)),
                RussianNumbers.value(metric, metric.value(after)),
                RussianNumbers.change(metric, change)));
    if (definition.change() == Change.REGION_ADJUSTED) {
      text.append(
          "; школы вне перечня за то же время: %s; сверх них: %s"
              .formatted(
                  RussianNumbers.change(metric, change.minus(judged.compared())),
                  RussianNumbers.change(metric, judged.compared())));
    }
    if (metric == Metric.LOW_SHARE && before.two() == 0 && after.two() == 0) {
      text.append("; двоек нет в оба года — считается положительным");
    }
    return text.toString();
  }

  private static String part(Metric metric, Counts counts) {
    return switch (metric) {
      case LOW_SHARE -> "%d из %d".formatted(counts.two(), counts.n());
      case QUALITY -> "%d из %d".formatted(counts.four() + counts.five(), counts.n());
      case MEAN_MARK ->
          "сумма отметок %d на %d работ"
              .formatted(
                  2 * counts.two() + 3 * counts.three() + 4 * counts.four() + 5 * counts.five(),
                  counts.n());
    };
  }
}
