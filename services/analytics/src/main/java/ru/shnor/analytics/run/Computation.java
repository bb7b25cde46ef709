package ru.shnor.analytics.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.shnor.analytics.chance.ChanceLevel;
import ru.shnor.analytics.comparability.Comparability;
import ru.shnor.analytics.comparability.Findings;
import ru.shnor.analytics.comparability.Warning;
import ru.shnor.analytics.honest.Doubt;
import ru.shnor.analytics.honest.Honest;
import ru.shnor.analytics.honest.HonestDynamics;
import ru.shnor.analytics.honest.SchoolStanding;
import ru.shnor.analytics.honest.Standing;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Definition.Change;
import ru.shnor.analytics.indicator.Definition.Mode;
import ru.shnor.analytics.indicator.Definitions;
import ru.shnor.analytics.indicator.Evaluation;
import ru.shnor.analytics.indicator.Outcome;
import ru.shnor.analytics.indicator.Outcome.NotEvaluable;
import ru.shnor.analytics.indicator.Region;
import ru.shnor.analytics.indicator.Tally;
import ru.shnor.wire.WireJson;
import ru.shnor.wire.event.ListKind;

/** All definitions computed over one set of inputs. */
public final class Computation {

  private final RunInputs inputs;
  private final String runId;
  private final Instant computedAt;
  private final Evaluation evaluation;
  private final HonestDynamics dynamics;
  private final Map<Definition, Optional<Honest>> honest = new HashMap<>();
  private final List<Definition> definitions;
  private final Set<String> doubted;
  private final int doubled;
  private Optional<Values> regionValues = Optional.empty();

  private Computation(RunInputs inputs, Instant computedAt) {
    Assembly assembly = Assembly.of(inputs);
    this.inputs = inputs;
    this.runId = Packing.sha256(inputs.bytes());
    this.computedAt = computedAt;
    List<Doubt> doubts =
        inputs.signs().stream()
            .map(one -> new Doubt(one.schoolId(), one.source(), one.confirmed()))
            .toList();
    this.doubted = Doubt.unconfirmed(doubts);
    this.evaluation = new Evaluation(assembly.region(), doubted);
    this.dynamics = new HonestDynamics(evaluation, doubts, inputs.seed());
    this.definitions =
        inputs.definitions().stream()
            .map(
                id ->
                    Definitions.ofFullId(id)
                        .orElseThrow(
                            () -> new IllegalArgumentException("unknown definition " + id)))
            .toList();
    this.doubled = assembly.doubled();
  }

  public static Computation of(RunInputs inputs, Instant now) {
    return new Computation(inputs, now);
  }

  public RunInputs inputs() {
    return inputs;
  }

  /** SHA-256 of the inputs, which name the definitions and the version of the algorithm. */
  public String runId() {
    return runId;
  }

  public Instant computedAt() {
    return computedAt;
  }

  public Evaluation evaluation() {
    return evaluation;
  }

  /** Schools with an objectivity sign of the report year that no control act answers. */
  public Set<String> doubted() {
    return doubted;
  }

  public Region region() {
    return evaluation.region();
  }

  /** The list, or the first of the lists whose union was judged. */
  public ListKind list() {
    return lists().iterator().next();
  }

  /** The list, or the lists whose union was judged, in their order. */
  public Set<ListKind> lists() {
    return ListTitles.parse(inputs.list()).orElseThrow();
  }

  /**
   * The definitions of this run: the catalogue with its minimum n, and another if one was asked.
   */
  public List<Definition> definitions() {
    return definitions;
  }

  /** All values over the whole list, computed once. */
  public synchronized Values regionValues() {
    Values values = regionValues.orElseGet(() -> values(region().listed()));
    regionValues = Optional.of(values);
    return values;
  }

  /**
   * All values over some listed schools.
   *
   * @param schools the schools of the caller's scope
   */
  public Values values(Collection<String> schools) {
    List<Tally> tallies =
        definitions().stream().map(one -> evaluation.tally(one, schools)).toList();
    Map<Mode, List<String>> evaluable = new EnumMap<>(Mode.class);
    Map<Definition, ChanceLevel> own = new HashMap<>();
    for (Tally tally : tallies) {
      Definition one = tally.definition();
      if (!one.rules().usual()) {
        own.put(
            one,
            ChanceLevel.simulate(
                region(), Map.of(one.mode(), tally.evaluableSchools()), inputs.seed()));
      } else if (one.change() == Change.RAW) {
        evaluable.put(one.mode(), tally.evaluableSchools());
      }
    }
    return new Values(tallies, ChanceLevel.simulate(region(), evaluable, inputs.seed()), own);
  }

