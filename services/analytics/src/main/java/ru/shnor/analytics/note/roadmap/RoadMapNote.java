package ru.shnor.analytics.note.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.shnor.analytics.document.Block.Column;
import ru.shnor.analytics.document.Cell;
import ru.shnor.analytics.document.Document;
import ru.shnor.analytics.document.Draft;
import ru.shnor.analytics.document.Plural;
import ru.shnor.analytics.document.RussianDate;
import ru.shnor.analytics.measure.Execution;
import ru.shnor.analytics.measure.Status;
import ru.shnor.analytics.note.words.Notes;

/** The interim monitoring of municipal road maps, and the reports on a road map. */
public final class RoadMapNote {

  private final RoadMapFacts facts;
  private final Draft draft = new Draft();

  private RoadMapNote(RoadMapFacts facts) {
    this.facts = facts;
  }

  /** How far the municipalities are, with every gap. */
  public static Document monitoring(RoadMapFacts facts, LocalDate date, Optional<String> number) {
    RoadMapNote note = new RoadMapNote(facts);
    note.basis();
    note.municipalities();
    note.gaps();
    note.conclusions();
    Notes.signature(note.draft, "ИРО");
    return note.document(
        "АНАЛИТИЧЕСКАЯ СПРАВКА",
        "о результатах промежуточного мониторинга реализации муниципальных дорожных карт в %d году"
            .formatted(facts.year()),
        date,
        number);
  }

  /** The report of the region: every measure, those of municipalities summed up. */
  public static Document region(RoadMapFacts facts, LocalDate date, Optional<String> number) {
    RoadMapNote note = new RoadMapNote(facts);
    note.basis();
    note.regional();
    note.gaps();
    note.conclusions();
    Notes.signature(note.draft, "ИРО");
    return note.document(
        "ОТЧЁТ",
        "о реализации региональной дорожной карты в %d году".formatted(facts.year()),
        date,
        number);
  }

  /** The report of one municipality in the form of the road map. */
  public static Document municipality(
      RoadMapFacts facts, String name, LocalDate date, Optional<String> number) {
    RoadMapNote note = new RoadMapNote(facts);
    note.basis();
    note.draft
        .section("Исполнение мероприятий")
        .table(
            "Мероприятия, по которым отчитывается муниципалитет",
            List.of(
                Column.text("№", 2),
                Column.text("Мероприятие", 9),
                Column.text("Срок по плану", 4),
                Column.text("Срок факт", 4),
                Column.text("Статус", 5),
                Column.text("Краткие результаты, показатели (план / факт)", 8)),
            facts.rows().stream().map(one -> RoadMapRows.one(facts, one)).toList(),
            "Мероприятий, по которым отчитывается муниципалитет, в плане %d года нет."
                .formatted(facts.year()));
    note.gaps();
    note.conclusions();
    Notes.signature(note.draft, "МОУО");
    return note.document(
        "ОТЧЁТ",
        "о реализации муниципальной дорожной карты в %d году, %s".formatted(facts.year(), name),
        date,
        number);
  }

  private Document document(String kind, String title, LocalDate date, Optional<String> number) {
    return new Document(
        kind,
        title,
        date,
        number,
        draft.blocks(),
        "Все сведения: состояния %s плана на %s; отчётов — %d"
            .formatted(
                Plural.of(
                    facts.rows().stream().map(one -> one.measure().measureId()).distinct().count(),
                    "мероприятия",
                    "мероприятий",
                    "мероприятий"),
                RussianDate.of(facts.day()),
                facts.rows().stream().filter(one -> one.report().isPresent()).count()));
  }

  private void basis() {
    draft
        .section("Основание и порядок")
        .text(
            "Сведения собраны из отчётов об исполнении мероприятий плана %d года по состоянию на %s. Статус определён по сроку плана с учётом решений о переносе и отмене: мероприятие «в течение года» не считается просроченным до 31 декабря, мероприятие по заявке или по согласованию не бывает просроченным."
                .formatted(facts.year(), RussianDate.of(facts.day())))
        .remark(
            "Отсутствие отчёта означает, что об исполнении не сообщено; оно не доказывает, что мероприятие не проведено.");
  }

