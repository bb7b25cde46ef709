package ru.shnor.survey.xlsform;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition of XLSForm as one of SurveyJS: {@code ${q} = 'a'}, {@code selected(${q}, 'a')},
 * {@code not( … )}, {@code and}, {@code or}, comparisons, brackets.
 */
final class Relevant {

  /** What is known of a question. */
  record Known(String reference, boolean several, boolean numericCodes, boolean number) {}

  private static final String NAME = "\\$\\{\\s*(?<name>[A-Za-z_][\\w.-]*)\\s*\\}";
  private static final String LITERAL = "(?<literal>'[^']*'|\"[^\"]*\"|-?\\d+(?:\\.\\d+)?)";
  private static final Pattern SELECTED =
      Pattern.compile("selected\\s*\\(\\s*" + NAME + "\\s*,\\s*" + LITERAL + "\\s*\\)");
  private static final Pattern COMPARISON =
      Pattern.compile(NAME + "\\s*(?<sign>=|!=|<=|>=|<|>)\\s*" + LITERAL);
  private static final Pattern WORD = Pattern.compile("and\\b|or\\b|not(?=\\s*\\()|\\(|\\)");

  private final Map<String, Known> known;

  Relevant(Map<String, Known> known) {
    this.known = known;
  }

  /**
   * The condition in SurveyJS's words.
   *
   * @throws IllegalArgumentException with a Russian message
   */
  String translate(String text) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
        continue;
      }
      Matcher selected = SELECTED.matcher(text).region(at, text.length());
      Matcher comparison = COMPARISON.matcher(text).region(at, text.length());
      Matcher word = WORD.matcher(text).region(at, text.length());
      if (selected.lookingAt()) {
        out.append(selected(selected)).append(' ');
        at = selected.end();
      } else if (comparison.lookingAt()) {
        out.append(comparison(comparison)).append(' ');
        at = comparison.end();
      } else if (word.lookingAt()) {
        String token = word.group().toLowerCase(Locale.ROOT);
        out.append(token.equals("not") ? "!" : token + " ");
        at = word.end();
      } else {
        throw new IllegalArgumentException(
            ("Условие не понято со знака %d («%s»). Можно: ${вопрос} = 'код', != < > <= >= с числом,"
                    + " selected(${вопрос}, 'код'), not( ), and, or и скобки.")
                .formatted(at + 1, text.substring(at, Math.min(text.length(), at + 20))));
      }
    }
    return out.toString().strip();
  }

  private String selected(Matcher match) {
    Known question = question(match.group("name"));
    String value = value(question, match.group("literal"));
    return question.reference() + (question.several() ? " contains " : " = ") + value;
  }

  private String comparison(Matcher match) {
    Known question = question(match.group("name"));
    String bare = bare(match.group("literal"));
    String sign = match.group("sign");
    if (bare.isEmpty()) {
      if (sign.equals("=")) {
        return question.reference() + " empty";
      }
      if (sign.equals("!=")) {
        return question.reference() + " notempty";
      }
    }
    String shown = sign.equals("!=") ? "<>" : sign;
    return question.reference() + " " + shown + " " + value(question, match.group("literal"));
  }

  private Known question(String name) {
    Known question = known.get(name);
    if (question == null) {
      throw new IllegalArgumentException(
          "Условие: вопроса ${%s} выше нет. Условие смотрит только на вопросы выше."
              .formatted(name));
    }
    return question;
  }

  private static String value(Known question, String literal) {
    String bare = bare(literal);
    boolean numeric = question.numericCodes() || question.number();
    return numeric && bare.matches("-?\\d+(\\.\\d+)?") ? bare : "'" + bare + "'";
  }

  private static String bare(String literal) {
    return literal.startsWith("'") || literal.startsWith("\"")
        ? literal.substring(1, literal.length() - 1)
        : literal;
  }
}
