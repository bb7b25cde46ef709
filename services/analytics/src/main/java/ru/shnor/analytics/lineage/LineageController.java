package ru.shnor.analytics.lineage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.analytics.projection.History;
import ru.shnor.analytics.projection.KnownUploads;
import ru.shnor.analytics.run.RunInputs;
import ru.shnor.analytics.view.Asked;
import ru.shnor.analytics.view.Asked.Answered;
import ru.shnor.analytics.view.Asked.Question;
import ru.shnor.analytics.view.Narrowing;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.wire.Topic;
import ru.shnor.wire.event.EnrolmentState;
import ru.shnor.wire.event.SchoolResultsState;

/** From the headline to the schools, their works, and the files and revisions these came with. */
@RestController
class LineageController {

  private final Asked asked;
  private final KnownUploads uploads;
  private final History history;

  LineageController(Asked asked, KnownUploads uploads, History history) {
    this.asked = asked;
    this.uploads = uploads;
    this.history = history;
  }

  /**
   * What a headline rests on.
   *
   * @param knownFrom since when the revisions are remembered
   * @param others results of schools that are not among those of the question
   */
  record Headline(
      String runId,
      String definition,
      int schools,
      int results,
      int others,
      Optional<Instant> knownFrom,
      List<UploadView> uploads) {}

  /** What one school's outcome rests on. */
  record SchoolLineage(
      String runId,
      String schoolId,
      List<ListEntry> lists,
      List<YearResults> results,
      List<UploadView> uploads) {}

  /** Why the school is on the list. */
  record ListEntry(String id, long revision, String basis, List<Known> revisions) {}

  /** Results of a season, the revision that was counted, and all that are remembered. */
  record YearResults(
      String id,
      int year,
      String season,
      long revision,
      List<RunInputs.Cell> cells,
      List<Known> revisions) {}

  /** A revision, when it became known, and the files it came from. */
  record Known(long revision, Instant knownAt, boolean counted, List<String> uploadIds) {}

  @GetMapping("/api/indicator/lineage")
  Headline headline(
      @RequestParam Integer base,
      @RequestParam Integer report,
      @RequestParam Optional<String> list,
      @RequestParam Optional<Integer> minN,
      @RequestParam Optional<String> definition,
      @RequestParam Map<String, String> parameters,
      Caller caller) {
    Answered answered = answered(base, report, list, minN, definition, parameters, caller);
    Set<String> schools = Set.copyOf(answered.ids());
    Map<String, Set<String>> schoolsOf = new HashMap<>();
    Map<String, Integer> cellsOf = new HashMap<>();
    int results = 0;
    for (RunInputs.Results one : answered.computation().inputs().results()) {
      if (schools.contains(one.schoolId())) {
        results++;
        for (RunInputs.Cell cell : one.cells()) {
          schoolsOf.computeIfAbsent(cell.uploadId(), any -> new HashSet<>()).add(one.schoolId());
          cellsOf.merge(cell.uploadId(), 1, Integer::sum);
        }
      }
    }
    Map<String, UploadView.Use> uses = new HashMap<>();
    schoolsOf.forEach(
        (id, those) -> uses.put(id, new UploadView.Use(those.size(), cellsOf.getOrDefault(id, 0))));
    return new Headline(
        answered.computation().runId(),
        answered.definition().fullId(),
        schools.size(),
        results,
        answered.computation().inputs().results().size() - results,
        history.beginning(),
        UploadView.of(uses, uploads, caller.scope()));
  }

  @GetMapping("/api/indicator/schools/{id}/lineage")
  SchoolLineage school(
      @PathVariable String id,
      @RequestParam Integer base,
      @RequestParam Integer report,
      @RequestParam Optional<String> list,
      @RequestParam Optional<Integer> minN,
      @RequestParam Optional<String> definition,
      @RequestParam Map<String, String> parameters,
      Caller caller) {
    Answered answered = answered(base, report, list, minN, definition, parameters, caller);
    if (!answered.ids().contains(id)) {
      throw Refusal.notFound("В перечне нет такой школы");
    }
    RunInputs inputs = answered.computation().inputs();
    Set<String> files = new TreeSet<>();
    List<YearResults> results = new ArrayList<>();
    for (RunInputs.Results one : inputs.results()) {
      if (one.schoolId().equals(id)) {
        results.add(results(one));
        one.cells().forEach(cell -> files.add(cell.uploadId()));
      }
    }
    results.forEach(one -> one.revisions().forEach(known -> files.addAll(known.uploadIds())));
    return new SchoolLineage(
        answered.computation().runId(),
        id,
        inputs.listed().stream()
            .filter(one -> one.schoolId().equals(id))
            .map(one -> entry(answered, one))
            .toList(),
        results,
        UploadView.of(files, uploads, caller.scope()));
  }

  private Answered answered(
      Integer base,
      Integer report,
      Optional<String> list,
      Optional<Integer> minN,
      Optional<String> definition,
      Map<String, String> parameters,
      Caller caller) {
    return asked.answer(
        new Question(base, report, list, minN, definition),
        Narrowing.of(parameters),
        caller.scope());
  }

  private YearResults results(RunInputs.Results one) {
    List<Known> revisions =
        history
            .revisions(Topic.RESULTS, one.id(), one.revision(), SchoolResultsState.class)
            .stream()
            .map(
                known ->
                    new Known(
                        known.revision(),
                        known.knownAt(),
                        known.revision() == one.revision(),
                        known.body().map(SchoolResultsState::cells).orElse(List.of()).stream()
                            .map(cell -> cell.uploadId())
                            .distinct()
                            .sorted()
                            .toList()))
            .toList();
    return new YearResults(
        one.id(),
        one.year(),
        one.autumn() ? "AUTUMN" : "SPRING",
        one.revision(),
        one.cells(),
        revisions);
  }

  private ListEntry entry(Answered answered, RunInputs.Listed one) {
    List<Known> revisions =
        history.revisions(Topic.ENROLMENTS, one.id(), one.revision(), EnrolmentState.class).stream()
            .map(
                known ->
                    new Known(
                        known.revision(),
                        known.knownAt(),
                        known.revision() == one.revision(),
                        List.of()))
            .toList();
    return new ListEntry(
        one.id(),
        one.revision(),
        Optional.ofNullable(answered.snapshot().enrolments().get(one.id()))
            .map(state -> state.body().basis())
            .orElse(""),
        revisions);
  }
}
