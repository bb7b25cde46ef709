package ru.shnor.ingestion.quarantine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Name of a school brought to a form in which two spellings of one name are near: legal forms and
 * quotation marks go, words that are always shortened are shortened, numbers stand apart.
 *
 * @param words what is left
 * @param numbers numbers of the name in order; a school with another number is another school
 */
record SchoolName(String words, List<String> numbers) {

  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Map<String, String> SHORT =
      Map.of(
          "средняя общеобразовательная школа", "сош",
          "основная общеобразовательная школа", "оош",
          "начальная общеобразовательная школа", "нош",
          "средняя школа", "сош",
          "общеобразовательная школа", "ош",
          "гимназия", "гимн",
          "лицей", "лиц");
  private static final Pattern LEGAL =
      Pattern.compile(
          "\\b(?:м[бка]оу|гбоу|гоу|мобу|мкоу|мбоу|маоу|чоу|оу|муниципальн\\w*|государственн\\w*"
              + "|казенн\\w*|бюджетн\\w*|автономн\\w*|общеобразовательн\\w* учрежден\\w*"
              + "|образовательн\\w* учрежден\\w*|учрежден\\w*|им|имени)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  SchoolName {
    numbers = List.copyOf(numbers);
  }

  static SchoolName of(String name) {
    String text =
        name.toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("[^\\p{L}\\p{N}]+", " ");
    for (Map.Entry<String, String> one :
        SHORT.entrySet().stream()
            .sorted((a, b) -> b.getKey().length() - a.getKey().length())
            .toList()) {
      text = text.replace(one.getKey(), one.getValue());
    }
    text = LEGAL.matcher(text).replaceAll(" ");
    List<String> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      numbers.add(matcher.group().replaceFirst("^0+(?=\\d)", ""));
    }
    return new SchoolName(text.replaceAll("\\d+", " ").replaceAll("\\s+", " ").strip(), numbers);
  }

  /**
   * How far two names are from each other.
   *
   * @return edits over the length of the longer one, 0 to 1; 1 if the numbers differ
   */
  double distance(SchoolName other) {
    if (!numbers.equals(other.numbers)) {
      return 1;
    }
    int longest = Math.max(words.length(), other.words.length());
    return longest == 0
        ? (numbers.isEmpty() ? 1 : 0)
        : (double) edits(words, other.words) / longest;
  }

  /** Insertions, deletions and replacements that make one text the other (Levenshtein 1965). */
  static int edits(String one, String other) {
    int[] before = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] now = new int[other.length() + 1];
      now[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(replaced, Math.min(before[j], now[j - 1]) + 1);
      }
      before = now;
    }
    return before[other.length()];
  }
}
