package ru.shnor.analytics.view;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import ru.shnor.analytics.definition.Catalogue;
import ru.shnor.analytics.definition.Chosen;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Definitions;
import ru.shnor.analytics.projection.PastStates;
import ru.shnor.analytics.projection.RegionCopy;
import ru.shnor.analytics.projection.Snapshot;
import ru.shnor.analytics.run.Computation;
import ru.shnor.analytics.run.Computations;
import ru.shnor.analytics.run.ListTitles;
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
  private final PastStates past;
  private final Catalogue catalogue;
  private final Computations computations;
  private final Runs runs;

  Asked(
      RegionCopy copy, PastStates past, Catalogue catalogue, Computations computations, Runs runs) {
    this.copy = copy;
    this.past = past;
    this.catalogue = catalogue;
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
   * @param chosen the definition as it was asked for
   * @param schools listed schools in the caller's scope that pass the filter, by id
   * @param whole whether these are all schools of the list
   */
  public record Answered(
      Computation computation,
      Chosen chosen,
      Snapshot snapshot,
      List<ListedSchool> schools,
      boolean whole) {

    public Answered {
      schools = List.copyOf(schools);
    }

    public Definition definition() {
      return chosen.definition();
    }

    public List<String> ids() {
      return schools.stream().map(ListedSchool::id).toList();
    }
  }

  /** Everything known now. */
  public Snapshot snapshot() {
    return copy.snapshot();
  }

  /**
   * Computes what was asked for, over the newest data and all schools of the list.
   *
   * @throws Refusal if a parameter makes no sense or there are no data
   */
  public Answered answer(Question question, Scope scope) {
    return answer(question, Narrowing.NONE, scope);
  }

  /** Computes what was asked for, on the data known at a moment and for some of the schools. */
  public Answered answer(Question question, Narrowing narrowing, Scope scope) {
    int base = question.base();
    int report = question.report();
    if (base >= report) {
      throw Refusal.badRequest("Базовый год должен быть раньше отчётного");
    }
    Chosen chosen = chosen(question);
    Set<ListKind> lists = lists(question.list(), chosen);
    Snapshot snapshot = narrowing.knownAt().map(past::at).orElseGet(copy::snapshot);
    Computation computation =
        computations
            .of(snapshot, base, report, lists, chosen.definition())
            .orElseThrow(() -> Refusal.notFound("За эти годы нет данных или нет перечня"));
    runs.keep(computation);
    List<ListedSchool> visible =
        schools(snapshot, computation).stream()
            .filter(school -> scope.covers(school.municipalityId(), school.id()))
            .toList();
    List<ListedSchool> wanted =
        visible.stream().filter(school -> narrowing.takes(school, computation)).toList();
    return new Answered(
        computation, chosen, snapshot, wanted, scope.isRegion() && wanted.size() == visible.size());
  }

  /** The definition that was asked for, else the official one. */
  Chosen chosen(Question question) {
    question
        .minN()
        .filter(minN -> minN < 1 || minN > MOST_MIN_N)
        .ifPresent(
            minN -> {
              throw Refusal.badRequest("Наименьшее число работ — от 1 до " + MOST_MIN_N);
            });
    if (question.definition().isPresent()) {
      return catalogue
          .find(question.definition().get(), question.minN().orElse(Definitions.USUAL_MIN_N))
          .orElseThrow(() -> Refusal.badRequest("Такого определения показателя нет"));
    }
    Chosen official = catalogue.official();
    return question
        .minN()
        .filter(minN -> minN != official.definition().minN())
        .flatMap(minN -> catalogue.find(official.definition().id(), minN))
        .orElse(official);
  }

  /** The lists that were asked for, else those of the definition, else ШНОР. */
  Set<ListKind> lists(Optional<String> text, Chosen chosen) {
    if (text.isPresent()) {
      return ListTitles.parse(text.get())
          .orElseThrow(() -> Refusal.badRequest("Такого перечня нет"));
    }
    return chosen.lists().isEmpty() ? Set.of(ListKind.SHNOR) : chosen.lists();
  }

  private static List<ListedSchool> schools(Snapshot snapshot, Computation computation) {
    Map<String, ListedSchool> schools = new TreeMap<>();
    computation
        .inputs()
        .listed()
        .forEach(
            one ->
                schools.computeIfAbsent(
                    one.schoolId(),
                    id ->
                        school(
                            snapshot,
                            id,
                            Optional.ofNullable(snapshot.enrolments().get(one.id()))
                                .map(Stored::body))));
    return List.copyOf(schools.values());
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
