package ru.shnor.portal.scale;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A version of a scale as results-ingestion tells it. */
record ScaleView(
    String id, int version, Optional<String> savedBy, Optional<String> savedAt, Numbers scale) {

  /**
   * Its numbers.
   *
   * @param cuts lowest scores of the marks 3, 4, 5; for ЕГЭ one or two thresholds
   */
  record Numbers(
      String procedure,
      int year,
      String subject,
      int grade,
      int maxScore,
      List<Integer> cuts,
      String confidence,
      String source,
      Optional<String> condition) {}

  public String work() {
    return "%s %d, %s, %d класс"
        .formatted(
            ScaleWords.procedure(scale.procedure()),
            scale.year(),
            ScaleWords.subject(scale.subject()),
            scale.grade());
  }

  /** «2»: 0–5, «3»: 6–9 … */
  public String ranges() {
    if (scale.procedure().equals("EGE")) {
      return "пороги: "
          + scale.cuts().stream().map(Object::toString).collect(Collectors.joining(" и "));
    }
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int mark = 2; mark <= scale.cuts().size() + 2; mark++) {
      int to = mark - 2 < scale.cuts().size() ? scale.cuts().get(mark - 2) - 1 : scale.maxScore();
      text.append(mark == 2 ? "" : "; ").append("«%d»: %d–%d".formatted(mark, from, to));
      from = to + 1;
    }
    return text.toString();
  }

  public String sure() {
    return ScaleWords.confidence(scale.confidence());
  }

  public String savedMoment() {
    return savedAt.orElse("");
  }

  /** A cut as text, empty where there is none. */
  public String cut(int number) {
    return number < scale.cuts().size() ? Integer.toString(scale.cuts().get(number)) : "";
  }
}
