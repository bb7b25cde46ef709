package ru.shnor.analytics.honest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import ru.shnor.analytics.dynamics.Adverse;
import ru.shnor.analytics.dynamics.Expectation;
import ru.shnor.analytics.dynamics.Expectation.Sign;
import ru.shnor.analytics.dynamics.SubjectModel;
import ru.shnor.analytics.honest.NoOwnChange.Drawn;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Definition.Change;
import ru.shnor.analytics.indicator.Definition.Metric;
import ru.shnor.analytics.indicator.Definition.Mode;
import ru.shnor.analytics.indicator.Definition.Subjects;
import ru.shnor.analytics.indicator.Evaluation;
import ru.shnor.analytics.indicator.Evaluation.Judged;
import ru.shnor.analytics.indicator.Fraction;
import ru.shnor.analytics.indicator.Outcome;
import ru.shnor.analytics.indicator.Region;
import ru.shnor.analytics.indicator.Region.Others;
import ru.shnor.analytics.indicator.Rules;
import ru.shnor.analytics.indicator.Subject;

/**
 * Tests formally positive dynamics. Growth of a school is <em>confirmed</em> when the definition
 * calls it positive and the observed count of adverse marks is improbably low (one-sided 2.5 %)
 * under the posterior predictive law of no own change: in both subjects or in one, as the
 * definition says. Decline is the mirror image, so without any change both are equally rare and one
 * measures the other. The same grade and the cohort have models of their own and never meet.
 */
public final class HonestDynamics {

  private final Evaluation evaluation;
  private final Set<String> doubted;
  private final long seed;
  private final Map<Mode, Map<Adverse, Optional<Models>>> models = new EnumMap<>(Mode.class);

  public HonestDynamics(Evaluation evaluation, Collection<Doubt> doubts, long seed) {
    this.evaluation = evaluation;
    this.seed = seed;
    this.doubted = Doubt.unconfirmed(doubts);
  }

  /** Models of both subjects. */
  private static final class Models {

    private final List<SubjectModel> subjects;
    private Optional<SortedMap<String, List<Expectation>>> outside = Optional.empty();

    Models(List<SubjectModel> subjects) {
      this.subjects = List.copyOf(subjects);
    }

    List<Expectation> expectations(String school) {
      return subjects.stream().flatMap(one -> one.expectation(school).stream()).toList();
    }

    /** Schools outside the list that have both subjects, by id; computed once. */
    synchronized SortedMap<String, List<Expectation>> outside(Set<String> listed) {
      SortedMap<String, List<Expectation>> known = outside.orElseGet(TreeMap::new);
      if (outside.isEmpty()) {
        for (String id : subjects.get(0).units().keySet()) {
          List<Expectation> both = listed.contains(id) ? List.of() : expectations(id);
          if (both.size() == Subject.values().length) {
            known.put(id, both);
          }
        }
        outside = Optional.of(known);
      }
      return known;
    }
  }

  /** The definition that is tested for this one. */
  public static Definition tested(Definition definition) {
    return definition.metric() == Metric.MEAN_MARK ? definition.by(Metric.LOW_SHARE) : definition;
  }

  /**
   * Tests a definition on some listed schools; empty if a subject has no school outside the list
   * with results in both years, for then the region's change is unknown, and for a cohort over
   * years that are not neighbours.
   */
  public Optional<Honest> of(Definition definition, Collection<String> schools) {
    Definition tested = tested(definition);
    return models(tested)
        .map(
            known -> {
              List<SchoolStanding> standings = standings(tested, schools, known);
              SortedMap<String, List<Expectation>> outside =
                  known.outside(evaluation.region().listed());
              return new Honest(
                  tested,
                  standings,
                  Decomposition.of(evaluable(standings)),
                  expected(tested, evaluable(standings), outside.values()),
                  outside(tested, outside),
                  known.subjects);
            });
  }

  /** The standings alone, in the order of the schools; empty like {@link #of}. */
  public Optional<List<SchoolStanding>> standings(
      Definition definition, Collection<String> schools) {
    Definition tested = tested(definition);
    return models(tested).map(known -> standings(tested, schools, known));
  }

  private List<SchoolStanding> standings(
      Definition tested, Collection<String> schools, Models known) {
    return schools.stream().map(id -> standing(tested, id, known)).toList();
  }

  private static List<SchoolStanding> evaluable(List<SchoolStanding> standings) {
    return standings.stream().filter(SchoolStanding::evaluable).toList();
  }

  private Honest.Expected expected(
      Definition tested, List<SchoolStanding> evaluable, Collection<List<Expectation>> outside) {
    double correlation = NoOwnChange.correlation(outside);
    List<List<Drawn>> drawn = evaluable.stream().map(school -> drawn(tested, school)).toList();
    return new Honest.Expected(
        NoOwnChange.formalPercent(drawn, tested.subjects(), correlation, seed),
        NoOwnChange.confirmedPercent(evaluable, tested.subjects()),
        correlation,
        seed,
        evaluable.isEmpty() ? 0 : NoOwnChange.SIMULATIONS);
  }

