package ru.shnor.analytics.note;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.shnor.analytics.document.Block.Chart;
import ru.shnor.analytics.document.Block.Column;
import ru.shnor.analytics.document.Block.Series;
import ru.shnor.analytics.document.Cell;
import ru.shnor.analytics.document.Document;
import ru.shnor.analytics.document.Draft;
import ru.shnor.analytics.indicator.Counts;
import ru.shnor.analytics.indicator.Fraction;
import ru.shnor.analytics.indicator.Subject;
import ru.shnor.analytics.note.AchievementFacts.Sum;
import ru.shnor.analytics.note.AchievementFacts.Work;
import ru.shnor.analytics.note.words.Notes;
import ru.shnor.wire.event.Season;

/** The note on the region's results in one year: levels, never an order of merit. */
final class AchievementNote {

  /** Fewer works than this are not shown, so that no pupil can be told. */
  private static final int LEAST_WORKS = 5;

  private final AchievementFacts facts;
  private final Draft draft = new Draft();

  private AchievementNote(AchievementFacts facts) {
    this.facts = facts;
  }

  static Document of(AchievementFacts facts, LocalDate date, Optional<String> number) {
    AchievementNote note = new AchievementNote(facts);
    note.purpose();
    note.works();
    note.listed();
    note.municipalities();
    note.conclusions();
    return new Document(
        "АНАЛИТИЧЕСКАЯ СПРАВКА",
        "о результатах регионального мониторинга образовательных достижений обучающихся по итогам ВПР %d года"
            .formatted(facts.year()),
        date,
        number,
        note.draft.blocks(),
        "Все показатели: состояния результатов %d школ (последняя ревизия %d)"
            .formatted(facts.states(), facts.newest()));
  }

  private void purpose() {
    draft
        .section("Основание, назначение и ограничения")
        .text(
            "Справка подготовлена по разделу мониторингов дорожной карты по сведениям о результатах ВПР %d года по русскому языку и математике, поступившим от центра оценки."
                .formatted(facts.year()))
        .remark(Notes.LIMITS)
        .text(
            "Доли считаются от числа работ с отметкой. Доля «4» и «5» — качество обученности. Весенние и осенние работы приводятся раздельно: осенью ту же работу пишут обучающиеся следующего класса, и результаты несопоставимы.");
  }

  private void works() {
    draft
        .section("Результаты региона")
        .table(
            "Распределение отметок по работам, %",
            List.of(
                Column.text("Работа", 6),
                Column.number("Школ", 2),
                Column.number("Работ", 3),
                Column.number("«2»", 2),
                Column.number("«3»", 2),
                Column.number("«4»", 2),
                Column.number("«5»", 2)),
            facts.works().stream().map(one -> marks(title(one), one.all())).toList(),
            "Результатов нет.")
        .chart(
            new Chart(
                "отметки «2» и отметки «4» и «5»",
                "% работ",
                facts.works().stream().map(AchievementNote::title).toList(),
                List.of(
                    new Series(
                        "«2»",
                        facts.works().stream()
                            .map(one -> percent(low(one.all().marks())))
                            .toList()),
                    new Series(
                        "«4» и «5»",
                        facts.works().stream()
                            .map(one -> percent(high(one.all().marks())))
                            .toList()))));
  }

  private void listed() {
    draft
        .section("Школы перечней программы")
        .text(
            "Ниже те же показатели по школам, включённым в перечни ШНОР, ШНСУ или зоны риска. Разница с регионом описывает состав перечня и не говорит о качестве работы школ: в перечень включают именно за низкие результаты.")
        .table(
            "Школы перечней, отметки по работам, %",
            List.of(
                Column.text("Работа", 6),
                Column.number("Школ", 2),
                Column.number("Работ", 3),
                Column.number("«2»", 2),
                Column.number("«3»", 2),
                Column.number("«4»", 2),
                Column.number("«5»", 2)),
            facts.works().stream()
                .filter(one -> one.listed().marks().n() > 0)
                .map(one -> marks(title(one), one.listed()))
                .toList(),
            "Перечня этого или предшествующего года нет, или у его школ нет результатов.");
  }

