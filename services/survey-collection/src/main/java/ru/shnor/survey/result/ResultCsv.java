package ru.shnor.survey.result;

import java.util.List;
import ru.shnor.survey.result.ResultView.ChoiceView;
import ru.shnor.survey.result.ResultView.QuestionView;
import ru.shnor.survey.result.ResultView.ScaleView;

/**
 * The figures as a table for Excel: UTF-8 with a mark, semicolons, every cell quoted; a text that
 * Excel would take for a formula gets an apostrophe.
 */
final class ResultCsv {

  private final StringBuilder text = new StringBuilder("\uFEFF");

  private ResultCsv() {}

  static String of(ResultView view) {
    ResultCsv csv = new ResultCsv();
    csv.row(
        List.of(
            "Опрос",
            "Группа",
            "Вопрос или шкала",
            "Код",
            "Строка",
            "Текст",
            "Код варианта",
            "Вариант",
            "Ответов",
            "Выбрали",
            "Среднее",
            "Ст. отклонение",
            "Примечание"));
    for (QuestionView question : view.questions()) {
      if (question.choices().isEmpty()) {
        csv.question(view, question, "", "", "");
      }
      for (ChoiceView choice : question.choices()) {
        csv.question(view, question, choice.code(), choice.text(), Integer.toString(choice.n()));
      }
    }
    for (ScaleView scale : view.scales()) {
      csv.scale(view, scale);
    }
    return csv.text.toString();
  }

  private void question(
      ResultView view, QuestionView question, String code, String choice, String chosen) {
    row(
        List.of(
            view.title(),
            view.name(),
            "вопрос",
            question.name(),
            question.row(),
            question.title(),
            code,
            choice,
            question.hidden().isEmpty() ? Integer.toString(question.n()) : "",
            chosen,
            number(question.mean()),
            number(question.sd()),
            question.hidden()));
  }

  private void scale(ResultView view, ScaleView scale) {
    row(
        List.of(
            view.title(),
            view.name(),
            "шкала",
            scale.id(),
            "",
            scale.title(),
            "",
            "",
            scale.hidden().isEmpty() ? Integer.toString(scale.n()) : "",
            "",
            number(scale.mean()),
            number(scale.sd()),
            scale.hidden()));
  }

  private static String number(List<Double> value) {
    return value.isEmpty() ? "" : value.get(0).toString().replace('.', ',');
  }

  private void row(List<String> cells) {
    text.append(String.join(";", cells.stream().map(ResultCsv::cell).toList()));
    text.append("\r\n");
  }

  private static String cell(String content) {
    boolean number = content.matches("-?\\d+(,\\d+)?(E-?\\d+)?");
    boolean formula = !content.isEmpty() && "=+-@\t\r".indexOf(content.charAt(0)) >= 0 && !number;
    return "\"" + (formula ? "'" : "") + content.replace("\"", "\"\"") + "\"";
  }
}