  /** The honest reading of a definition over the whole list, computed once. */
  public synchronized Optional<Honest> regionHonest(Definition definition) {
    return honest.computeIfAbsent(
        HonestDynamics.tested(definition), one -> dynamics.of(one, region().listed()));
  }

  /** The honest reading over some listed schools, see {@link HonestDynamics#of}. */
  public Optional<Honest> honest(Definition definition, Collection<String> schools) {
    return region().listed().equals(Set.copyOf(schools))
        ? regionHonest(definition)
        : dynamics.of(definition, schools);
  }

  /** What is confirmed of some listed schools; none where there is no honest reading. */
  public List<SchoolStanding> standings(Definition definition, Collection<String> schools) {
    return dynamics.standings(definition, schools).orElse(List.of());
  }

  /**
   * The values of all definitions, and what chance alone would give.
   *
   * @param own chance levels of definitions whose rules leave other schools to be judged
   */
  public record Values(List<Tally> tallies, ChanceLevel chance, Map<Definition, ChanceLevel> own) {

    public Values {
      tallies = List.copyOf(tallies);
      own = Map.copyOf(own);
    }

    /** The chance level that fits a definition. */
    public ChanceLevel chance(Definition definition) {
      return own.getOrDefault(definition, chance);
    }

    /** The value of one of the definitions. */
    public Tally tally(Definition definition) {
      return tallies.stream()
          .filter(one -> one.definition().equals(definition))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("not computed: " + definition.fullId()));
    }
  }

  /** What is known about the value of a definition. */
  public Findings findings(Values values, Definition definition) {
    return new Findings(
        evaluation,
        values.tally(definition),
        evaluation.tally(definition.adjusted(), values.tally(definition).outcomes().keySet()),
        ListTitles.of(lists()),
        inputs.listYear(),
        doubled,
        values.chance(definition).sharePercent(definition));
  }

  /** Warnings on the value of a definition. */
  public List<Warning> warnings(Values values, Definition definition) {
    return Comparability.warnings(findings(values, definition));
  }

  /** Everything said of all listed schools. */
  public RunOutput output(Values values) {
    List<RunOutput.Value> said = new ArrayList<>();
    for (Tally tally : values.tallies()) {
      said.add(
          new RunOutput.Value(
              tally.definition().fullId(),
              tally.listed(),
              tally.evaluable(),
              tally.positive(),
              tally.sharePercent(),
              values.chance(tally.definition()).sharePercent(tally.definition()),
              values.chance(tally.definition()).simulations(tally.definition().mode()),
              regionHonest(tally.definition()).map(Computation::tested)));
    }
    List<RunOutput.School> schools = new ArrayList<>();
    for (String id : region().listed()) {
      schools.add(
          new RunOutput.School(
              id,
              values.tallies().stream()
                  .flatMap(
                      tally ->
                          Optional.ofNullable(tally.outcomes().get(id))
                              .map(one -> said(one, standing(tally.definition(), id)))
                              .stream())
                  .toList()));
    }
    return new RunOutput(runId, values.chance().seed(), said, schools);
  }

  /** Canonical bytes of {@link #output}. */
  byte[] outputBytes() {
    return WireJson.bytes(output(regionValues()));
  }

  private Optional<String> standing(Definition definition, String id) {
    return regionHonest(definition)
        .flatMap(one -> one.school(id))
        .map(one -> one.standing().name());
  }

  private static RunOutput.Said said(Outcome outcome, Optional<String> standing) {
    Optional<NotEvaluable> not =
        outcome instanceof NotEvaluable one ? Optional.of(one) : Optional.empty();
    return new RunOutput.Said(
        outcome.code(), not.map(one -> one.reason().name()), not.map(NotEvaluable::text), standing);
  }

  private static RunOutput.Tested tested(Honest honest) {
    return new RunOutput.Tested(
        honest.tested().fullId(),
        honest.confirmed(),
        honest.confirmedSharePercent(),
        honest.expected().formalPercent(),
        honest.strict().evaluable(),
        honest.strict().positive(),
        honest.decomposition().calendar(),
        honest.decomposition().rebound(),
        honest.count(Standing.DECLINE_CONFIRMED),
        honest.count(Standing.TOO_FEW_DATA));
  }
}
