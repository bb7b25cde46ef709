package ru.shnor.survey.result;

import java.util.List;

/**
 * Figures of a group as the API shows them.
 *
 * @param municipality id, empty for the region
 * @param school id, empty for a municipality or the region
 */
record ResultView(
    String surveyId,
    String title,
    int threshold,
    String municipality,
    String school,
    String name,
    List<QuestionView> questions,
    List<ScaleView> scales) {

  /** Shown instead of figures. */
  static final String HIDDEN =
      "Не показано: ответов меньше порога, либо по разности стали бы видны ответы соседней группы.";

  /**
   * Figures of a question, or of one row of a matrix.
   *
   * @param row name of the row, empty for a whole question
   * @param hidden why there is no figure, empty if there is
   * @param n answers, 0 if hidden
   * @param mean of numbers, empty for choices
   * @param sd divisor n − 1
   */
  record QuestionView(
      String name,
      String row,
      String title,
      String hidden,
      int n,
      List<ChoiceView> choices,
      List<Double> mean,
      List<Double> sd) {}

  /** How many chose it. */
  record ChoiceView(String code, String text, int n) {}

  /** Figures of a scale; lists are empty where there is no figure. */
  record ScaleView(
      String id,
      String title,
      String hidden,
      int n,
      List<Double> mean,
      List<Double> sd,
      List<Double> alpha,
      List<Double> alphaInterval95,
      List<BandView> bands) {}

  /** How many are in a band. */
  record BandView(String id, String title, int n) {}
}
