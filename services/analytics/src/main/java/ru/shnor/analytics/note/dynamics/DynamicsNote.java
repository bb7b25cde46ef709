package ru.shnor.analytics.note.dynamics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ru.shnor.analytics.document.Block.Column;
import ru.shnor.analytics.document.Cell;
import ru.shnor.analytics.document.Document;
import ru.shnor.analytics.document.Draft;
import ru.shnor.analytics.document.Plural;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Definition.Change;
import ru.shnor.analytics.indicator.Definition.Mode;
import ru.shnor.analytics.indicator.Definition.Subjects;
import ru.shnor.analytics.note.words.Notes;

/** The note on the dynamics of the listed schools: from purpose to appendix. */
public final class DynamicsNote {

  private final DynamicsFacts facts;
  private final Draft draft = new Draft();

  private DynamicsNote(DynamicsFacts facts) {
    this.facts = facts;
  }

  /** Writes it. */
  public static Document of(DynamicsFacts facts, LocalDate date, Optional<String> number) {
    return new DynamicsNote(facts).document(date, number);
  }

  private Document document(LocalDate date, Optional<String> number) {
    purpose();
    method();
    new DynamicsTables(facts, draft).coverage().results();
    objectivity();
    sensitivity();
    new DynamicsWords(facts, draft).conclusions().recommendations();
    new DynamicsTables(facts, draft).appendix();
    source();
    Notes.signature(draft, "ЦОПМКиМКО");
    return new Document(
        "АНАЛИТИЧЕСКАЯ СПРАВКА",
        "о динамике образовательных результатов школ перечня «%s» по русскому языку и математике в 4–6 классах по итогам ВПР %d и %d годов"
            .formatted(facts.list(), facts.base(), facts.report()),
        date,
        number,
        draft.blocks(),
        Notes.mark(facts.run()));
  }

  private void purpose() {
    draft
        .section("Основание, назначение и ограничения")
        .text(
            "Справка подготовлена во исполнение дорожной карты по поддержке школ с низкими результатами обучения и школ, функционирующих в неблагоприятных социальных условиях: показатель — доля школ, имеющих положительную динамику в 4–6 классах по русскому языку и математике по итогам ВПР, с учётом регионального выборочного контроля объективности.")
        .remark(Notes.LIMITS);
  }

  private void method() {
    Definition one = facts.definition();
    draft
        .section("Методика и определение показателя")
        .text(
            "Приказ не устанавливает формулу показателя. Применено определение «%s» (%s): %s"
                .formatted(one.title(), one.fullId(), meaning(one)))
        .text(
            "Все расчёты ведутся по числу работ, а не по процентам: отметки 4, 5 и 6 классов складываются, класс учитывается только если он есть в обоих годах. Школа оценивается, если по каждому предмету в каждом году не менее %d работ; остальные школы в знаменатель не входят и перечислены отдельно."
                .formatted(one.minN()))
        .text(
            "Наряду с формальной долей приводится доля подтверждённого роста. Рост подтверждён, если отметок «2» (для показателя качества — «2» и «3») получено столь мало, что при неизменной работе самой школы это имело бы вероятность не более 2,5 % по каждому предмету. Ожидание строится эмпирическим байесовским методом: результат базового года очищается от случайности по разбросу школ региона и сдвигается на изменение, общее для школ вне перечня. Так отделяются календарь (изменились все), отскок после неудачного года и собственное изменение школы.");
  }

  private static String meaning(Definition one) {
    String metric =
        switch (one.metric()) {
          case LOW_SHARE -> "улучшением считается снижение доли отметки «2»";
          case QUALITY -> "улучшением считается рост доли отметок «4» и «5»";
          case MEAN_MARK -> "улучшением считается рост средней отметки";
        };
    String mode =
        one.mode() == Mode.GRADE
            ? "сравниваются одноимённые классы двух лет (разные обучающиеся)"
            : "сравниваются те же параллели через год (4→5, 5→6)";
    String subjects =
        one.subjects() == Subjects.BOTH
            ? "школа положительна, если улучшение есть по обоим предметам"
            : "школа положительна, если улучшение есть хотя бы по одному предмету";
    String change =
        one.change() == Change.RAW
            ? "изменение региона не вычитается."
            : "из изменения школы вычитается изменение школ вне перечня.";
    return String.join("; ", metric, mode, subjects, change);
  }

