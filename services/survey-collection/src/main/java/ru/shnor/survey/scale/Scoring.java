package ru.shnor.survey.scale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Applies a key to answers. */
public final class Scoring {

  private static final double LEVEL = 0.95;

  private final Key key;
  private final Answers answers;

  /**
   * @throws IllegalArgumentException if an item of the key has no column among the answers
   */
  public Scoring(Key key, Answers answers) {
    this.key = key;
    this.answers = answers;
    key.itemNames().forEach(answers::of);
  }

  /** Figures of every scale, in the order of the key. */
  public List<ScaleResult> results() {
    return key.scales().stream().map(this::result).toList();
  }

  /** Score of every person on a scale, NaN where the missing rule gives none. */
  public double[] scores(Scale scale) {
    Matrix values = values(scale);
    return scores(scale, filled(values));
  }

  private ScaleResult result(Scale scale) {
    Matrix given = values(scale);
    Matrix filled = filled(given);
    double[] all = scores(scale, filled);
    double[] scores = Matrix.given(all);
    Matrix base = filled.rows(scored(all));
    Reliability reliability = Reliability.of(base);
    OptionalDouble mean = optional(Matrix.mean(scores));
    return new ScaleResult(
        scale,
        scores.length,
        given.missing() - filled.missing(),
        given.missing(),
        mean,
        optional(Math.sqrt(Matrix.covariance(scores, scores))),
        Arrays.stream(scores).min(),
        Arrays.stream(scores).max(),
        reliability,
        Arrays.stream(reliability.interval(LEVEL)).boxed().toList(),
        Reliability.of(given),
        Reliability.of(given.rows(complete(given))),
        difference(scale, mean),
        bands(scale, scores));
  }

  private Matrix values(Scale scale) {
    double[][] columns = new double[scale.items().size()][];
    for (int i = 0; i < columns.length; i++) {
      ScaleItem item = scale.items().get(i);
      columns[i] =
          Arrays.stream(answers.of(item.name()))
              .map(x -> Double.isNaN(x) ? x : item.value(x, key.min(), key.max()))
              .toArray();
    }
    return new Matrix(columns);
  }

  /** The values with the gaps the missing rule fills; an item nobody answered stays a gap. */
  private Matrix filled(Matrix values) {
    boolean median = key.missing() instanceof MissingRule.ItemMedian;
    if (!median && !(key.missing() instanceof MissingRule.ItemMean)) {
      return values;
    }
    double[][] columns = new double[values.items()][];
    for (int i = 0; i < columns.length; i++) {
      double[] column = values.column(i);
      double filling = median ? Matrix.median(column) : Matrix.mean(column);
      columns[i] = Arrays.stream(column).map(x -> Double.isNaN(x) ? filling : x).toArray();
    }
    return new Matrix(columns);
  }

  private double[] scores(Scale scale, Matrix values) {
    return IntStream.range(0, values.persons())
        .mapToDouble(person -> score(scale, values, person))
        .toArray();
  }

  private double score(Scale scale, Matrix values, int person) {
    int items = values.items();
    int answered = values.answered(person);
    boolean enough =
        key.missing() instanceof MissingRule.AnsweredShare rule
            ? rule.enough(answered, items)
            : answered == items;
    if (!enough) {
      return Double.NaN;
    }
    double sum = 0;
    for (int i = 0; i < items; i++) {
      double value = values.column(i)[person];
      sum += Double.isNaN(value) ? 0 : value;
    }
    return switch (scale.score()) {
      case SUM -> answered == items ? sum : sum / answered * items;
      case MEAN -> sum / answered;
      case PERCENT -> percent(scale, values, person, sum);
    };
  }

  /** Of what was possible with the answered items. */
  private double percent(Scale scale, Matrix values, int person, double sum) {
    double lowest = 0;
    double highest = 0;
    for (int i = 0; i < values.items(); i++) {
      if (!Double.isNaN(values.column(i)[person])) {
        lowest += scale.items().get(i).lowest(key.min(), key.max());
        highest += scale.items().get(i).highest(key.min(), key.max());
      }
    }
    return 100 * (sum - lowest) / (highest - lowest);
  }

  private static int[] scored(double[] scores) {
    return IntStream.range(0, scores.length).filter(i -> !Double.isNaN(scores[i])).toArray();
  }

  private static int[] complete(Matrix values) {
    return IntStream.range(0, values.persons())
        .filter(person -> values.answered(person) == values.items())
        .toArray();
  }

  private static OptionalDouble difference(Scale scale, OptionalDouble mean) {
    return scale.norm().isEmpty() || mean.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            (mean.getAsDouble() - scale.norm().get().mean()) / scale.norm().get().sd());
  }

  private static List<ScaleResult.BandCount> bands(Scale scale, double[] scores) {
    List<ScaleResult.BandCount> counts = new ArrayList<>();
    double above = Double.NEGATIVE_INFINITY;
    for (Band band : scale.bands()) {
      double from = above;
      long persons = Arrays.stream(scores).filter(x -> x > from && x <= band.upTo()).count();
      counts.add(new ScaleResult.BandCount(band, Math.toIntExact(persons)));
      above = band.upTo();
    }
    return counts;
  }

  private static OptionalDouble optional(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
