package ru.shnor.survey.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.shnor.survey.expression.Value;
import ru.shnor.survey.form.Choice;
import ru.shnor.survey.form.Form;
import ru.shnor.survey.form.Question;
import tools.jackson.databind.JsonNode;

/**
 * Checks answers against a form: types, ranges, choices, what is required, what is hidden, what
 * does not exist. Where the browser library has an opinion, ours is the same; where it has none
 * (wrong types, ratings out of range, doubled or too many choices, long texts), we refuse.
 */
public final class AnswerCheck {

  private static final int FAULTS_SHOWN = 50;

  private final Form form;
  private final List<AnswerFault> faults = new ArrayList<>();
  private final Map<String, Value> values = new LinkedHashMap<>();

  private AnswerCheck(Form form) {
    this.form = form;
  }

  /** Checks one person's answers: an object of name and answer. */
  public static Verdict check(Form form, JsonNode answers) {
    AnswerCheck check = new AnswerCheck(form);
    if (!answers.isObject()) {
      return new Verdict.Refused(
          List.of(new AnswerFault("", "NOT_AN_OBJECT", "Ответы должны быть объектом JSON.")));
    }
    check.read(answers);
    check.visit();
    return check.faults.isEmpty()
        ? new Verdict.Accepted(check.values)
        : new Verdict.Refused(check.faults.stream().limit(FAULTS_SHOWN).toList());
  }

  private void read(JsonNode answers) {
    for (Map.Entry<String, JsonNode> entry : answers.properties()) {
      Optional<Question> question = form.question(entry.getKey());
      if (question.isEmpty() || question.get() instanceof Question.Note) {
        fault("", "UNKNOWN", "В ответах есть вопрос, которого нет в этой версии анкеты.");
      } else if (!Values.isEmpty(entry.getValue())) {
        Optional<Value> value = Values.of(entry.getValue());
        if (value.isEmpty()) {
          fault(entry.getKey(), "TYPE", "Такого вида ответа не бывает.");
        } else {
          values.put(entry.getKey(), value.get());
        }
      }
    }
  }

  private void visit() {
    for (Form.Page page : form.pages()) {
      boolean pageShown = page.visibleIf().holds(values);
      for (Question question : page.questions()) {
        boolean shown = pageShown && question.head().visibleIf().holds(values);
        Optional<Value> value = Optional.ofNullable(values.get(question.name()));
        if (shown) {
          visible(question, value);
        } else if (value.isPresent()) {
          fault(question.name(), "HIDDEN", "На этот вопрос по условиям анкеты отвечать не нужно.");
        }
      }
    }
  }

  private void visible(Question question, Optional<Value> value) {
    if (value.isEmpty()) {
      if (question.head().required()
          || (question instanceof Question.ManyChoices many && many.least() > 0)
          || (question instanceof Question.Matrix matrix && matrix.everyRow())) {
        fault(question.name(), "REQUIRED", "Ответьте на этот вопрос.");
      }
      return;
    }
    if (question instanceof Question.OneChoice one) {
      choice(question.name(), one.choices(), value.get());
    } else if (question instanceof Question.ManyChoices many) {
      choices(many, value.get());
    } else if (question instanceof Question.FreeText text) {
      text(text, value.get());
    } else if (question instanceof Question.NumberIn number) {
      number(number, value.get());
    } else if (question instanceof Question.YesNo && !(value.get() instanceof Value.Flag)) {
      fault(question.name(), "TYPE", "Нужно да или нет.");
    } else if (question instanceof Question.Matrix matrix) {
      matrix(matrix, value.get());
    }
  }

  private void choice(String name, List<Choice> choices, Value value) {
    if (choices.stream().noneMatch(choice -> choice.value().equals(value))) {
      fault(name, "CHOICE", "Такого варианта ответа нет.");
    }
  }

  private void choices(Question.ManyChoices question, Value value) {
    if (!(value instanceof Value.Many many)) {
      fault(question.name(), "TYPE", "Нужен список вариантов.");
      return;
    }
    many.values().forEach(one -> choice(question.name(), question.choices(), one));
    if (new HashSet<>(many.values()).size() < many.values().size()) {
      fault(question.name(), "REPEATED", "Один вариант выбран дважды.");
    }
    int chosen = many.values().size();
    if (chosen < question.least() || chosen > question.most()) {
      fault(
          question.name(),
          "COUNT",
          "Выберите вариантов: от %d до %d.".formatted(question.least(), question.most()));
    }
  }

  private void text(Question.FreeText question, Value value) {
    if (!(value instanceof Value.Text text)) {
      fault(question.name(), "TYPE", "Нужен текст.");
    } else if (text.text().length() > question.longest()) {
      fault(
          question.name(),
          "TOO_LONG",
          "Сократите ответ: не больше %d знаков.".formatted(question.longest()));
    } else if (question.head().required() && text.text().isBlank()) {
      fault(question.name(), "REQUIRED", "Ответьте на этот вопрос.");
    }
  }

  private void number(Question.NumberIn question, Value value) {
    if (!(value instanceof Value.Numeric numeric)) {
      fault(question.name(), "TYPE", "Нужно число.");
      return;
    }
    double number = numeric.number();
    if (number < question.min()
        || number > question.max()
        || (question.whole() && number != Math.rint(number))) {
      fault(
          question.name(),
          "RANGE",
          "Нужно %sчисло от %s до %s."
              .formatted(
                  question.whole() ? "целое " : "",
                  new Value.Numeric(question.min()).shown(),
                  new Value.Numeric(question.max()).shown()));
    }
  }

  private void matrix(Question.Matrix question, Value value) {
    if (!(value instanceof Value.Rows rows)) {
      fault(question.name(), "TYPE", "Нужны ответы по строкам.");
      return;
    }
    List<String> known = question.rows().stream().map(row -> row.value().shown()).toList();
    rows.rows()
        .forEach(
            (row, one) -> {
              if (!known.contains(row)) {
                fault(question.name(), "ROW", "Такой строки в вопросе нет.");
              } else {
                choice(question.name(), question.columns(), one);
              }
            });
    if (question.everyRow() && !rows.rows().keySet().containsAll(known)) {
      fault(question.name(), "REQUIRED", "Ответьте в каждой строке.");
    }
  }

  private void fault(String question, String code, String message) {
    faults.add(new AnswerFault(question, code, message));
  }
}
