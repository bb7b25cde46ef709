package ru.shnor.survey.expression;

import java.util.ArrayList;
import java.util.List;
import ru.shnor.survey.expression.Referee.Use;

/**
 * Reads the part of SurveyJS's expressions that is allowed in a questionnaire: {@code {q} = 'a'},
 * {@code <> > < >= <=}, {@code contains}, {@code notcontains}, {@code anyof ['a','b']}, {@code
 * allof}, {@code empty}, {@code notempty}, {@code and}, {@code or}, {@code !( … )} and brackets;
 * {@code and} binds closer than {@code or}.
 */
public final class ConditionReader {

  private static final int DEEPEST = 20;

  private final Tokens tokens;
  private final Referee referee;
  private int depth;

  private ConditionReader(Tokens tokens, Referee referee) {
    this.tokens = tokens;
    this.referee = referee;
  }

  /**
   * Reads a condition.
   *
   * @throws BadCondition if it is none, or does not fit the questions
   */
  public static Condition read(String text, Referee referee) throws BadCondition {
    ConditionReader reader = new ConditionReader(Tokens.of(text), referee);
    Condition condition = reader.either();
    Tokens.Token rest = reader.tokens.peek();
    if (rest.kind() != Tokens.Kind.END) {
      throw new BadCondition("знак %d: лишнее «%s»".formatted(rest.at(), rest.text()));
    }
    return condition;
  }

  private Condition either() throws BadCondition {
    if (++depth > DEEPEST) {
      throw new BadCondition("скобок в скобках больше %d".formatted(DEEPEST));
    }
    List<Condition> parts = new ArrayList<>(List.of(both()));
    while (tokens.takeIf("or", "||")) {
      parts.add(both());
    }
    depth--;
    return parts.size() == 1 ? parts.get(0) : new Condition.Or(parts);
  }

  private Condition both() throws BadCondition {
    List<Condition> parts = new ArrayList<>(List.of(single()));
    while (tokens.takeIf("and", "&&")) {
      parts.add(single());
    }
    return parts.size() == 1 ? parts.get(0) : new Condition.And(parts);
  }

  private Condition single() throws BadCondition {
    if (tokens.takeIf("!")) {
      expect("(");
      Condition inner = either();
      expect(")");
      return new Condition.Not(inner);
    }
    if (tokens.takeIf("(")) {
      Condition inner = either();
      expect(")");
      return inner;
    }
    Tokens.Token token = tokens.take();
    if (token.kind() != Tokens.Kind.REFERENCE) {
      throw new BadCondition(
          "знак %d: нужно имя вопроса в фигурных скобках, а стоит «%s»"
              .formatted(token.at(), token.text()));
    }
    return comparison(reference(token.text().strip()));
  }

  private static Reference reference(String text) {
    int dot = text.indexOf('.');
    return dot < 0
        ? new Reference(text, "")
        : new Reference(text.substring(0, dot), text.substring(dot + 1));
  }

  private Condition comparison(Reference reference) throws BadCondition {
    Tokens.Token operator = tokens.take();
    return switch (operator.text()) {
      case "empty" -> new Condition.Not(given(reference));
      case "notempty" -> given(reference);
      case "=", "==" -> equal(reference);
      case "<>", "!=" -> new Condition.Not(equal(reference));
      case "<" -> ordered(reference, Condition.Order.LESS);
      case "<=" -> ordered(reference, Condition.Order.AT_MOST);
      case ">" -> ordered(reference, Condition.Order.MORE);
      case ">=" -> ordered(reference, Condition.Order.AT_LEAST);
      case "contains" -> contains(reference);
      case "notcontains" -> new Condition.Not(contains(reference));
      case "anyof" -> chosen(reference, Use.ONE_OF, false);
      case "allof" -> chosen(reference, Use.AMONG, true);
      default ->
          throw new BadCondition(
              ("знак %d: после %s нужно сравнение (=, <>, <, >, <=, >=, contains, notcontains,"
                      + " anyof, allof, empty, notempty), а стоит «%s»")
                  .formatted(operator.at(), reference.shown(), operator.text()));
    };
  }

  private Condition given(Reference reference) throws BadCondition {
    referee.check(reference, Use.GIVEN);
    return new Condition.Given(reference);
  }

  private Condition equal(Reference reference) throws BadCondition {
    referee.check(reference, Use.EQUAL);
    return new Condition.Equal(reference, value(reference));
  }

  private Condition ordered(Reference reference, Condition.Order order) throws BadCondition {
    referee.check(reference, Use.ORDERED);
    Tokens.Token token = tokens.take();
    if (token.kind() != Tokens.Kind.NUMBER) {
      throw new BadCondition(
          "знак %d: больше и меньше сравнивают только с числом".formatted(token.at()));
    }
    return new Condition.Ordered(reference, order, Double.parseDouble(token.text()));
  }

  private Condition contains(Reference reference) throws BadCondition {
    referee.check(reference, Use.AMONG);
    return new Condition.Chosen(reference, List.of(value(reference)), false);
  }

  private Condition chosen(Reference reference, Use use, boolean all) throws BadCondition {
    referee.check(reference, use);
    expect("[");
    List<Value> values = new ArrayList<>(List.of(value(reference)));
    while (tokens.takeIf(",")) {
      values.add(value(reference));
    }
    expect("]");
    return new Condition.Chosen(reference, values, all);
  }

  private Value value(Reference reference) throws BadCondition {
    Tokens.Token token = tokens.take();
    Value value =
        switch (token.kind()) {
          case TEXT -> new Value.Text(token.text());
          case NUMBER -> new Value.Numeric(Double.parseDouble(token.text()));
          case WORD -> flag(token);
          default -> throw noValue(token);
        };
    referee.check(reference, value);
    return value;
  }

  private static Value flag(Tokens.Token token) throws BadCondition {
    if (!token.text().equals("true") && !token.text().equals("false")) {
      throw noValue(token);
    }
    return new Value.Flag(token.text().equals("true"));
  }

  private static BadCondition noValue(Tokens.Token token) {
    return new BadCondition(
        "знак %d: нужно значение ('текст', число, true или false), а стоит «%s»"
            .formatted(token.at(), token.text()));
  }

  private void expect(String sign) throws BadCondition {
    Tokens.Token token = tokens.peek();
    if (!tokens.takeIf(sign)) {
      throw new BadCondition("знак %d: нужна «%s»".formatted(token.at(), sign));
    }
  }
}
