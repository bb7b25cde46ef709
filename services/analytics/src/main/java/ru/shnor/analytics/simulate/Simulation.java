package ru.shnor.analytics.simulate;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import ru.shnor.analytics.simulate.SimulateArguments.Plan;

/** Many drawn regions; each has a seed of its own, so that threads do not matter. */
record Simulation(Plan plan, List<Replication> replications) {

  Simulation {
    replications = List.copyOf(replications);
  }

  static Simulation run(Plan plan) {
    long[] seeds = new SplittableRandom(plan.seed()).longs(plan.replications()).toArray();
    return new Simulation(
        plan,
        IntStream.range(0, seeds.length)
            .parallel()
            .mapToObj(at -> Replication.of(plan, seeds[at]))
            .toList());
  }

  /**
   * A mean over regions in percent.
   *
   * @param error Monte Carlo standard error: standard deviation between regions by the root of
   *     their number
   */
  record Estimate(double percent, double error) {}

  Estimate estimate(ToDoubleFunction<Replication> value) {
    int n = replications.size();
    double mean = 0;
    for (Replication one : replications) {
      mean += value.applyAsDouble(one) / n;
    }
    double squares = 0;
    for (Replication one : replications) {
      double away = value.applyAsDouble(one) - mean;
      squares += away * away;
    }
    return new Estimate(100 * mean, 100 * StrictMath.sqrt(squares / (n - 1) / n));
  }
}
