package ru.shnor.portal.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures of a group as survey-collection shows them. */
record Results(
    String surveyId,
    String title,
    int threshold,
    String municipality,
    String school,
    String name,
    List<Question> questions,
    List<Scale> scales) {

  /**
   * Figures of a question or of a row of one.
   *
   * @param hidden why there is no figure; empty if there is
   */
  record Question(
      String name,
      String row,
      String title,
      String hidden,
      int n,
      List<Choice> choices,
      List<Double> mean,
      List<Double> sd) {

    public boolean shown() {
      return hidden.isEmpty();
    }

    /** Share of those who answered, with one decimal and a point. */
    public String share(Choice choice) {
      return n == 0 ? "0" : String.format(Locale.ROOT, "%.1f", 100.0 * choice.n() / n);
    }

    /** What of the title is of this row alone. */
    public String rowTitle() {
      int colon = title.lastIndexOf(": ");
      return row.isEmpty() || colon < 0 ? title : title.substring(colon + 2);
    }
  }

  /** How many chose it. */
  record Choice(String code, String text, int n) {}

  /** Figures of a scale; lists are empty where there is no figure. */
  record Scale(
      String id,
      String title,
      String hidden,
      int n,
      List<Double> mean,
      List<Double> sd,
      List<Double> alpha,
      List<Double> alphaInterval95,
      List<Band> bands) {

    public boolean shown() {
      return hidden.isEmpty();
    }

    /** Name for people, or the id. */
    public String named() {
      return title.isEmpty() ? id : title;
    }
  }

  /** How many are in a band. */
  record Band(String id, String title, int n) {}

  /** A question, or all rows of one that has rows. */
  record Block(int number, String name, String title, List<Question> parts) {

    public boolean rows() {
      return !parts.get(0).row().isEmpty();
    }

    public boolean numbers() {
      return parts.get(0).choices().isEmpty();
    }

    public boolean shown() {
      return parts.stream().anyMatch(Question::shown);
    }

    /** Columns of a question with rows, from a row that is shown. */
    public List<Choice> columns() {
      return parts.stream()
          .filter(Question::shown)
          .findFirst()
          .map(Question::choices)
          .orElse(List.of());
    }
  }

  /** Questions in their order, rows put together. */
  public List<Block> blocks() {
    Map<String, List<Question>> byName = new LinkedHashMap<>();
    questions.forEach(
        one -> byName.computeIfAbsent(one.name(), name -> new ArrayList<>()).add(one));
    List<Block> blocks = new ArrayList<>();
    byName.forEach(
        (name, parts) -> {
          String title = parts.get(0).title();
          int colon = title.lastIndexOf(": ");
          boolean rows = !parts.get(0).row().isEmpty() && colon > 0;
          blocks.add(
              new Block(blocks.size() + 1, name, rows ? title.substring(0, colon) : title, parts));
        });
    return blocks;
  }

  /** How many figures may not be shown. */
  public long hiddenCount() {
    return questions.stream().filter(one -> !one.shown()).count()
        + scales.stream().filter(one -> !one.shown()).count();
  }

  /** A number with two decimals and a comma; a dash if there is none. */
  public String number(List<Double> value) {
    return value.isEmpty()
        ? "—"
        : String.format(Locale.ROOT, "%.2f", value.get(0)).replace('.', ',');
  }

  /** An interval with two decimals; nothing if there is none. */
  public String interval(List<Double> ends) {
    return ends.size() < 2
        ? ""
        : String.format(Locale.ROOT, "от %.2f до %.2f", ends.get(0), ends.get(1)).replace('.', ',');
  }
}
