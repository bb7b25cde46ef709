package ru.shnor.survey.result;

import java.util.ArrayList;
import java.util.List;
import ru.shnor.survey.result.ResultView.ChoiceView;
import ru.shnor.survey.result.ResultView.QuestionView;
import ru.shnor.survey.result.ResultView.ScaleView;

/** Figures as rows of a table, with codes and labels; a cell is a text, an integer or a double. */
final class ResultTable {

  static final List<String> HEADER =
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
          "Примечание");

  private ResultTable() {}

  /** Rows of a group. */
  static List<List<Object>> rows(ResultView view) {
    List<List<Object>> rows = new ArrayList<>();
    for (QuestionView question : view.questions()) {
      if (question.choices().isEmpty()) {
        rows.add(question(view, question, "", "", ""));
      }
      for (ChoiceView choice : question.choices()) {
        rows.add(question(view, question, choice.code(), choice.text(), choice.n()));
      }
    }
    for (ScaleView scale : view.scales()) {
      rows.add(
          List.of(
              view.title(),
              view.name(),
              "шкала",
              scale.id(),
              "",
              scale.title(),
              "",
              "",
              scale.hidden().isEmpty() ? (Object) scale.n() : "",
              "",
              number(scale.mean()),
              number(scale.sd()),
              scale.hidden()));
    }
    return rows;
  }

  private static List<Object> question(
      ResultView view, QuestionView question, String code, String choice, Object chosen) {
    return List.of(
        view.title(),
        view.name(),
        "вопрос",
        question.name(),
        question.row(),
        question.title(),
        code,
        choice,
        question.hidden().isEmpty() ? (Object) question.n() : "",
        chosen,
        number(question.mean()),
        number(question.sd()),
        question.hidden());
  }

  private static Object number(List<Double> value) {
    return value.isEmpty() ? "" : value.get(0);
  }
}
