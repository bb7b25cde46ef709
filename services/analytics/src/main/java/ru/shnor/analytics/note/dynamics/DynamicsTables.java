package ru.shnor.analytics.note.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ru.shnor.analytics.chance.Wilson;
import ru.shnor.analytics.comparability.RussianNumbers;
import ru.shnor.analytics.document.Block.Chart;
import ru.shnor.analytics.document.Block.Column;
import ru.shnor.analytics.document.Block.Series;
import ru.shnor.analytics.document.Cell;
import ru.shnor.analytics.document.Draft;
import ru.shnor.analytics.document.Plural;
import ru.shnor.analytics.dynamics.Expectation;
import ru.shnor.analytics.honest.Decomposition;
import ru.shnor.analytics.honest.Honest;
import ru.shnor.analytics.honest.Percent;
import ru.shnor.analytics.honest.SchoolStanding;
import ru.shnor.analytics.honest.Standing;
import ru.shnor.analytics.indicator.Outcome;
import ru.shnor.analytics.indicator.Subject;
import ru.shnor.analytics.indicator.Tally;
import ru.shnor.analytics.note.dynamics.DynamicsFacts.NamedSchool;

/** Coverage, results and appendix of the note on dynamics. */
final class DynamicsTables {

  private final DynamicsFacts facts;
  private final Draft draft;

  DynamicsTables(DynamicsFacts facts, Draft draft) {
    this.facts = facts;
    this.draft = draft;
  }

  DynamicsTables coverage() {
    Tally tally = facts.tally();
    draft
        .section("Охват")
        .text(
            "В перечне «%s» %d года — %s из %s. Оценить можно %s, нельзя — %d."
                .formatted(
                    facts.list(),
                    facts.run().inputs().listYear(),
                    Plural.of(tally.listed(), "школа", "школы", "школ"),
                    Plural.of(
                        facts.municipalities().size(),
                        "муниципалитета",
                        "муниципалитетов",
                        "муниципалитетов"),
                    Plural.of(tally.evaluable(), "школу", "школы", "школ"),
                    tally.listed() - tally.evaluable()))
        .table(
            "Работы с отметками в школах перечня",
            List.of(
                Column.text("Предмет", 4),
                Column.number("Базовый год, " + facts.base(), 3),
                Column.number("Отчётный год, " + facts.report(), 3)),
            works(),
            "Работ с отметками у школ перечня нет.")
        .points(facts.warnings().stream().map(one -> one.title() + ". " + one.text()).toList());
    return this;
  }