  private void municipalities() {
    List<List<Cell>> rows = new ArrayList<>();
    facts.byMunicipality().entrySet().stream()
        .sorted(Comparator.comparing(one -> facts.name(one.getKey())))
        .forEach(
            one -> {
              Map<Status, Integer> counts = facts.counts(one.getValue());
              rows.add(
                  List.of(
                      Cell.text(facts.name(one.getKey())),
                      Cell.number(one.getValue().size()),
                      number(counts, Status.DONE),
                      number(counts, Status.DONE_LATE),
                      number(counts, Status.IN_PROGRESS),
                      number(counts, Status.OVERDUE),
                      Cell.number(one.getValue().stream().filter(facts::expected).count())));
            });
    draft
        .section("Исполнение по муниципалитетам")
        .text("Порядок алфавитный. «Наступил срок» — исполнено или срок уже прошёл.")
        .table(
            "Сроки мероприятий, по которым отчитываются муниципалитеты",
            List.of(
                Column.text("Муниципалитет", 7),
                Column.number("Всего сроков", 2),
                Column.number("Испол\u00ADнено", 2),
                Column.number("С наруше\u00ADнием срока", 3),
                Column.number("В работе", 2),
                Column.number("Просро\u00ADчено", 3),
                Column.number("Наступил срок", 3)),
            rows,
            "Муниципалитетов в реестре нет.");
  }

  private static Cell number(Map<Status, Integer> counts, Status status) {
    return Cell.number(counts.getOrDefault(status, 0));
  }

  private void regional() {
    Map<String, List<Execution>> times = new LinkedHashMap<>();
    facts
        .rows()
        .forEach(
            one ->
                times
                    .computeIfAbsent(
                        one.measure().measureId() + "#" + one.due().dueId(),
                        id -> new ArrayList<>())
                    .add(one));
    draft
        .section("Исполнение мероприятий")
        .table(
            "Мероприятия региональной дорожной карты",
            List.of(
                Column.text("№", 2),
                Column.text("Мероприятие", 9),
                Column.text("Исполнители", 5),
                Column.text("Срок по плану", 4),
                Column.text("Статус", 5),
                Column.text("Краткие результаты", 7)),
            times.values().stream().map(one -> RoadMapRows.together(facts, one)).toList(),
            "Мероприятий на %d год нет.".formatted(facts.year()))
        .table(
            "Мероприятия без даты",
            List.of(Column.text("№", 2), Column.text("Мероприятие", 10), Column.text("Срок", 6)),
            facts.undated().stream()
                .map(
                    one ->
                        List.of(
                            Cell.text(one.number()),
                            Cell.text(one.title()),
                            Cell.text(one.deadline())))
                .toList(),
            "Дата известна у каждого мероприятия.");
  }

  private void gaps() {
    draft
        .section("Чего не хватает")
        .table(
            "Срок прошёл, отчёта об исполнении нет",
            List.of(
                Column.text("№", 2),
                Column.text("Мероприятие", 9),
                Column.text("Последний день", 4),
                Column.text("Кто отчитывается", 6)),
            facts.rows().stream()
                .filter(one -> facts.status(one) == Status.OVERDUE)
                .map(
                    one ->
                        List.of(
                            Cell.text(one.measure().number()),
                            Cell.text(one.measure().title()),
                            Cell.text(RussianDate.of(one.lastDay())),
                            Cell.text(
                                one.reporter().isEmpty()
                                    ? String.join("; ", one.measure().executors())
                                    : facts.name(one.reporter()))))
                .toList(),
            "Просроченных мероприятий без отчёта нет.");
  }

  private void conclusions() {
    Map<Status, Integer> counts = facts.counts(facts.rows());
    long expected = facts.rows().stream().filter(facts::expected).count();
    long finished = facts.rows().stream().filter(one -> facts.status(one).finished()).count();
    int overdue = counts.getOrDefault(Status.OVERDUE, 0);
    List<String> points = new ArrayList<>();
    points.add(
        expected == 0
            ? "Сроки мероприятий ещё не наступили."
            : "Наступило сроков — %d; исполнено — %d, в том числе с нарушением срока — %d; отчёта нет — %d."
                .formatted(expected, finished, counts.getOrDefault(Status.DONE_LATE, 0), overdue));
    if (counts.getOrDefault(Status.MOVED, 0) + counts.getOrDefault(Status.CANCELLED, 0) > 0) {
      points.add(
          "Перенесено — %d, отменено — %d; основания указаны в решениях."
              .formatted(
                  counts.getOrDefault(Status.MOVED, 0), counts.getOrDefault(Status.CANCELLED, 0)));
    }
    draft.section("Выводы").points(points);
    List<String> advice = new ArrayList<>();
    if (overdue > 0) {
      advice.add(
          "МОУО и исполнителям: внести отчёты по таблице «Срок прошёл, отчёта об исполнении нет» или решение о переносе с основанием.");
    }
    if (!facts.undated().isEmpty()) {
      advice.add("ИРО: указать даты мероприятий, срок которых зависит от события.");
    }
    if (advice.isEmpty()) {
      advice.add("Продолжать исполнение мероприятий в установленные сроки.");
    }
    draft.section("Рекомендации").points(advice);
  }
}
