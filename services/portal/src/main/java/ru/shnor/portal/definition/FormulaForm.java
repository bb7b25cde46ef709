package ru.shnor.portal.definition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.shnor.portal.definition.DefinitionAnswers.Entry;

/**
 * The parts of a formula as the form sends them; what it does not send has its usual value.
 *
 * @param period years as {@code 2024-2025}
 * @param list kinds of lists
 * @param zero empty for the usual rule, and so the other three
 */
record FormulaForm(
    String period,
    List<String> list,
    String metric,
    String mode,
    String subjects,
    String change,
    String minN,
    String zero,
    String season,
    String scale,
    String signs) {

  private static final Pattern PERIOD = Pattern.compile("(\\d{4})-(\\d{4})");

  FormulaForm(
      @Nullable String period,
      @Nullable List<String> list,
      @Nullable String metric,
      @Nullable String mode,
      @Nullable String subjects,
      @Nullable String change,
      @Nullable String minN,
      @Nullable String zero,
      @Nullable String season,
      @Nullable String scale,
      @Nullable String signs) {
    this.period = text(period, "");
    this.list = list == null || list.isEmpty() ? List.of("SHNOR") : List.copyOf(list);
    this.metric = text(metric, "low_share");
    this.mode = text(mode, "grade");
    this.subjects = text(subjects, "both");
    this.change = text(change, "raw");
    this.minN = text(minN, "10");
    this.zero = text(zero, "");
    this.season = text(season, "");
    this.scale = text(scale, "");
    this.signs = text(signs, "");
  }

  static FormulaForm of(Entry one, String period) {
    return new FormulaForm(
        period,
        one.lists(),
        one.metric(),
        one.mode(),
        one.subjects(),
        one.change(),
        String.valueOf(one.minN()),
        one.zero(),
        one.season(),
        one.scale(),
        one.signs());
  }

  FormulaForm over(String years) {
    return new FormulaForm(
        years, list, metric, mode, subjects, change, minN, zero, season, scale, signs);
  }

  public boolean has(String kind) {
    return list.contains(kind);
  }

  /** Id of the formula as analytics names it. */
  public String formula() {
    return String.join(
        "-",
        Stream.of(metric, mode, subjects, change, zero, season, scale, signs)
            .filter(part -> !part.isEmpty())
            .toList());
  }

  public String lists() {
    return String.join(",", list);
  }

  /** Parameters of the what-if; empty years if none were chosen. */
  Map<String, String> query() {
    Matcher years = PERIOD.matcher(period);
    Map<String, String> query = new HashMap<>();
    if (years.matches()) {
      query.put("base", years.group(1));
      query.put("report", years.group(2));
    }
    query.put("list", lists());
    query.put("definition", formula());
    query.put("minN", minN);
    return query;
  }

  /** The definition as analytics takes it. */
  Map<String, String> body(String title, String reason) {
    return Map.of(
        "title", title, "reason", reason, "formula", formula(), "minN", minN, "lists", lists());
  }

  private static String text(@Nullable String given, String usual) {
    return Optional.ofNullable(given)
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .orElse(usual);
  }
}
