package ru.shnor.survey.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import ru.shnor.survey.expression.Value;
import ru.shnor.survey.form.Form;
import ru.shnor.survey.form.Question;

/**
 * Takes out of free text what points to a person, as far as patterns can: addresses of mail and
 * pages, telephone and other long numbers, names with a patronymic or initials. All patterns are
 * linear.
 */
final class Scrubbing {

  private static final String CAPITAL = "\\p{Lu}\\p{Ll}{1,30}(?:-\\p{Lu}\\p{Ll}{1,30})?";
  private static final String PATRONYMIC =
      "\\p{Lu}\\p{Ll}{1,20}(?:ович|евич|ич|овна|евна|ична|инична)(?:а|у|ем|ом|е|ы|ой)?";

  private static final Map<Pattern, String> PATTERNS = patterns();

  private Scrubbing() {}

  private static Map<Pattern, String> patterns() {
    Map<Pattern, String> patterns = new LinkedHashMap<>();
    patterns.put(Pattern.compile("[\\p{L}\\p{Nd}._%+-]{1,64}@[\\p{L}\\p{Nd}.-]{1,100}"), "[почта]");
    patterns.put(Pattern.compile("(?:https?://|www\\.|t\\.me/|vk\\.com/)\\S{1,300}"), "[ссылка]");
    patterns.put(Pattern.compile("(?<![\\p{L}\\p{Nd}])@[A-Za-z0-9_]{3,40}"), "[ссылка]");
    patterns.put(Pattern.compile("\\+?\\d(?:[\\s()./-]{0,3}\\d){5,20}"), "[номер]");
    patterns.put(
        Pattern.compile(
            "(?:"
                + CAPITAL
                + "\\s{1,3}){0,2}"
                + PATRONYMIC
                + "(?!\\p{L})(?:\\s{1,3}"
                + CAPITAL
                + ")?"),
        "[имя]");
    patterns.put(
        Pattern.compile(
            CAPITAL
                + "\\s{1,3}\\p{Lu}\\.\\s{0,2}(?:\\p{Lu}\\.)?(?:\\s{0,2}"
                + CAPITAL
                + ")?|\\p{Lu}\\.\\s{0,2}(?:\\p{Lu}\\.\\s{0,2})?"
                + CAPITAL),
        "[имя]");
    return patterns;
  }

  /** Text without what the patterns find, and without control characters. */
  static String clean(String text) {
    String clean = text.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]", "");
    for (Map.Entry<Pattern, String> pattern : PATTERNS.entrySet()) {
      clean = pattern.getKey().matcher(clean).replaceAll(pattern.getValue());
    }
    return clean;
  }

  /** Answers with clean free texts. */
  static Map<String, Value> clean(Form form, Map<String, Value> values) {
    Map<String, Value> clean = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          boolean free =
              form.question(name).filter(Question.FreeText.class::isInstance).isPresent();
          clean.put(
              name,
              free && value instanceof Value.Text text
                  ? new Value.Text(clean(text.text()))
                  : value);
        });
    return clean;
  }
}
