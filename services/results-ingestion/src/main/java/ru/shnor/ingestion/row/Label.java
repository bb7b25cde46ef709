package ru.shnor.ingestion.row;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.shnor.ingestion.template.Words;

/** What the first cell of a row names. The code stands in the last brackets, often unspaced. */
public sealed interface Label {

  /** «Вся выборка», totals and means: never a school. */
  record Total() implements Label {}

  /** The region. */
  record Region(String name) implements Label {}

  /** {@code <МО>(regNN_mMMM)}. */
  record Municipality(String code, String name) implements Label {}

  /** {@code <ОО>(eduNNNNNN)} or {@code (schNNNNNN)}: one school, the digits are its login. */
  record School(String login, String name) implements Label {}

  /** A name without a readable code. */
  record Nameless(String text) implements Label {}

  Pattern CODE = Pattern.compile("^(.*?)\\s*[(\\[]\\s*([^()\\[\\]]*?)\\s*[)\\]]\\s*$");
  Pattern MUNICIPALITY = Pattern.compile("reg(\\d{2})_?m(\\d{3})");
  Pattern REGION = Pattern.compile("reg\\d{2}");
  Pattern SCHOOL = Pattern.compile("(?:edu|sch)\\s?(\\d{6,8})");
  Set<String> TOTALS =
      Set.of("вся выборка", "итого", "всего", "средние", "среднее", "в среднем", "рф", "россия");

  /**
   * Reads a label.
   *
   * @param belowMunicipality whether a municipality row has already passed
   */
  static Label read(String text, boolean belowMunicipality) {
    String tidy = Words.tidy(text);
    Matcher matcher = CODE.matcher(tidy);
    if (matcher.matches()) {
      String name = matcher.group(1).strip();
      String code = latin(matcher.group(2));
      Matcher municipality = MUNICIPALITY.matcher(code);
      if (municipality.matches()) {
        return new Municipality(
            "reg%s_m%s".formatted(municipality.group(1), municipality.group(2)), name);
      }
      if (REGION.matcher(code).matches()) {
        return new Region(name);
      }
      Matcher school = SCHOOL.matcher(code);
      if (school.matches()) {
        return new School(school.group(1), name);
      }
    }
    String plain = Words.plain(tidy).replaceAll("[^а-я ]", "").strip();
    if (TOTALS.contains(plain)) {
      return new Total();
    }
    boolean looksLikeRegion =
        plain.matches(".*(область|обл|край|республика|округ|город федерального значения).*");
    if (!belowMunicipality && (looksLikeRegion || !matcher.matches())) {
      return new Region(tidy);
    }
    return new Nameless(tidy);
  }

  /** Codes typed on a Russian keyboard. */
  private static String latin(String code) {
    String lower = code.toLowerCase(Locale.ROOT);
    StringBuilder latin = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      int at = "асем".indexOf(lower.charAt(i));
      latin.append(at < 0 ? lower.charAt(i) : "acem".charAt(at));
    }
    return latin.toString();
  }
}
