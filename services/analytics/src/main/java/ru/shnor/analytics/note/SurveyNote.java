package ru.shnor.analytics.note;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.shnor.analytics.document.Block.Column;
import ru.shnor.analytics.document.Cell;
import ru.shnor.analytics.document.Document;
import ru.shnor.analytics.document.Draft;
import ru.shnor.analytics.document.Plural;
import ru.shnor.analytics.document.RussianDate;
import ru.shnor.analytics.note.words.Notes;
import ru.shnor.wire.event.SurveyFigure;
import ru.shnor.wire.event.SurveyState;

/** The note on a closed survey: figures of groups only, and how many answered. */
final class SurveyNote {

  private static final Map<String, String> AUDIENCES =
      Map.of(
          "DIRECTOR", "руководители школ",
          "TEACHERS", "педагогические работники",
          "PUPILS", "обучающиеся",
          "PARENTS", "родители (законные представители)");

  private SurveyNote() {}

  static Document of(
      SurveyState survey,
      Map<String, String> municipalities,
      LocalDate date,
      Optional<String> number) {
    Draft draft = new Draft();
    conduct(draft, survey);
    figures(draft, survey, municipalities);
    conclusions(draft, survey, municipalities);
    Notes.signature(draft, "ИРО");
    return new Document(
        "АНАЛИТИЧЕСКАЯ СПРАВКА",
        "по итогам анкетирования «%s»".formatted(survey.title()),
        date,
        number,
        draft.blocks(),
        "Все показатели: опрос %s, анкета %s, версия %d"
            .formatted(survey.surveyId(), survey.questionnaireId(), survey.version()));
  }

  private static void conduct(Draft draft, SurveyState survey) {
    draft
        .section("Проведение анкетирования")
        .text(
            "Анкетирование проведено с %s по %s. Участники — %s. Приглашений — %d, ответов — %d%s."
                .formatted(
                    RussianDate.of(LocalDate.parse(survey.opens())),
                    RussianDate.of(LocalDate.parse(survey.closes())),
                    AUDIENCES.getOrDefault(survey.audience(), survey.audience()),
                    survey.invited(),
                    survey.answered(),
                    share(survey)))
        .remark(
            "Ответы анонимны. Показатели приводятся только по группам не менее чем из %s и так, чтобы по разности групп нельзя было узнать меньшую; показатели отдельных школ в справку не входят. Ответили не все приглашённые: показатели описывают ответивших."
                .formatted(Plural.of(survey.threshold(), "человека", "человек", "человек")));
  }

  private static String share(SurveyState survey) {
    return survey.invited() == 0
        ? ""
        : " (%s %%)"
            .formatted(
                Cell.decimal(Double.toString(100.0 * survey.answered() / survey.invited()), 1)
                    .text());
  }

  private static void figures(Draft draft, SurveyState survey, Map<String, String> municipalities) {
    List<Column> columns =
        List.of(
            Column.text("Территория", 6),
            Column.text("Шкала", 5),
            Column.number("Ответивших", 3),
            Column.number("Среднее", 3));
    draft
        .section("Результаты")
        .table(
            "Средние по шкалам, регион",
            columns,
            survey.figures().stream()
                .filter(one -> one.municipalityId().isEmpty() && one.schoolId().isEmpty())
                .sorted(Comparator.comparing(SurveyFigure::scale))
                .map(one -> row("Регион", one))
                .toList(),
            "Показателей по региону нет: у анкеты нет шкал или ответов недостаточно.")
        .table(
            "Средние по шкалам, муниципалитеты (в алфавитном порядке)",
            columns,
            ofMunicipalities(survey, municipalities).stream()
                .map(
                    one ->
                        row(
                            municipalities.getOrDefault(one.municipalityId(), one.municipalityId()),
                            one))
                .toList(),
            "Показателей по муниципалитетам, которые можно привести, нет.");
  }

  private static List<SurveyFigure> ofMunicipalities(
      SurveyState survey, Map<String, String> municipalities) {
    return survey.figures().stream()
        .filter(one -> !one.municipalityId().isEmpty() && one.schoolId().isEmpty())
        .sorted(
            Comparator.comparing(
                    (SurveyFigure one) ->
                        municipalities.getOrDefault(one.municipalityId(), one.municipalityId()))
                .thenComparing(SurveyFigure::scale))
        .toList();
  }

  private static List<Cell> row(String territory, SurveyFigure figure) {
    return List.of(
        Cell.text(territory),
        Cell.text(figure.scale()),
        Cell.number(figure.answered()),
        Cell.decimal(figure.mean(), 2));
  }

  private static void conclusions(
      Draft draft, SurveyState survey, Map<String, String> municipalities) {
    List<String> points = new ArrayList<>();
    points.add(
        survey.figures().isEmpty()
            ? "Сделать вывод нельзя: ответов недостаточно, чтобы привести хотя бы один показатель."
            : "Показатели приведены по %s из %d."
                .formatted(
                    Plural.of(
                        survey.figures().stream()
                            .map(SurveyFigure::municipalityId)
                            .filter(one -> !one.isEmpty())
                            .distinct()
                            .count(),
                        "муниципалитету",
                        "муниципалитетам",
                        "муниципалитетам"),
                    municipalities.size()));
    draft
        .section("Выводы")
        .points(points)
        .section("Рекомендации")
        .points(
            List.of(
                "ИРО: рассмотреть результаты вместе с муниципальными координаторами.",
                "МОУО: при следующем анкетировании обеспечить приглашениями школы, от которых ответов мало; требовать ответа от отдельных людей нельзя."));
  }
}
