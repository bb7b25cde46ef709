package ru.shnor.survey.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.shnor.survey.expression.BadCondition;
import ru.shnor.survey.expression.Referee;
import ru.shnor.survey.expression.Reference;
import ru.shnor.survey.expression.Value;

/** Lets a condition look only at questions above it, and only as their answers allow. */
final class FormReferee implements Referee {

  private final Map<String, Question> above;

  FormReferee(Map<String, Question> above) {
    this.above = above;
  }

  @Override
  public void check(Reference reference, Use use) throws BadCondition {
    Question question = question(reference);
    if (use == Use.GIVEN) {
      return;
    }
    boolean fits =
        switch (use) {
          case EQUAL ->
              question instanceof Question.OneChoice
                  || question instanceof Question.NumberIn
                  || question instanceof Question.YesNo
                  || isRow(question, reference);
          case ORDERED ->
              question instanceof Question.NumberIn
                  || (isOneOf(question, reference)
                      && codes(question).stream().allMatch(Value.Numeric.class::isInstance));
          case ONE_OF -> isOneOf(question, reference) || question instanceof Question.ManyChoices;
          case AMONG -> question instanceof Question.ManyChoices;
          case GIVEN -> true;
        };
    if (!fits) {
      throw new BadCondition(
          "%s: для вопроса такого вида это сравнение не годится".formatted(reference.shown()));
    }
  }

  @Override
  public void check(Reference reference, Value value) throws BadCondition {
    Question question = question(reference);
    boolean possible;
    if (question instanceof Question.NumberIn) {
      possible = value instanceof Value.Numeric;
    } else if (question instanceof Question.YesNo) {
      possible = value instanceof Value.Flag;
    } else {
      possible = codes(question).contains(value);
    }
    if (!possible) {
      throw new BadCondition(
          "%s: такого ответа «%s» не бывает; тексты пишутся в кавычках, числа без них"
              .formatted(reference.shown(), value.shown()));
    }
  }

  private Question question(Reference reference) throws BadCondition {
    Question question = above.get(reference.question());
    if (question == null || question instanceof Question.Note) {
      throw new BadCondition(
          "%s: такого вопроса выше нет; условие смотрит только на вопросы выше"
              .formatted(reference.shown()));
    }
    boolean row = !reference.row().isEmpty();
    if (row && !rowExists(question, reference.row())) {
      throw new BadCondition("%s: такой строки в вопросе нет".formatted(reference.shown()));
    }
    return question;
  }

  private static boolean rowExists(Question question, String row) {
    return question instanceof Question.Matrix matrix
        && matrix.rows().stream().anyMatch(one -> one.value().shown().equals(row));
  }

  private static boolean isRow(Question question, Reference reference) {
    return question instanceof Question.Matrix && !reference.row().isEmpty();
  }

  private static boolean isOneOf(Question question, Reference reference) {
    return question instanceof Question.OneChoice || isRow(question, reference);
  }

  private static List<Value> codes(Question question) {
    Optional<List<Choice>> choices = Optional.empty();
    if (question instanceof Question.OneChoice one) {
      choices = Optional.of(one.choices());
    } else if (question instanceof Question.ManyChoices many) {
      choices = Optional.of(many.choices());
    } else if (question instanceof Question.Matrix matrix) {
      choices = Optional.of(matrix.columns());
    }
    return choices.orElse(List.of()).stream().map(Choice::value).toList();
  }
}
