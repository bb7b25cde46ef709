package ru.shnor.analytics.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.shnor.analytics.chance.ChanceLevel;
import ru.shnor.analytics.comparability.Comparability;
import ru.shnor.analytics.comparability.Findings;
import ru.shnor.analytics.comparability.Warning;
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
  private final int doubled;
  private Optional<Values> regionValues = Optional.empty();

  private Computation(RunInputs inputs, Instant computedAt) {
    Assembly assembly = Assembly.of(inputs);
    this.inputs = inputs;
    this.runId = Packing.sha256(inputs.bytes());
    this.computedAt = computedAt;
    this.evaluation = new Evaluation(assembly.region());
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

  public Region region() {
    return evaluation.region();
  }

  public ListKind list() {
    return ListKind.valueOf(inputs.list());
  }

  /** The catalogue with the minimum n of this run. */
  public List<Definition> definitions() {
    return Definitions.all(inputs.minN());
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
    for (Tally tally : tallies) {
      if (tally.definition().change() == Change.RAW) {
        evaluable.put(tally.definition().mode(), tally.evaluableSchools());
      }
    }
    return new Values(tallies, ChanceLevel.simulate(region(), evaluable, inputs.seed()));
  }

  /** The values of all definitions, and what chance alone would give. */
  public record Values(List<Tally> tallies, ChanceLevel chance) {

    public Values {
      tallies = List.copyOf(tallies);
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
    Definition adjusted =
        new Definition(
            definition.metric(),
            definition.mode(),
            definition.subjects(),
            Change.REGION_ADJUSTED,
            definition.minN(),
            definition.version());
    return new Findings(
        evaluation,
        values.tally(definition),
        values.tally(adjusted),
        ListTitles.of(list()),
        inputs.listYear(),
        doubled,
        values.chance().sharePercent(definition));
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
              values.chance().sharePercent(tally.definition()),
              values.chance().simulations(tally.definition().mode())));
    }
    List<RunOutput.School> schools = new ArrayList<>();
    for (String id : region().listed()) {
      schools.add(
          new RunOutput.School(
              id,
              values.tallies().stream()
                  .map(tally -> Optional.ofNullable(tally.outcomes().get(id)))
                  .flatMap(Optional::stream)
                  .map(Computation::said)
                  .toList()));
    }
    return new RunOutput(runId, values.chance().seed(), said, schools);
  }

  /** Canonical bytes of {@link #output}. */
  byte[] outputBytes() {
    return WireJson.bytes(output(regionValues()));
  }

  private static RunOutput.Said said(Outcome outcome) {
    return outcome instanceof NotEvaluable not
        ? new RunOutput.Said(
            outcome.code(), Optional.of(not.reason().name()), Optional.of(not.text()))
        : new RunOutput.Said(outcome.code(), Optional.empty(), Optional.empty());
  }
}
