package ru.shnor.analytics.candidate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.analytics.candidate.CandidateRule.Mode;
import ru.shnor.analytics.candidate.SchoolLows.Cell;
import ru.shnor.analytics.indicator.Fraction;
import ru.shnor.analytics.projection.RegionCopy;
import ru.shnor.analytics.projection.Snapshot;
import ru.shnor.analytics.run.SchoolYears;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.SchoolState;

/**
 * Proposes schools for the zone of risk by a rule with open parameters, with the reasons, and with
 * how far each membership is luck. It only proposes: a list is an act of people with a document.
 */
@RestController
class ProposalController {

  private static final double SURE = 0.8;
  private static final int[] THRESHOLDS = {25, 30, 35};
  private static final int[] LEAST = {1, 5, 10};

  private final RegionCopy copy;

  ProposalController(RegionCopy copy) {
    this.copy = copy;
  }

  /**
   * What a rule proposes.
   *
   * @param schools with results in the window
   * @param expected mean number of proposed schools if all pupils wrote again
   * @param borderline proposed schools that would stay with less than 80 %
   * @param near schools that are not proposed and would be with more than 20 %
   * @param alternatives how many other parameters would propose
   */
  record Proposal(
      String title,
      List<Integer> years,
      int schools,
      int proposed,
      String expected,
      int borderline,
      List<Candidate> candidates,
      List<Candidate> near,
      List<Alternative> alternatives) {}

  /**
   * A school.
   *
   * @param lists of the programme it stands on already, with the year
   * @param stabilityPercent probability of being proposed if the same pupils wrote again
   */
  record Candidate(
      String schoolId,
      String name,
      String municipalityId,
      String municipalityName,
      List<String> lists,
      List<Low> low,
      String stabilityPercent) {}

  /** A procedure with a low result. */
  record Low(
      int year, String subject, String subjectTitle, int grade, int two, int n, String percent) {}

  /** Other parameters and how many schools they propose. */
  record Alternative(int threshold, int minN, int proposed, boolean chosen) {}

  @GetMapping("/api/candidates/proposal")
  Proposal proposal(
      @RequestParam int year,
      @RequestParam(defaultValue = "1") int years,
      @RequestParam(defaultValue = "ANY") String mode,
      @RequestParam(defaultValue = "30") int threshold,
      @RequestParam(defaultValue = "2") int procedures,
      @RequestParam(defaultValue = "10") int minN,
      @RequestParam(defaultValue = "5,6") String grades,
      Caller caller) {
    CandidateRule rule = rule(year, years, mode, threshold, procedures, minN, grades);
    Snapshot snapshot = copy.snapshot();
    List<SchoolLows> schools = schools(snapshot, rule, caller.scope());
    List<Candidate> candidates = new ArrayList<>();
    List<Candidate> near = new ArrayList<>();
    double expected = 0;
    int borderline = 0;
    for (SchoolLows one : schools) {
      double again = Membership.again(rule, one);
      expected += again;
      if (rule.proposes(one)) {
        candidates.add(candidate(snapshot, rule, one, again));
        borderline += again < SURE ? 1 : 0;
      } else if (again > 1 - SURE) {
        near.add(candidate(snapshot, rule, one, again));
      }
    }
    return new Proposal(
        rule.title(),
        rule.window(),
        schools.size(),
        candidates.size(),
        String.format(Locale.ROOT, "%.1f", expected),
        borderline,
        candidates,
        near,
        alternatives(rule, schools));
  }

  private static CandidateRule rule(
      int year, int years, String mode, int threshold, int procedures, int minN, String grades) {
    Mode wanted =
        Arrays.stream(Mode.values())
            .filter(one -> one.name().equals(mode))
            .findFirst()
            .orElseThrow(() -> Refusal.badRequest("Такого режима нет: " + mode));
    if (!grades.matches("[4-6](,[4-6]){0,2}")
        || threshold < 1
        || threshold > 100
        || procedures < 1
        || procedures > 12
        || minN < 1
        || minN > 1000
        || years < 1
        || years > 2) {
      throw Refusal.badRequest(
          "Порог — от 1 до 100 процентов, процедур — от 1 до 12, работ — от 1 до 1000, лет — 1 или"
              + " 2, классы — из 4, 5 и 6");
    }
    return new CandidateRule(
        year,
        years,
        years == 1 ? Mode.ANY : wanted,
        threshold,
        procedures,
        minN,
        Arrays.stream(grades.split(",", -1)).map(Integer::valueOf).toList());
  }

  /** Schools of the register in scope with results in the window, by municipality and name. */
  private static List<SchoolLows> schools(Snapshot snapshot, CandidateRule rule, Scope scope) {
    Map<String, List<Cell>> cells = new TreeMap<>();
    for (int year : rule.window()) {
      SchoolYears.of(snapshot, year)
          .forEach(
              (id, works) ->
                  cells
                      .computeIfAbsent(id, any -> new ArrayList<>())
                      .addAll(SchoolLows.cells(year, works)));
    }
    List<SchoolLows> schools = new ArrayList<>();
    cells.forEach(
        (id, all) ->
            snapshot
                .school(id)
                .filter(school -> scope.covers(school.municipalityId(), id))
                .ifPresent(school -> schools.add(new SchoolLows(id, all))));
    schools.sort(
        Comparator.comparing(
            (SchoolLows one) ->
                snapshot
                    .school(one.schoolId())
                    .map(school -> school.municipalityName() + "|" + school.name())
                    .orElse("")));
    return schools;
  }

  private static Candidate candidate(
      Snapshot snapshot, CandidateRule rule, SchoolLows one, double again) {
    SchoolState school = snapshot.school(one.schoolId()).orElseThrow();
    List<String> lists =
        snapshot.enrolments().values().stream()
            .map(Stored::body)
            .filter(entry -> entry.schoolId().equals(one.schoolId()))
            .filter(entry -> entry.year() >= rule.year() - 1)
            .map(entry -> entry.list() + " " + entry.year())
            .sorted()
            .toList();
    return new Candidate(
        one.schoolId(),
        school.name(),
        school.municipalityId(),
        school.municipalityName(),
        lists,
        one.cells().stream()
            .filter(rule::counts)
            .filter(rule::low)
            .map(ProposalController::low)
            .toList(),
        String.format(Locale.ROOT, "%.1f", 100 * again));
  }

  private static Low low(Cell cell) {
    return new Low(
        cell.year(),
        cell.subject().name(),
        cell.subject().title(),
        cell.grade(),
        cell.two(),
        cell.n(),
        Fraction.of(cell.two(), cell.n()).percent(4));
  }

  private static List<Alternative> alternatives(CandidateRule rule, List<SchoolLows> schools) {
    List<Alternative> alternatives = new ArrayList<>();
    for (int threshold : THRESHOLDS) {
      for (int minN : LEAST) {
        CandidateRule other = rule.with(threshold, minN);
        alternatives.add(
            new Alternative(
                threshold,
                minN,
                (int) schools.stream().filter(other::proposes).count(),
                other.equals(rule)));
      }
    }
    return alternatives;
  }
}
