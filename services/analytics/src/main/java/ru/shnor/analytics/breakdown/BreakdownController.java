package ru.shnor.analytics.breakdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.analytics.honest.SchoolStanding;
import ru.shnor.analytics.indicator.Outcome;
import ru.shnor.analytics.run.ListTitles;
import ru.shnor.analytics.run.Period;
import ru.shnor.analytics.view.Asked;
import ru.shnor.analytics.view.Asked.Answered;
import ru.shnor.analytics.view.Asked.ListedSchool;
import ru.shnor.analytics.view.Asked.Question;
import ru.shnor.analytics.view.Narrowing;
import ru.shnor.analytics.view.SchoolSize;
import ru.shnor.analytics.view.Territory;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.EnrolmentState;
import ru.shnor.wire.event.ListKind;

/** Formal and confirmed share by groups of schools; no group is ever placed by its result. */
@RestController
class BreakdownController {

  private final Asked asked;

  BreakdownController(Asked asked) {
    this.asked = asked;
  }

  /** A way to divide the schools. Schools may stand in several groups of {@code LIST}. */
  record Breakdown(String id, String title, List<Group> groups) {}

  /** All breakdowns, and how the changes are spread. */
  record Answer(
      String runId,
      Group all,
      List<Breakdown> breakdowns,
      List<Distribution.Changes> distribution) {}

  @GetMapping("/api/indicator/breakdowns")
  Answer breakdowns(
      @RequestParam Integer base,
      @RequestParam Integer report,
      @RequestParam Optional<String> list,
      @RequestParam Optional<Integer> minN,
      @RequestParam Optional<String> definition,
      @RequestParam Map<String, String> parameters,
      Caller caller) {
    Answered answered =
        asked.answer(
            new Question(base, report, list, minN, definition),
            Narrowing.of(parameters),
            caller.scope());
    Judging judging = new Judging(answered);
    List<Breakdown> all = new ArrayList<>();
    all.add(
        new Breakdown(
            "MUNICIPALITY",
            "Муниципалитет",
            judging.groups(ListedSchool::municipalityId, ListedSchool::municipalityName)));
    all.add(
        new Breakdown(
            "TERRITORY",
            "Вид муниципалитета",
            judging.groups(
                one -> Territory.of(one.municipalityName()).name(),
                one -> Territory.of(one.municipalityName()).title())));
    all.add(
        new Breakdown(
            "SIZE",
            "Размер школы",
            judging.groups(one -> judging.size(one).name(), one -> judging.size(one).title())));
    all.add(new Breakdown("LIST", "Категория", judging.lists()));
    all.add(
        new Breakdown(
            "SIGNS",
            "Признаки необъективности",
            judging.groups(
                one -> judging.doubted(one) ? "WITH" : "WITHOUT",
                one -> judging.doubted(one) ? "есть признак" : "признаков нет")));
    return new Answer(
        answered.computation().runId(),
        judging.group("ALL", "Все отобранные школы", answered.ids()),
        all,
        Distribution.of(
            answered.computation().evaluation(),
            answered.definition(),
            Set.copyOf(answered.ids())));
  }

  /** Outcomes and standings of the schools that were asked for. */
  private static final class Judging {

    private final Answered answered;
    private final Map<String, Outcome> outcomes = new HashMap<>();
    private final Map<String, SchoolStanding> standings = new HashMap<>();

    Judging(Answered answered) {
      this.answered = answered;
      answered
          .ids()
          .forEach(
              id ->
                  outcomes.put(
                      id, answered.computation().evaluation().outcome(answered.definition(), id)));
      answered
          .computation()
          .standings(answered.definition(), answered.ids())
          .forEach(one -> standings.put(one.schoolId(), one));
    }

    Group group(String id, String title, List<String> schools) {
      return Group.of(id, title, schools, outcomes, standings);
    }

    SchoolSize size(ListedSchool school) {
      return SchoolSize.of(answered.computation().region().school(school.id()).base());
    }

    boolean doubted(ListedSchool school) {
      return answered.computation().doubted().contains(school.id());
    }

    /** By title. */
    List<Group> groups(Function<ListedSchool, String> key, Function<ListedSchool, String> title) {
      Map<String, List<ListedSchool>> parts =
          answered.schools().stream()
              .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
      return parts.entrySet().stream()
          .map(
              one ->
                  group(
                      one.getKey(),
                      title.apply(one.getValue().get(0)),
                      one.getValue().stream().map(ListedSchool::id).toList()))
          .sorted((first, second) -> first.title().compareTo(second.title()))
          .toList();
    }

    /** Schools of the question that stand on each list of the year nearest to the base year. */
    List<Group> lists() {
      List<EnrolmentState> enrolments =
          answered.snapshot().enrolments().values().stream().map(Stored::body).toList();
      int base = answered.computation().inputs().base();
      Map<ListKind, Integer> years = new LinkedHashMap<>();
      Arrays.stream(ListKind.values())
          .forEach(
              kind ->
                  Period.listYear(enrolments, kind, base).ifPresent(year -> years.put(kind, year)));
      List<Group> groups = new ArrayList<>();
      years.forEach(
          (kind, year) -> {
            Set<String> on =
                enrolments.stream()
                    .filter(one -> one.list() == kind && one.year() == year)
                    .map(EnrolmentState::schoolId)
                    .collect(Collectors.toSet());
            groups.add(
                group(
                    kind.name(),
                    "%s, %d год".formatted(ListTitles.of(kind), year),
                    answered.ids().stream().filter(on::contains).toList()));
          });
      return groups;
    }
  }
}
