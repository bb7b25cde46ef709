package ru.shnor.analytics.note.dynamics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ru.shnor.analytics.comparability.Verdict;
import ru.shnor.analytics.comparability.Warning;
import ru.shnor.analytics.honest.Honest;
import ru.shnor.analytics.honest.SchoolStanding;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Outcome;
import ru.shnor.analytics.indicator.Outcome.NotEvaluable;
import ru.shnor.analytics.indicator.Tally;
import ru.shnor.analytics.run.Computation;
import ru.shnor.analytics.run.ListTitles;

/**
 * What the note on dynamics rests on; everything but the names comes from the run.
 *
 * @param schools the whole list, with names of the register
 */
public record DynamicsFacts(Computation run, Definition definition, List<NamedSchool> schools) {

  private static final Comparator<NamedSchool> BY_NAME =
      Comparator.comparing(NamedSchool::municipality)
          .thenComparing(NamedSchool::name)
          .thenComparing(NamedSchool::id);

  public DynamicsFacts {
    schools = schools.stream().sorted(BY_NAME).toList();
  }

  /** A school of the list for people. */
  public record NamedSchool(String id, String name, String municipality) {}

  Computation.Values values() {
    return run.regionValues();
  }

  public Tally tally() {
    return values().tally(definition);
  }

  public Optional<Honest> honest() {
    return run.regionHonest(definition);
  }

  List<Warning> warnings() {
    return run.warnings(values(), definition);
  }

  boolean warned(Warning.Code code) {
    return warnings().stream().anyMatch(one -> one.code() == code);
  }

  public String verdict() {
    return Verdict.of(run.findings(values(), definition), warnings());
  }

  String list() {
    return ListTitles.of(run.lists());
  }

  int base() {
    return run.inputs().base();
  }

  int report() {
    return run.inputs().report();
  }

  Outcome outcome(NamedSchool school) {
    return run.evaluation().outcome(definition, school.id());
  }

  Optional<SchoolStanding> standing(NamedSchool school) {
    return honest().flatMap(one -> one.school(school.id()));
  }

  /** Schools by municipality, both by name. */
  TreeMap<String, List<NamedSchool>> municipalities() {
    return schools.stream()
        .collect(
            Collectors.groupingBy(NamedSchool::municipality, TreeMap::new, Collectors.toList()));
  }

  /** Schools nothing can be said of, with the reason. */
  List<NamedSchool> excluded() {
    return schools.stream().filter(one -> !outcome(one).evaluable()).toList();
  }

  /** Why nothing can be said; empty text if something can. */
  String reason(NamedSchool school) {
    return outcome(school) instanceof NotEvaluable not ? not.text() : "";
  }
}
