package ru.shnor.registry.deadline.lexis;

import java.time.Month;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.shnor.registry.words.EditDistance;

/** The months as Russian writes them: every case and the usual abbreviations. */
public final class MonthNames {

  private static final List<String> NOMINATIVE =
      List.of(
          "январь",
          "февраль",
          "март",
          "апрель",
          "май",
          "июнь",
          "июль",
          "август",
          "сентябрь",
          "октябрь",
          "ноябрь",
          "декабрь");
  private static final List<String> GENITIVE =
      List.of(
          "января",
          "февраля",
          "марта",
          "апреля",
          "мая",
          "июня",
          "июля",
          "августа",
          "сентября",
          "октября",
          "ноября",
          "декабря");
  private static final Map<String, Month> FULL = new HashMap<>();
  private static final Map<String, Month> SHORT = new HashMap<>();
  private static final int LONG_WORD = 7;

  static {
    for (int i = 0; i < 12; i++) {
      Month month = Month.of(i + 1);
      String name = NOMINATIVE.get(i);
      String stem =
          name.endsWith("ь") || name.endsWith("й") ? name.substring(0, name.length() - 1) : name;
      boolean soft = !stem.equals(name);
      FULL.put(name, month);
      FULL.put(GENITIVE.get(i), month);
      FULL.put(stem + "е", month);
      FULL.put(stem + (soft ? "ю" : "у"), month);
      FULL.put(stem + (soft ? "ем" : "ом"), month);
    }
    String[] abbreviations = {
      "янв", "фев", "февр", "мар", "апр", "июн", "июл", "авг", "сен", "сент", "окт", "ноя", "нояб",
      "дек"
    };
    int[] numbers = {1, 2, 2, 3, 4, 6, 7, 8, 9, 9, 10, 11, 11, 12};
    for (int i = 0; i < abbreviations.length; i++) {
      SHORT.put(abbreviations[i], Month.of(numbers[i]));
    }
  }

  private MonthNames() {}

  /** The month a word names, in full or abbreviated. */
  public static Optional<Month> of(String word) {
    return Optional.ofNullable(FULL.getOrDefault(word, SHORT.get(word)));
  }

  /** Whether the word is a month written out, in any case. */
  public static boolean isFull(String word) {
    return FULL.containsKey(word);
  }

  /** The month a word was probably meant to be; only ever offered to a person. */
  public static Optional<Month> resembling(String word) {
    if (word.length() < 4 || FULL.containsKey(word)) {
      return Optional.empty();
    }
    int allowed = word.length() >= LONG_WORD ? 2 : 1;
    return FULL.keySet().stream()
        .filter(form -> form.length() > 3)
        .filter(form -> EditDistance.between(word, form) <= allowed)
        .min(
            Comparator.comparingInt((String form) -> EditDistance.between(word, form))
                .thenComparing(form -> form))
        .map(FULL::get);
  }

  /** {@code март}. */
  public static String nominative(Month month) {
    return NOMINATIVE.get(month.getValue() - 1);
  }

  /** {@code марта}. */
  public static String genitive(Month month) {
    return GENITIVE.get(month.getValue() - 1);
  }
}
