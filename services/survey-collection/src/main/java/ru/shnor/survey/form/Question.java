package ru.shnor.survey.form;

import java.util.List;
import ru.shnor.survey.expression.Condition;

/** A question of a form. */
public sealed interface Question {

  /** What all questions have. */
  Head head();

  default String name() {
    return head().name();
  }

  /**
   * What all questions have.
   *
   * @param title as shown, in Russian
   * @param path where it stands in the definition
   */
  record Head(String name, String title, boolean required, Condition visibleIf, String path) {}

  /** One of the choices: radiogroup, dropdown. */
  record OneChoice(Head head, List<Choice> choices) implements Question {
    public OneChoice {
      choices = List.copyOf(choices);
    }
  }

  /**
   * Some of the choices: checkbox.
   *
   * @param least fewest that may be chosen, 0 if it does not matter
   * @param most most that may be chosen
   */
  record ManyChoices(Head head, List<Choice> choices, int least, int most) implements Question {
    public ManyChoices {
      choices = List.copyOf(choices);
    }
  }

  /**
   * Free text: text, comment.
   *
   * @param longest characters (UTF-16) at most
   */
  record FreeText(Head head, int longest) implements Question {}

  /**
   * A number: text with inputType number, rating.
   *
   * @param whole whether only whole numbers are answers
   */
  record NumberIn(Head head, double min, double max, boolean whole) implements Question {}

  /** Yes or no: boolean. */
  record YesNo(Head head) implements Question {}

  /**
   * A choice per row: matrix.
   *
   * @param everyRow whether each row must be answered
   */
  record Matrix(Head head, List<Choice> rows, List<Choice> columns, boolean everyRow)
      implements Question {
    public Matrix {
      rows = List.copyOf(rows);
      columns = List.copyOf(columns);
    }
  }

  /** Only text to read: html. */
  record Note(Head head) implements Question {}
}
