package ru.shnor.analytics.view;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Definitions;
import ru.shnor.analytics.projection.RegionCopy;
import ru.shnor.analytics.projection.Snapshot;
import ru.shnor.analytics.run.Computation;
import ru.shnor.analytics.run.Computations;
import ru.shnor.analytics.run.Runs;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.EnrolmentState;
import ru.shnor.wire.event.ListKind;
import ru.shnor.wire.event.SchoolState;

/** Turns the parameters of a request into a computation and the schools the caller may see. */
@Component
public class Asked {

  private static final int MOST_MIN_N = 1000;

  private final RegionCopy copy;
  private final Computations computations;
  private final Runs runs;

  Asked(RegionCopy copy, Computations computations, Runs runs) {
    this.copy = copy;
    this.computations = computations;
    this.runs = runs;
  }

  /** Parameters of a request, by their names in the query; Spring binds them. */
  public record Question(
      Integer base,
      Integer report,
      Optional<String> list,
      Optional<Integer> minN,
      Optional<String> definition) {}

  /** A school of the list for people. */
  public record ListedSchool(
      String id, String name, String municipalityId, String municipalityName) {}

  /**
   * What answers a request.
   *
   * @param schools listed schools in the caller's scope, by id
   */
  public record Answered(
      Computation computation, Definition definition, List<ListedSchool> schools) {

    public Answered {
      schools = List.copyOf(schools);
    }

    List<String> ids() {
      return schools.stream().map(ListedSchool::id).toList();
    }
  }

  /** Everything known now. */
  public Snapshot snapshot() {
    return copy.snapshot();
  }

  /**
   * Computes what was asked for.
   *
   * @throws Refusal if a parameter makes no sense or there are no data
   */
  public Answered answer(Question question, Scope scope) {
    int base = question.base();
    int report = question.report();
    if (base >= report) {
      throw Refusal.badRequest("Базовый год должен быть раньше отчётного");
    }
    int minN = question.minN().orElse(Definitions.USUAL_MIN_N);
    if (minN < 1 || minN > MOST_MIN_N) {
      throw Refusal.badRequest("Наименьшее число работ — от 1 до " + MOST_MIN_N);
    }
    Definition definition =
        Definitions.find(question.definition().orElse(Definitions.DEFAULT_ID), minN)
            .orElseThrow(() -> Refusal.badRequest("Такого определения показателя нет"));
    Computation computation =
        computations
            .of(base, report, list(question.list().orElse("SHNOR")), minN)
            .orElseThrow(() -> Refusal.notFound("За эти годы нет данных или нет перечня"));
    runs.keep(computation);
    return new Answered(computation, definition, schools(computation, scope));
  }

  private static ListKind list(String name) {
    for (ListKind kind : ListKind.values()) {
      if (kind.name().equals(name.toUpperCase(Locale.ROOT))) {
        return kind;
      }
    }
    throw Refusal.badRequest("Такого перечня нет");
  }

  private List<ListedSchool> schools(Computation computation, Scope scope) {
    Snapshot snapshot = copy.snapshot();
    return computation.inputs().listed().stream()
        .map(
            one ->
                school(
                    snapshot,
                    one.schoolId(),
                    Optional.ofNullable(snapshot.enrolments().get(one.id())).map(Stored::body)))
        .filter(school -> scope.covers(school.municipalityId(), school.id()))
        .sorted(Comparator.comparing(ListedSchool::id))
        .toList();
  }

  /** Schools of a list that the caller may see. */
  static long visible(
      Snapshot snapshot,
      Collection<EnrolmentState> enrolments,
      ListKind list,
      int year,
      Scope scope) {
    return enrolments.stream()
        .filter(one -> one.list() == list && one.year() == year)
        .map(one -> school(snapshot, one.schoolId(), Optional.of(one)))
        .filter(school -> scope.covers(school.municipalityId(), school.id()))
        .count();
  }

  private static ListedSchool school(
      Snapshot snapshot, String id, Optional<EnrolmentState> enrolment) {
    Optional<SchoolState> school = snapshot.school(id);
    String municipality =
        school
            .map(SchoolState::municipalityId)
            .or(() -> enrolment.map(EnrolmentState::municipalityId))
            .orElse("");
    return new ListedSchool(
        id,
        school.map(SchoolState::name).orElse(id),
        municipality,
        school.map(SchoolState::municipalityName).orElse(municipality));
  }
}
