package ru.shnor.analytics.lineage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.analytics.indicator.Tally;
import ru.shnor.analytics.projection.KnownUploads;
import ru.shnor.analytics.run.RunInputs;
import ru.shnor.analytics.view.Asked;
import ru.shnor.analytics.view.Asked.Answered;
import ru.shnor.analytics.view.Asked.ListedSchool;
import ru.shnor.analytics.view.Asked.Question;
import ru.shnor.analytics.view.Narrowing;
import ru.shnor.kit.access.Caller;

/** The same value on the data known at two moments: which schools changed, and by which file. */
@RestController
class DifferenceController {

  private static final String ABSENT = "NOT_LISTED";

  private final Asked asked;
  private final KnownUploads uploads;

  DifferenceController(Asked asked, KnownUploads uploads) {
    this.asked = asked;
    this.uploads = uploads;
  }

  /**
   * What has changed.
   *
   * @param schools listed at either moment whose outcome or results have changed, by name
   * @param others schools not on the list whose results have changed; they matter for values above
   *     the region's change and for what is confirmed
   */
  record Difference(
      Value from, Value to, List<Changed> schools, int others, List<UploadView> uploads) {}

  /** The value at a moment. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Value(
      String runId, int listed, int evaluable, int positive, Optional<String> sharePercent) {}

  /** A school; its outcome is {@code NOT_LISTED} where it was not on the list. */
  record Changed(
      String schoolId,
      String name,
      String municipalityName,
      String before,
      String after,
      List<CellChange> cells) {}

  /** A work whose counts or source have changed; absent counts mean there was none. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record CellChange(
      int year,
      String season,
      String subject,
      int grade,
      Optional<RunInputs.Cell> before,
      Optional<RunInputs.Cell> after) {}

  /** One work of one school, as a key. */
  private record Place(int year, boolean autumn, String subject, int grade) {}

  @GetMapping("/api/indicator/difference")
  Difference difference(
      @RequestParam Integer base,
      @RequestParam Integer report,
      @RequestParam Optional<String> list,
      @RequestParam Optional<Integer> minN,
      @RequestParam Optional<String> definition,
      @RequestParam String from,
      @RequestParam Optional<String> to,
      @RequestParam Map<String, String> parameters,
      Caller caller) {
    Question question = new Question(base, report, list, minN, definition);
    Narrowing narrowing = Narrowing.of(parameters);
    Answered first =
        asked.answer(question, narrowing.at(Optional.of(Narrowing.moment(from))), caller.scope());
    Answered second =
        asked.answer(
            question,
            narrowing.at(to.filter(text -> !text.isBlank()).map(Narrowing::moment)),
            caller.scope());
    Tally before = tally(first);
    Tally after = tally(second);
    Map<String, ListedSchool> schools = new TreeMap<>();
    Stream.of(first, second)
        .flatMap(one -> one.schools().stream())
        .forEach(one -> schools.put(one.id(), one));
    Map<String, Map<Place, RunInputs.Cell>> old = cells(first.computation().inputs());
    Map<String, Map<Place, RunInputs.Cell>> young = cells(second.computation().inputs());
    List<Changed> changed = new ArrayList<>();
    schools
        .values()
        .forEach(
            school -> {
              List<CellChange> cells =
                  changes(
                      old.getOrDefault(school.id(), Map.of()),
                      young.getOrDefault(school.id(), Map.of()));
              String was = outcome(before, school.id());
              String is = outcome(after, school.id());
              if (!cells.isEmpty() || !was.equals(is)) {
                changed.add(
                    new Changed(
                        school.id(), school.name(), school.municipalityName(), was, is, cells));
              }
            });
    return new Difference(
        value(first, before),
        value(second, after),
        changed,
        others(old, young, schools.keySet()),
        UploadView.of(files(changed), uploads, caller.scope()));
  }

  private static Tally tally(Answered one) {
    return one.computation().evaluation().tally(one.definition(), one.ids());
  }

  private static Value value(Answered one, Tally tally) {
    return new Value(
        one.computation().runId(),
        tally.listed(),
        tally.evaluable(),
        tally.positive(),
        tally.sharePercent());
  }

  private static String outcome(Tally tally, String school) {
    return Optional.ofNullable(tally.outcomes().get(school)).map(one -> one.code()).orElse(ABSENT);
  }

  private static Map<String, Map<Place, RunInputs.Cell>> cells(RunInputs inputs) {
    Map<String, Map<Place, RunInputs.Cell>> cells = new HashMap<>();
    for (RunInputs.Results one : inputs.results()) {
      Map<Place, RunInputs.Cell> own =
          cells.computeIfAbsent(one.schoolId(), any -> new HashMap<>());
      one.cells()
          .forEach(
              cell ->
                  own.put(new Place(one.year(), one.autumn(), cell.subject(), cell.grade()), cell));
    }
    return cells;
  }

  private static List<CellChange> changes(
      Map<Place, RunInputs.Cell> before, Map<Place, RunInputs.Cell> after) {
    Set<Place> places = new HashSet<>(before.keySet());
    places.addAll(after.keySet());
    return places.stream()
        .filter(place -> !Objects.equals(before.get(place), after.get(place)))
        .sorted(
            Comparator.comparing(Place::year)
                .thenComparing(Place::subject)
                .thenComparing(Place::grade)
                .thenComparing(Place::autumn))
        .map(
            place ->
                new CellChange(
                    place.year(),
                    place.autumn() ? "AUTUMN" : "SPRING",
                    place.subject(),
                    place.grade(),
                    Optional.ofNullable(before.get(place)),
                    Optional.ofNullable(after.get(place))))
        .toList();
  }

  private static int others(
      Map<String, Map<Place, RunInputs.Cell>> old,
      Map<String, Map<Place, RunInputs.Cell>> young,
      Set<String> schools) {
    Set<String> all = new HashSet<>(old.keySet());
    all.addAll(young.keySet());
    all.removeAll(schools);
    return (int) all.stream().filter(id -> !Objects.equals(old.get(id), young.get(id))).count();
  }

  private static Set<String> files(List<Changed> changed) {
    Set<String> files = new TreeSet<>();
    changed.forEach(
        school ->
            school
                .cells()
                .forEach(
                    cell ->
                        Stream.of(cell.before(), cell.after())
                            .flatMap(Optional::stream)
                            .forEach(one -> files.add(one.uploadId()))));
    return files;
  }
}
