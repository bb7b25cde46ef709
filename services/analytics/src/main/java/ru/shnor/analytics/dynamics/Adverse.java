package ru.shnor.analytics.dynamics;

import ru.shnor.analytics.indicator.Counts;
import ru.shnor.analytics.indicator.Definition.Metric;

/** Which marks are counted: the fewer there are, the better the result. */
public enum Adverse {
  /** «2». */
  LOW_MARKS,
  /** «2» and «3», the complement of качество. */
  BELOW_FOUR;

  /**
   * What stands for a metric. The mean mark is no share; its dynamics are tested on the share of
   * «2».
   */
  public static Adverse of(Metric metric) {
    return metric == Metric.QUALITY ? BELOW_FOUR : LOW_MARKS;
  }

  /** How many of the marks are meant. */
  long count(Counts counts) {
    return this == LOW_MARKS ? counts.two() : counts.two() + counts.three();
  }
}