  private void objectivity() {
    draft.section("Объективность результатов");
    long doubted = facts.honest().map(one -> (long) one.doubted()).orElse(0L);
    if (facts.run().inputs().signs().isEmpty()) {
      draft.text(
          "Сведений о признаках необъективности за отчётный год в расчёте нет: перечень Рособрнадзора и акты регионального контроля не поступали. Строгое значение показателя поэтому совпадает с формальным, и об объективности результатов справка судить не позволяет.");
    } else {
      draft
          .text(
              "Признаки необъективности результатов есть у %s расчёта; без акта, подтвердившего результаты, в перечне «%s» остаются %s. В строгое значение они не входят."
                  .formatted(
                      Plural.ofSchools(facts.run().inputs().signs().size()),
                      facts.list(),
                      Plural.of(doubted, "школа", "школы", "школ")))
          .table(
              "Школы перечня с признаками необъективности",
              List.of(Column.text("Муниципалитет", 4), Column.text("Школа", 6)),
              facts.schools().stream()
                  .filter(one -> facts.standing(one).map(said -> said.doubted()).orElse(false))
                  .map(one -> List.of(Cell.text(one.municipality()), Cell.text(one.name())))
                  .toList(),
              "У каждой школы перечня с признаком необъективности есть подтверждающий акт.");
    }
    draft.text(
        "Федеральные маркеры необъективности рассчитываются только для 4 и 5 классов; о результатах 6 класса они ничего не говорят.");
  }

  private void sensitivity() {
    draft
        .section("Чувствительность к определению")
        .text(
            "Те же данные при других допустимых определениях дают значения, приведённые ниже. Широкий разброс означает, что вывод зависит от выбора определения. «По случайности» — доля, которая получилась бы, если бы ни в одной школе ничего не изменилось.")
        .table(
            "Значение показателя при каждом из определений",
            List.of(
                Column.text("Определение", 9),
                Column.number("Оценено", 2),
                Column.number("Положи\u00ADтельных", 2),
                Column.number("Доля, %", 2),
                Column.number("По случай\u00ADности, %", 2)),
            facts.values().tallies().stream()
                .map(
                    one ->
                        List.of(
                            Cell.text(one.definition().title()),
                            Cell.number(one.evaluable()),
                            Cell.number(one.positive()),
                            Cell.decimal(one.sharePercent(), 2),
                            Cell.decimal(
                                facts.values().chance().sharePercent(one.definition()), 1)))
                .toList(),
            "Ни одно определение не дало значения.");
  }

  private void source() {
    var inputs = facts.run().inputs();
    long uploads =
        inputs.results().stream()
            .flatMap(one -> one.cells().stream())
            .map(one -> one.uploadId())
            .distinct()
            .count();
    draft
        .heading("Происхождение данных")
        .line("Номер расчёта: " + facts.run().runId())
        .text(
            "Расчёт выполнен %s по состояниям %d результатов школ из %d загрузок и по перечню «%s» %d года (%d записей). Версия алгоритма — %d, зерно случайности — %d. Повторение расчёта по сохранённым входным данным даёт те же числа до знака. Названия школ и муниципалитетов взяты из реестра на день составления справки."
                .formatted(
                    Notes.day(facts.run()),
                    inputs.results().size(),
                    uploads,
                    facts.list(),
                    inputs.listYear(),
                    inputs.listed().size(),
                    inputs.algorithm(),
                    inputs.seed()));
  }
}
