package ru.shnor.survey.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.shnor.survey.expression.Value;
import ru.shnor.survey.form.Choice;
import ru.shnor.survey.form.Form;
import ru.shnor.survey.form.Question;
import ru.shnor.survey.result.ResultView.ChoiceView;
import ru.shnor.survey.result.ResultView.QuestionView;
import ru.shnor.survey.survey.Survey;

/** Counts of choices and means of numbers, each question by itself. */
final class QuestionFigures {

  /**
   * What is counted as one.
   *
   * @param row of a matrix, empty for a whole question
   * @param choices empty for numbers
   */
  private record Item(String name, String row, String title, List<Choice> choices) {}

  private final List<Reply> replies;
  private final List<Item> items;
  private final Map<Item, Set<String>> shown;

  QuestionFigures(Survey survey, Form form, List<Reply> replies) {
    this.replies = replies;
    this.items = form.questions().stream().flatMap(one -> items(one).stream()).toList();
    this.shown =
        items.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    item ->
                        Territory.shown(
                            survey,
                            replies,
                            reply -> reply.value(item.name(), item.row()).isPresent())));
  }

  private static List<Item> items(Question question) {
    String title = question.head().title();
    if (question instanceof Question.OneChoice one) {
      return List.of(new Item(one.name(), "", title, one.choices()));
    }
    if (question instanceof Question.ManyChoices many) {
      return List.of(new Item(many.name(), "", title, many.choices()));
    }
    if (question instanceof Question.NumberIn) {
      return List.of(new Item(question.name(), "", title, List.of()));
    }
    if (question instanceof Question.YesNo) {
      return List.of(
          new Item(
              question.name(),
              "",
              title,
              List.of(
                  new Choice(new Value.Flag(true), "да"),
                  new Choice(new Value.Flag(false), "нет"))));
    }
    if (question instanceof Question.Matrix matrix) {
      return matrix.rows().stream()
          .map(
              row ->
                  new Item(
                      matrix.name(),
                      row.value().shown(),
                      title + ": " + row.text(),
                      matrix.columns()))
          .toList();
    }
    return List.of();
  }

  /** Figures of a group. */
  List<QuestionView> of(Territory territory) {
    return items.stream().map(item -> view(item, territory)).toList();
  }

  private QuestionView view(Item item, Territory territory) {
    if (!shown.getOrDefault(item, Set.of()).contains(territory.id())) {
      return new QuestionView(
          item.name(),
          item.row(),
          item.title(),
          ResultView.HIDDEN,
          0,
          List.of(),
          List.of(),
          List.of());
    }
    List<Value> values = new ArrayList<>();
    for (Reply reply : replies) {
      Optional<Value> value = reply.value(item.name(), item.row());
      if (value.isPresent() && territory.holds(reply.response())) {
        values.add(value.get());
      }
    }
    double[] numbers =
        item.choices().isEmpty()
            ? values.stream()
                .filter(Value.Numeric.class::isInstance)
                .mapToDouble(value -> ((Value.Numeric) value).number())
                .toArray()
            : new double[0];
    Spread spread = Spread.of(numbers);
    return new QuestionView(
        item.name(),
        item.row(),
        item.title(),
        "",
        values.size(),
        item.choices().stream().map(choice -> count(choice, values)).toList(),
        spread.mean(),
        spread.sd());
  }

  private static ChoiceView count(Choice choice, List<Value> values) {
    long n =
        values.stream()
            .filter(
                value ->
                    value instanceof Value.Many many
                        ? many.values().contains(choice.value())
                        : value.equals(choice.value()))
            .count();
    return new ChoiceView(choice.value().shown(), choice.text(), Math.toIntExact(n));
  }

  /** Mean and standard deviation; empty without numbers. */
  private record Spread(List<Double> mean, List<Double> sd) {
    static Spread of(double[] numbers) {
      int n = numbers.length;
      if (n == 0) {
        return new Spread(List.of(), List.of());
      }
      double mean = java.util.Arrays.stream(numbers).sum() / n;
      double squares = java.util.Arrays.stream(numbers).map(x -> (x - mean) * (x - mean)).sum();
      return new Spread(List.of(mean), n < 2 ? List.of() : List.of(Math.sqrt(squares / (n - 1))));
    }
  }
}
