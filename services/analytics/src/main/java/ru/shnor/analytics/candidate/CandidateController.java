package ru.shnor.analytics.candidate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.analytics.indicator.Counts;
import ru.shnor.analytics.indicator.Fraction;
import ru.shnor.analytics.indicator.Subject;
import ru.shnor.analytics.projection.RegionCopy;
import ru.shnor.analytics.projection.Snapshot;
import ru.shnor.analytics.run.SchoolYears;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;

/**
 * Proposes schools with at least a threshold of «2» in both subjects over grades 4–6 of a year. It
 * only proposes: a list is an act of people with a document behind it.
 */
@RestController
class CandidateController {

  private final RegionCopy copy;

  CandidateController(RegionCopy copy) {
    this.copy = copy;
  }

  /** A proposed school with what proposed it. */
  record Candidate(
      String schoolId,
      String name,
      String municipalityId,
      String municipalityName,
      List<Low> subjects) {}

  /** Low results of a school in a subject. */
  record Low(String subject, String subjectTitle, long two, long n, String percent) {}

  @GetMapping("/api/candidates")
  List<Candidate> candidates(
      @RequestParam int year,
      @RequestParam(defaultValue = "30") int threshold,
      @RequestParam(defaultValue = "10") int minN,
      Caller caller) {
    if (threshold < 0 || threshold > 100 || minN < 1) {
      throw Refusal.badRequest("Порог — от 0 до 100 процентов, наименьшее число работ — от 1");
    }
    Snapshot snapshot = copy.snapshot();
    List<Candidate> candidates = new ArrayList<>();
    new TreeMap<>(SchoolYears.of(snapshot, year))
        .forEach(
            (id, works) ->
                snapshot
                    .school(id)
                    .filter(school -> caller.scope().covers(school.municipalityId(), id))
                    .ifPresent(
                        school -> {
                          Map<Subject, Counts> counts = new EnumMap<>(Subject.class);
                          works
                              .works()
                              .forEach(
                                  (slot, work) ->
                                      counts.merge(slot.subject(), work.counts(), Counts::plus));
                          if (low(counts, threshold, minN)) {
                            candidates.add(
                                new Candidate(
                                    id,
                                    school.name(),
                                    school.municipalityId(),
                                    school.municipalityName(),
                                    lows(counts)));
                          }
                        }));
    return candidates;
  }

  private static boolean low(Map<Subject, Counts> counts, int threshold, int minN) {
    return counts.size() == Subject.values().length
        && counts.values().stream()
            .allMatch(one -> one.n() >= minN && 100 * one.two() >= threshold * one.n());
  }

  private static List<Low> lows(Map<Subject, Counts> counts) {
    return counts.entrySet().stream()
        .map(
            one ->
                new Low(
                    one.getKey().name(),
                    one.getKey().title(),
                    one.getValue().two(),
                    one.getValue().n(),
                    Fraction.of(one.getValue().two(), one.getValue().n()).percent(4)))
        .toList();
  }
}
