package ru.shnor.analytics.simulate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import ru.shnor.analytics.chance.Newcombe;
import ru.shnor.analytics.dynamics.Adverse;
import ru.shnor.analytics.dynamics.Expectation;
import ru.shnor.analytics.dynamics.Expectation.Sign;
import ru.shnor.analytics.dynamics.Predictive;
import ru.shnor.analytics.dynamics.SubjectModel;
import ru.shnor.analytics.honest.HonestDynamics;
import ru.shnor.analytics.honest.SchoolStanding;
import ru.shnor.analytics.honest.Standing;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Definition.Mode;
import ru.shnor.analytics.indicator.Definitions;
import ru.shnor.analytics.indicator.Evaluation;
import ru.shnor.analytics.indicator.Region;
import ru.shnor.analytics.indicator.Subject;
import ru.shnor.analytics.simulate.SimulateArguments.Plan;

/**
 * What the published computation says of one drawn region; all values are shares of 1.
 *
 * @param naive listed school × subject whose share of «2» fell; each subject has a list of its own
 * @param confirmed those with confirmed growth
 * @param declined those with confirmed decline
 * @param inside mean part of the observed counts inside the central 95 % of the predictive law,
 *     over school × subject without a change of its own ({@link Predictive#inside})
 * @param range those whose count lies in the whole-number range from low to high
 * @param change school × subject whose Newcombe interval holds the true change, over all schools
 * @param naiveBoth listed schools that are formally positive in both subjects; one list by both
 * @param confirmedBoth those with confirmed growth
 */
record Replication(
    double naive,
    double confirmed,
    double declined,
    double inside,
    double range,
    double change,
    double naiveBoth,
    double confirmedBoth) {

  private static final Definition DEFINITION =
      Definitions.find(Definitions.DEFAULT_ID, Definitions.USUAL_MIN_N).orElseThrow();

  static Replication of(Plan plan, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    SyntheticRegion region = SyntheticRegion.draw(plan.schools(), new Draws(random.split()));
    Sums sums = new Sums();
    for (Subject subject : Subject.values()) {
      single(plan, region, subject, sums, new Draws(random.split()));
    }
    both(plan, region, sums, new Draws(random.split()));
    return sums.replication();
  }

  private static void single(
      Plan plan, SyntheticRegion region, Subject subject, Sums sums, Draws draws) {
    Set<String> listed = region.lowest(plan.listed(), DEFINITION.minN(), subject);
    SyntheticRegion.Year year = region.report(listed, plan.effectPoints() / 100, draws);
    Region seen = region.seen(listed, year);
    Evaluation evaluation = new Evaluation(seen);
    SubjectModel model =
        SubjectModel.of(seen, subject, Mode.GRADE, Adverse.LOW_MARKS).orElseThrow();
    for (String id : model.units().keySet()) {
      Optional<Expectation> found = model.expectation(id).filter(Replication::enough);
      if (found.isPresent()) {
        Expectation one = found.get();
        if (listed.contains(id)) {
          sums.listed(one, positive(evaluation, subject, id));
        }
        if (plan.effectPoints() == 0 || !listed.contains(id)) {
          sums.predicted(one);
        }
        sums.changed(one.change(), region.trueChange(id, subject, year));
      }
    }
  }

  private static boolean enough(Expectation one) {
    return one.unit().baseN() >= DEFINITION.minN() && one.unit().reportN() >= DEFINITION.minN();
  }

  private static boolean positive(Evaluation evaluation, Subject subject, String id) {
    return evaluation.judged(DEFINITION, id).stream()
        .anyMatch(one -> one.subject() == subject && one.positive());
  }

  private static void both(Plan plan, SyntheticRegion region, Sums sums, Draws draws) {
    Set<String> listed = region.lowest(plan.listed(), DEFINITION.minN(), Subject.values());
    SyntheticRegion.Year year = region.report(listed, plan.effectPoints() / 100, draws);
    HonestDynamics dynamics =
        new HonestDynamics(new Evaluation(region.seen(listed, year)), List.of(), 0);
    sums.both(dynamics.standings(DEFINITION, listed).orElseThrow());
  }

  /** Running sums of one region. */
  private static final class Sums {

    private int listed;
    private int naive;
    private int confirmed;
    private int declined;
    private int predicted;
    private double inside;
    private int range;
    private int changed;
    private int change;
    private int schools;
    private int naiveBoth;
    private int confirmedBoth;

    void listed(Expectation one, boolean positive) {
      listed++;
      naive += positive ? 1 : 0;
      confirmed += positive && one.sign() == Sign.GROWTH ? 1 : 0;
      declined += !positive && one.sign() == Sign.DECLINE ? 1 : 0;
    }

    void predicted(Expectation one) {
      predicted++;
      inside += one.predictive().inside(one.unit().report());
      range += one.sign() == Sign.NONE ? 1 : 0;
    }

    void changed(Newcombe interval, double truth) {
      changed++;
      change += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }

    void both(List<SchoolStanding> standings) {
      for (SchoolStanding one : standings) {
        if (one.evaluable()) {
          schools++;
          naiveBoth += one.positive() ? 1 : 0;
          confirmedBoth += one.standing() == Standing.GROWTH_CONFIRMED ? 1 : 0;
        }
      }
    }

    Replication replication() {
      return new Replication(
          share(naive, listed),
          share(confirmed, listed),
          share(declined, listed),
          share(inside, predicted),
          share(range, predicted),
          share(change, changed),
          share(naiveBoth, schools),
          share(confirmedBoth, schools));
    }

    private static double share(double part, int all) {
      return part / Math.max(1, all);
    }
  }
}