  private void municipalities() {
    List<List<Cell>> rows = new ArrayList<>();
    facts
        .municipalities()
        .forEach(
            (name, subjects) -> {
              for (Subject subject : Subject.values()) {
                Sum sum = subjects.getOrDefault(subject, new Sum());
                rows.add(municipality(name, subject, sum));
              }
            });
    draft
        .section("Муниципалитеты")
        .text("Порядок алфавитный; меньше %d работ — данные не приводятся.".formatted(LEAST_WORKS))
        .table(
            "Все классы вместе, по муниципалитетам",
            List.of(
                Column.text("Муниципалитет", 6),
                Column.text("Предмет", 3),
                Column.number("Школ", 2),
                Column.number("Работ", 2),
                Column.number("«2», %", 2),
                Column.number("«4» и «5», %", 2)),
            rows,
            "Результатов нет.");
  }

  private static List<Cell> municipality(String name, Subject subject, Sum sum) {
    Counts marks = sum.marks();
    boolean shown = marks.n() >= LEAST_WORKS;
    return List.of(
        Cell.text(name),
        Cell.text(subject.title()),
        Cell.number(sum.schools()),
        shown ? Cell.number(marks.n()) : Cell.text("менее " + LEAST_WORKS),
        shown ? Cell.decimal(low(marks).percent(4), 1) : Cell.NONE,
        shown ? Cell.decimal(high(marks).percent(4), 1) : Cell.NONE);
  }

  private void conclusions() {
    List<String> points = new ArrayList<>();
    for (Work one : facts.works()) {
      if (one.all().marks().n() > 0) {
        points.add(
            "%s: отметку «2» получили %s %% участников, «4» и «5» — %s %%."
                .formatted(
                    title(one),
                    Cell.decimal(low(one.all().marks()).percent(4), 1).text(),
                    Cell.decimal(high(one.all().marks()).percent(4), 1).text()));
      }
    }
    boolean mixed = facts.works().stream().map(one -> one.key().season()).distinct().count() > 1;
    if (mixed) {
      points.add(
          "В году есть и весенние, и осенние работы: складывать их и сравнивать с другими годами нельзя.");
    }
    draft
        .section("Выводы")
        .points(points)
        .section("Рекомендации")
        .points(
            List.of(
                "ИРО: учесть работы с наибольшей долей отметки «2» при планировании курсов и методических мероприятий.",
                "МОУО: рассмотреть результаты своих школ вместе с кураторами; не составлять рейтингов.",
                "Образовательным организациям: разобрать задания, вызвавшие трудности, в методических объединениях."));
    Notes.signature(draft, "ЦОПМКиМКО");
  }

  private static List<Cell> marks(String title, Sum sum) {
    Counts marks = sum.marks();
    boolean shown = marks.n() >= LEAST_WORKS;
    List<Cell> row = new ArrayList<>();
    row.add(Cell.text(title));
    row.add(Cell.number(sum.schools()));
    row.add(shown ? Cell.number(marks.n()) : Cell.text("менее " + LEAST_WORKS));
    for (long count : new long[] {marks.two(), marks.three(), marks.four(), marks.five()}) {
      row.add(shown ? Cell.decimal(Fraction.of(count, marks.n()).percent(4), 1) : Cell.NONE);
    }
    return row;
  }

  private static Fraction low(Counts marks) {
    return marks.n() == 0 ? Fraction.of(0, 1) : Fraction.of(marks.two(), marks.n());
  }

  private static Fraction high(Counts marks) {
    return marks.n() == 0 ? Fraction.of(0, 1) : Fraction.of(marks.four() + marks.five(), marks.n());
  }

  private static double percent(Fraction share) {
    return Double.parseDouble(share.percent(2));
  }

  private static String title(Work work) {
    String season = work.key().season() == Season.AUTUMN ? ", осень" : "";
    return "%s, %d класс%s".formatted(work.key().subject().title(), work.key().grade(), season);
  }
}