  private SchoolStanding standing(Definition tested, String id, Models known) {
    Outcome outcome = evaluation.outcome(tested, id);
    List<Expectation> expectations = outcome.evaluable() ? known.expectations(id) : List.of();
    Standing standing =
        outcome.evaluable()
            ? standing(tested, evaluation.judged(tested, id), expectations, outcome.positive())
            : Standing.TOO_FEW_DATA;
    return new SchoolStanding(
        id,
        outcome.evaluable(),
        outcome.positive(),
        standing,
        outcome.positive() ? Optional.of(explained(tested, id, standing)) : Optional.empty(),
        doubted.contains(id),
        expectations);
  }

  private static Standing standing(
      Definition tested, List<Judged> judged, List<Expectation> expectations, boolean positive) {
    int growth = 0;
    int decline = 0;
    int visible = 0;
    for (int i = 0; i < expectations.size(); i++) {
      Expectation one = expectations.get(i);
      growth += one.sign() == Sign.GROWTH && judged.get(i).positive() ? 1 : 0;
      decline += one.sign() == Sign.DECLINE && judged.get(i).compared().signum() < 0 ? 1 : 0;
      visible += one.growthVisible() ? 1 : 0;
    }
    int needed = tested.subjects() == Subjects.BOTH ? Subject.values().length : 1;
    if (positive && growth >= needed) {
      return Standing.GROWTH_CONFIRMED;
    }
    if (decline >= needed) {
      return Standing.DECLINE_CONFIRMED;
    }
    return visible >= needed ? Standing.GROWTH_NOT_CONFIRMED : Standing.TOO_FEW_DATA;
  }

  private Explained explained(Definition tested, String id, Standing standing) {
    if (standing == Standing.GROWTH_CONFIRMED) {
      return Explained.CONFIRMED;
    }
    return evaluation.outcome(tested.adjusted(), id).positive()
        ? Explained.REBOUND
        : Explained.CALENDAR;
  }

  private List<Drawn> drawn(Definition tested, SchoolStanding school) {
    return school.subjects().stream()
        .map(one -> Drawn.of(one, othersFall(tested, one.subject()), zeroIsPositive(tested)))
        .toList();
  }

  private static boolean zeroIsPositive(Definition tested) {
    return tested.metric() == Metric.LOW_SHARE && tested.rules().zero() == Rules.Zero.POSITIVE;
  }

  /** Improvement outside the list that an adjusted definition takes off; the metric is a share. */
  private Fraction othersFall(Definition tested, Subject subject) {
    Others others = evaluation.others(tested.mode()).get(subject);
    return tested.change() == Change.RAW || others == null
        ? Fraction.of(0, 1)
        : tested.metric().improvement(others.base(), others.report());
  }

  private Honest.Outside outside(Definition tested, SortedMap<String, List<Expectation>> schools) {
    int evaluable = 0;
    int growth = 0;
    int decline = 0;
    for (Map.Entry<String, List<Expectation>> one : schools.entrySet()) {
      if (one.getValue().stream().allMatch(unit -> enough(unit, tested.minN()))) {
        evaluable++;
        List<Judged> judged = evaluation.judged(tested, one.getKey());
        boolean positive =
            tested.subjects() == Subjects.BOTH
                ? judged.stream().allMatch(Judged::positive)
                : judged.stream().anyMatch(Judged::positive);
        Standing standing = standing(tested, judged, one.getValue(), positive);
        growth += standing == Standing.GROWTH_CONFIRMED ? 1 : 0;
        decline += standing == Standing.DECLINE_CONFIRMED ? 1 : 0;
      }
    }
    return new Honest.Outside(evaluable, growth, decline);
  }

  private static boolean enough(Expectation one, int minN) {
    return one.unit().baseN() >= minN && one.unit().reportN() >= minN;
  }

  private synchronized Optional<Models> models(Definition tested) {
    return models
        .computeIfAbsent(tested.mode(), mode -> new EnumMap<>(Adverse.class))
        .computeIfAbsent(Adverse.of(tested.metric()), adverse -> models(tested.mode(), adverse));
  }

  private Optional<Models> models(Mode mode, Adverse adverse) {
    Region region = evaluation.region();
    if (mode == Mode.COHORT && region.reportYear() != region.baseYear() + 1) {
      return Optional.empty();
    }
    List<SubjectModel> subjects = new ArrayList<>();
    for (Subject subject : Subject.values()) {
      SubjectModel.of(region, subject, mode, adverse).ifPresent(subjects::add);
    }
    return subjects.size() < Subject.values().length
        ? Optional.empty()
        : Optional.of(new Models(subjects));
  }
}