  private List<List<Cell>> works() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Subject subject : Subject.values()) {
      rows.add(
          List.of(
              Cell.text(subject.title()),
              Cell.number(works(subject, facts.base())),
              Cell.number(works(subject, facts.report()))));
    }
    return rows;
  }

  private long works(Subject subject, int year) {
    var listed = facts.run().region().listed();
    return facts.run().inputs().results().stream()
        .filter(one -> one.year() == year && listed.contains(one.schoolId()))
        .flatMap(one -> one.cells().stream())
        .filter(one -> one.subject().equals(subject.name()))
        .mapToLong(one -> (long) one.two() + one.three() + one.four() + one.five())
        .sum();
  }

  DynamicsTables results() {
    draft.section("Результаты").text(facts.verdict());
    Optional<Honest> honest = facts.honest();
    draft.table(
        "Формальная, подтверждённая и строгая доля школ с положительной динамикой",
        List.of(
            Column.text("Показатель", 6),
            Column.number("Школ", 2),
            Column.number("Из оценённых", 2),
            Column.number("Доля, %", 2),
            Column.text("Интервал 95 %", 3)),
        headline(honest),
        "Показатель не рассчитан.");
    honest.ifPresent(this::decomposition);
    draft
        .heading("Изменение школ вне перечня")
        .text(
            "Изменение, общее для региона, — та часть динамики, которая не зависит от самой школы.")
        .table(
            "Школы вне перечня, " + facts.definition().metric().title(),
            List.of(
                Column.text("Предмет", 4),
                Column.number("%d г.".formatted(facts.base()), 2),
                Column.number("%d г.".formatted(facts.report()), 2),
                Column.number("Школ", 2)),
            others(),
            "Вне перечня нет школ с данными за оба года.")
        .heading("По муниципалитетам")
        .table(
            "Школы перечня по муниципалитетам (в алфавитном порядке)",
            List.of(
                Column.text("Муниципалитет", 6),
                Column.number("В перечне", 2),
                Column.number("Оценено", 2),
                Column.number("Фор\u00ADмально положи\u00ADтельных", 3),
                Column.number("Рост подтвер\u00ADждён", 3),
                Column.number("Снижение подтвер\u00ADждено", 3)),
            municipalities(),
            "Школ перечня нет.");
    return this;
  }

  private List<List<Cell>> headline(Optional<Honest> honest) {
    Tally tally = facts.tally();
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(row("Фор\u00ADмально положительная динамика", tally.positive(), tally.evaluable()));
    honest.ifPresent(
        one -> {
          rows.add(row("Рост подтверждён", one.confirmed(), one.evaluable()));
          rows.add(
              row("Снижение подтверждено", one.count(Standing.DECLINE_CONFIRMED), one.evaluable()));
          rows.add(
              row(
                  "Строгое значение (без школ с признаками необъективности)",
                  one.strict().positive(),
                  one.strict().evaluable()));
          rows.add(
              List.of(
                  Cell.text("Ожидалось бы формально положительных без собственных изменений школ"),
                  Cell.NONE,
                  Cell.NONE,
                  Cell.decimal(one.expected().formalPercent(), 2),
                  Cell.NONE));
        });
    return rows;
  }

  private static List<Cell> row(String title, int part, int all) {
    if (all == 0) {
      return List.of(Cell.text(title), Cell.number(part), Cell.number(all), Cell.NONE, Cell.NONE);
    }
    Wilson wilson = Wilson.of(part, all);
    return List.of(
        Cell.text(title),
        Cell.number(part),
        Cell.number(all),
        Cell.decimal(Percent.of((double) part / all), 2),
        Cell.text(
            "от %s до %s"
                .formatted(
                    Cell.decimal(wilson.lowPercent(), 1).text(),
                    Cell.decimal(wilson.highPercent(), 1).text())));
  }

  private void decomposition(Honest honest) {
    Decomposition parts = honest.decomposition();
    if (parts.evaluable() == 0) {
      return;
    }
    draft.chart(
        new Chart(
            "чем объясняется положительная динамика",
            "число школ",
            List.of("Календарь: изменились все", "Отскок и случайность", "Рост подтверждён"),
            List.of(
                new Series(
                    "Школы",
                    List.of(
                        (double) parts.calendar(),
                        (double) parts.rebound(),
                        (double) parts.confirmed())))));
  }

  private List<List<Cell>> others() {
    List<List<Cell>> rows = new ArrayList<>();
    var metric = facts.definition().metric();
    facts
        .run()
        .evaluation()
        .others(facts.definition().mode())
        .forEach(
            (subject, one) -> {
              if (one.known()) {
                rows.add(
                    List.of(
                        Cell.text(subject.title()),
                        Cell.text(RussianNumbers.value(metric, metric.value(one.base()))),
                        Cell.text(RussianNumbers.value(metric, metric.value(one.report()))),
                        Cell.number(one.schools())));
              }
            });
    return rows;
  }

  private List<List<Cell>> municipalities() {
    TreeMap<String, List<NamedSchool>> groups = facts.municipalities();
    List<List<Cell>> rows = new ArrayList<>();
    for (Map.Entry<String, List<NamedSchool>> group : groups.entrySet()) {
      List<Outcome> outcomes = group.getValue().stream().map(facts::outcome).toList();
      rows.add(
          List.of(
              Cell.text(group.getKey()),
              Cell.number(group.getValue().size()),
              Cell.number(outcomes.stream().filter(Outcome::evaluable).count()),
              Cell.number(outcomes.stream().filter(Outcome::positive).count()),
              Cell.number(count(group.getValue(), Standing.GROWTH_CONFIRMED)),
              Cell.number(count(group.getValue(), Standing.DECLINE_CONFIRMED))));
    }
    return rows;
  }

  private long count(List<NamedSchool> schools, Standing standing) {
    return schools.stream()
        .flatMap(one -> facts.standing(one).stream())
        .filter(one -> one.standing() == standing)
        .count();
  }

  void appendix() {
    draft
        .part("Приложение")
        .table(
            "Оценённые школы перечня (в алфавитном порядке)",
            List.of(
                Column.text("Муници\u00ADпалитет", 5),
                Column.text("Школа", 6),
                Column.text("Фор\u00ADмально положи\u00ADтельная", 4),
                Column.text("Вывод", 5),
                Column.text("Русский язык", 5),
                Column.text("Математика", 5)),
            facts.schools().stream()
                .filter(one -> facts.outcome(one).evaluable())
                .map(this::school)
                .toList(),
            "Оценённых школ нет.")
        .table(
            "Школы перечня, которые оценить нельзя",
            List.of(
                Column.text("Муници\u00ADпалитет", 5),
                Column.text("Школа", 6),
                Column.text("Причина", 8)),
            facts.excluded().stream()
                .map(
                    one ->
                        List.of(
                            Cell.text(one.municipality()),
                            Cell.text(one.name()),
                            Cell.text(facts.reason(one))))
                .toList(),
            "Все школы перечня оценены.");
  }

  private List<Cell> school(NamedSchool school) {
    Optional<SchoolStanding> standing = facts.standing(school);
    return List.of(
        Cell.text(school.municipality()),
        Cell.text(school.name()),
        Cell.text(facts.outcome(school).positive() ? "да" : "нет"),
        standing.map(one -> Cell.text(one.standing().title())).orElse(Cell.NONE),
        subject(standing, Subject.RUSSIAN),
        subject(standing, Subject.MATHEMATICS));
  }

  /** Adverse marks of all marks, before and after. */
  private static Cell subject(Optional<SchoolStanding> standing, Subject subject) {
    return standing
        .flatMap(
            one -> one.subjects().stream().filter(said -> said.subject() == subject).findFirst())
        .map(DynamicsTables::change)
        .orElse(Cell.NONE);
  }

  private static Cell change(Expectation one) {
    return Cell.text(
        "%s\u00A0→\u00A0%s\u00A0%% работ\u00A0%d\u00A0→\u00A0%d"
            .formatted(
                Cell.decimal(Percent.of(one.unit().baseShare()), 1).text(),
                Cell.decimal(Percent.of(one.unit().reportShare()), 1).text(),
                one.unit().baseN(),
                one.unit().reportN()));
  }
}
