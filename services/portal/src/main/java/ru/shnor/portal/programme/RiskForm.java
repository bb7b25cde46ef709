package ru.shnor.portal.programme;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One risk of a programme as it is typed: lists one a line, an indicator as «название; база; цель;
 * срок; источник».
 */
record RiskForm(
    String factor,
    String goal,
    String tasks,
    String indicators,
    String methods,
    String terms,
    String measures,
    String results,
    String executors) {

  private static final int CELLS = 5;

  /** What a form does not send is empty. */
  RiskForm(
      @Nullable String factor,
      @Nullable String goal,
      @Nullable String tasks,
      @Nullable String indicators,
      @Nullable String methods,
      @Nullable String terms,
      @Nullable String measures,
      @Nullable String results,
      @Nullable String executors) {
    this.factor = tidy(factor);
    this.goal = tidy(goal);
    this.tasks = tidy(tasks);
    this.indicators = tidy(indicators);
    this.methods = tidy(methods);
    this.terms = tidy(terms);
    this.measures = tidy(measures);
    this.results = tidy(results);
    this.executors = tidy(executors);
  }

  private static String tidy(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  Programmes.Risk risk() {
    return new Programmes.Risk(
        factor,
        goal,
        lines(tasks),
        lines(indicators).stream().map(RiskForm::indicator).toList(),
        methods,
        terms,
        lines(measures),
        results,
        executors);
  }

  private static Programmes.Indicator indicator(String line) {
    String[] cells = Arrays.copyOf(line.split(";", CELLS), CELLS);
    String[] tidy = Arrays.stream(cells).map(RiskForm::tidy).toArray(String[]::new);
    return new Programmes.Indicator(tidy[0], tidy[1], tidy[2], tidy[3], tidy[4]);
  }

  private static List<String> lines(String text) {
    return Arrays.stream(text.split("[\\r\\n]+", -1))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
