package ru.shnor.survey.scale;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The same figures a second time, person by person in decimals of 60 digits and by other formulas:
 * variances as mean of squares, alpha from the variance of the sum instead of the sum of
 * covariances. Only for complete or imputed answers.
 */
record NaiveScale(List<List<BigDecimal>> persons) {

  private static final MathContext DIGITS = new MathContext(60);

  /** Rows of answers; an absent answer becomes the median of the others to that item. */
  static NaiveScale imputed(List<List<Optional<Integer>>> rows, List<Boolean> reversed, int span) {
    int items = reversed.size();
    List<List<BigDecimal>> persons = new ArrayList<>();
    rows.forEach(row -> persons.add(new ArrayList<>()));
    for (int item = 0; item < items; item++) {
      List<Integer> given = new ArrayList<>();
      for (List<Optional<Integer>> row : rows) {
        row.get(item).ifPresent(given::add);
      }
      Collections.sort(given);
      BigDecimal low = BigDecimal.valueOf(given.get((given.size() - 1) / 2));
      BigDecimal high = BigDecimal.valueOf(given.get(given.size() / 2));
      BigDecimal median = low.add(high).divide(BigDecimal.valueOf(2), DIGITS);
      for (int person = 0; person < rows.size(); person++) {
        BigDecimal answer = rows.get(person).get(item).map(BigDecimal::valueOf).orElse(median);
        persons
            .get(person)
            .add(reversed.get(item) ? BigDecimal.valueOf(span).subtract(answer) : answer);
      }
    }
    return new NaiveScale(persons);
  }

  List<BigDecimal> sums() {
    return persons.stream()
        .map(row -> row.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .toList();
  }

  int items() {
    return persons.get(0).size();
  }

  double meanOfMeans() {
    return mean(sums()).divide(BigDecimal.valueOf(items()), DIGITS).doubleValue();
  }

  double sdOfMeans() {
    return variance(sums()).sqrt(DIGITS).divide(BigDecimal.valueOf(items()), DIGITS).doubleValue();
  }

  /** Empty if the sums do not vary. */
  Optional<Double> alpha() {
    BigDecimal whole = variance(sums());
    if (whole.signum() == 0) {
      return Optional.empty();
    }
    BigDecimal parts = BigDecimal.ZERO;
    for (int i = 0; i < items(); i++) {
      int item = i;
      parts = parts.add(variance(persons.stream().map(row -> row.get(item)).toList()));
    }
    BigDecimal k = BigDecimal.valueOf(items());
    return Optional.of(
        k.divide(k.subtract(BigDecimal.ONE), DIGITS)
            .multiply(BigDecimal.ONE.subtract(parts.divide(whole, DIGITS)))
            .doubleValue());
  }

  private static BigDecimal mean(List<BigDecimal> values) {
    return values.stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(values.size()), DIGITS);
  }

  private static BigDecimal variance(List<BigDecimal> values) {
    BigDecimal n = BigDecimal.valueOf(values.size());
    BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal squares =
        values.stream().map(x -> x.multiply(x)).reduce(BigDecimal.ZERO, BigDecimal::add);
    return n.multiply(squares)
        .subtract(sum.multiply(sum))
        .divide(n.multiply(n.subtract(BigDecimal.ONE)), DIGITS);
  }
}
