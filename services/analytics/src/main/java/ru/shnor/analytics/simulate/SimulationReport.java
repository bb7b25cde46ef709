package ru.shnor.analytics.simulate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import ru.shnor.analytics.simulate.SimulateArguments.Plan;
import ru.shnor.analytics.simulate.Simulation.Estimate;

/**
 * What a simulation prints; every {@code …Error} is the Monte Carlo standard error of the number
 * before it. Percents and points have four decimals. The meaning of each number is that of the same
 * field of {@link Replication}: {@code coverage95Percent} is {@code inside}, {@code
 * coverageRangePercent} is {@code range}, {@code coverageChangePercent} is {@code change}.
 */
record SimulationReport(
    int schools,
    int listedPercent,
    int listed,
    int replications,
    long seed,
    BigDecimal effectPoints,
    BigDecimal naiveGrowthPercent,
    BigDecimal naiveGrowthPercentError,
    BigDecimal confirmedGrowthPercent,
    BigDecimal confirmedGrowthPercentError,
    BigDecimal coverage95Percent,
    BigDecimal coverage95PercentError,
    BigDecimal naiveGrowthBothPercent,
    BigDecimal naiveGrowthBothPercentError,
    BigDecimal confirmedGrowthBothPercent,
    BigDecimal confirmedGrowthBothPercentError,
    BigDecimal confirmedDeclinePercent,
    BigDecimal confirmedDeclinePercentError,
    BigDecimal coverageRangePercent,
    BigDecimal coverageRangePercentError,
    BigDecimal coverageChangePercent,
    BigDecimal coverageChangePercentError,
    String definitionId,
    String note) {

  private static final String NOTE =
      "naiveGrowth, confirmedGrowth, confirmedDecline: школы × предметы из нижней части по этому"
          + " предмету; …Both: школы из нижней части по обоим предметам, оба предмета сразу."
          + " coverage95: доля наблюдений в центральных 95 % прогноза «без собственных изменений»"
          + " (PIT, школы без собственных изменений); coverageRange: то же для интервала из целых"
          + " чисел, он шире; coverageChange: интервал Ньюкомба для истинного изменения доли «2»,"
          + " все школы. …Error: стандартная ошибка Монте-Карло.";

  static SimulationReport of(Simulation simulation, String definitionId) {
    Plan plan = simulation.plan();
    Estimate naive = simulation.estimate(Replication::naive);
    Estimate confirmed = simulation.estimate(Replication::confirmed);
    Estimate inside = simulation.estimate(Replication::inside);
    Estimate naiveBoth = simulation.estimate(Replication::naiveBoth);
    Estimate confirmedBoth = simulation.estimate(Replication::confirmedBoth);
    Estimate declined = simulation.estimate(Replication::declined);
    Estimate range = simulation.estimate(Replication::range);
    Estimate change = simulation.estimate(Replication::change);
    return new SimulationReport(
        plan.schools(),
        plan.listedPercent(),
        plan.listed(),
        plan.replications(),
        plan.seed(),
        decimal(plan.effectPoints()),
        decimal(naive.percent()),
        decimal(naive.error()),
        decimal(confirmed.percent()),
        decimal(confirmed.error()),
        decimal(inside.percent()),
        decimal(inside.error()),
        decimal(naiveBoth.percent()),
        decimal(naiveBoth.error()),
        decimal(confirmedBoth.percent()),
        decimal(confirmedBoth.error()),
        decimal(declined.percent()),
        decimal(declined.error()),
        decimal(range.percent()),
        decimal(range.error()),
        decimal(change.percent()),
        decimal(change.error()),
        definitionId,
        NOTE);
  }

  private static BigDecimal decimal(double number) {
    return BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP);
  }
}
