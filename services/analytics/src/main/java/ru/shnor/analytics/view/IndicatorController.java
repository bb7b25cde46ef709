package ru.shnor.analytics.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.analytics.chance.Wilson;
import ru.shnor.analytics.comparability.Verdict;
import ru.shnor.analytics.comparability.Warning;
import ru.shnor.analytics.honest.Honest;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Definition.Metric;
import ru.shnor.analytics.indicator.Fraction;
import ru.shnor.analytics.indicator.Outcome;
import ru.shnor.analytics.indicator.Tally;
import ru.shnor.analytics.projection.Snapshot;
import ru.shnor.analytics.run.Computation;
import ru.shnor.analytics.run.ListTitles;
import ru.shnor.analytics.run.Period;
import ru.shnor.analytics.view.Answers.Chance;
import ru.shnor.analytics.view.Answers.DefinitionView;
import ru.shnor.analytics.view.Answers.Indicator;
import ru.shnor.analytics.view.Answers.Interval;
import ru.shnor.analytics.view.Answers.ListOfYear;
import ru.shnor.analytics.view.Answers.Municipality;
import ru.shnor.analytics.view.Answers.PeriodView;
import ru.shnor.analytics.view.Answers.RegionChange;
import ru.shnor.analytics.view.Answers.Sensitivity;
import ru.shnor.analytics.view.Answers.UsedList;
import ru.shnor.analytics.view.Asked.Answered;
import ru.shnor.analytics.view.Asked.ListedSchool;
import ru.shnor.analytics.view.Asked.Question;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.EnrolmentState;
import ru.shnor.wire.event.ListKind;

/** The number, its interval, its warnings, and every other definition beside it. */
@RestController
class IndicatorController {

  private final Asked asked;

  IndicatorController(Asked asked) {
    this.asked = asked;
  }

  @GetMapping("/api/periods")
  List<PeriodView> periods(Caller caller) {
    Snapshot snapshot = asked.snapshot();
    List<EnrolmentState> enrolments =
        snapshot.enrolments().values().stream().map(Stored::body).toList();
    return Period.of(snapshot).stream()
        .map(
            period ->
                new PeriodView(
                    period.base(),
                    period.report(),
                    Arrays.stream(ListKind.values())
                        .flatMap(
                            kind ->
                                Period.listYear(enrolments, kind, period.base())
                                    .map(
                                        year ->
                                            listOfYear(
                                                snapshot, enrolments, kind, year, caller.scope()))
                                    .stream())
                        .toList()))
        .toList();
  }

  private static ListOfYear listOfYear(
      Snapshot snapshot, List<EnrolmentState> enrolments, ListKind kind, int year, Scope scope) {
    long schools = Asked.visible(snapshot, enrolments, kind, year, scope);
    return new ListOfYear(kind.name(), year, Math.toIntExact(schools));
  }

  @GetMapping("/api/indicator")
  Indicator indicator(
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
    Computation computation = answered.computation();
    boolean region = answered.whole();
    Computation.Values values =
        region ? computation.regionValues() : computation.values(answered.ids());
    Tally tally = values.tally(answered.definition());
    List<Warning> warnings = computation.warnings(values, answered.definition());
    Optional<Honest> honest =
        region
            ? computation.regionHonest(answered.definition())
            : computation.honest(answered.definition(), answered.ids());
    return new Indicator(
        base,
        report,
        new UsedList(
            computation.inputs().list(),
            ListTitles.of(computation.lists()),
            computation.inputs().listYear(),
            answered.schools().size()),
        DefinitionView.of(answered.chosen()),
        computation.runId(),
        computation.computedAt().toString(),
        tally.listed(),
        tally.evaluable(),
        tally.positive(),
        tally.sharePercent(),
        region
            ? Optional.empty()
            : computation.regionValues().tally(answered.definition()).sharePercent(),
        interval(tally),
        chance(values, answered.definition()),
        Verdict.of(computation.findings(values, answered.definition()), warnings)
            + honest.map(one -> " " + HonestWords.headline(one)).orElse(""),
        warnings,
        sensitivity(values),
        municipalities(answered, tally),
        regionChange(computation, answered.definition()),
        honest.map(one -> HonestAnswers.view(one, computation.inputs())),
        honest.isPresent() ? Optional.empty() : Optional.of(HonestAnswers.ABSENT));
  }

  private static Optional<Interval> interval(Tally tally) {
    if (tally.evaluable() == 0) {
      return Optional.empty();
    }
    Wilson wilson = Wilson.of(tally.positive(), tally.evaluable());
    return Optional.of(new Interval(wilson.lowPercent(), wilson.highPercent(), "0.95", "Wilson"));
  }

  private static Optional<Chance> chance(Computation.Values values, Definition definition) {
    return values
        .chance(definition)
        .sharePercent(definition)
        .map(
            share ->
                new Chance(
                    share,
                    values.chance(definition).seed(),
                    values.chance(definition).simulations(definition.mode())));
  }

  private static List<Sensitivity> sensitivity(Computation.Values values) {
    return values.tallies().stream()
        .map(
            tally -> {
              Definition one = tally.definition();
              return new Sensitivity(
                  one.id(),
                  one.metric().id(),
                  one.mode().id(),
                  one.subjects().id(),
                  one.change().id(),
                  one.title(),
                  tally.listed(),
                  tally.evaluable(),
                  tally.positive(),
                  tally.sharePercent(),
                  values.chance(one).sharePercent(one));
            })
        .toList();
  }

  private static List<Municipality> municipalities(Answered answered, Tally tally) {
    TreeMap<String, List<ListedSchool>> groups =
        answered.schools().stream()
            .collect(
                Collectors.groupingBy(
                    ListedSchool::municipalityId, TreeMap::new, Collectors.toList()));
    List<Municipality> municipalities = new ArrayList<>();
    groups.forEach(
        (id, schools) -> {
          List<Outcome> outcomes =
              schools.stream()
                  .flatMap(one -> Optional.ofNullable(tally.outcomes().get(one.id())).stream())
                  .toList();
          municipalities.add(
              new Municipality(
                  id,
                  schools.get(0).municipalityName(),
                  schools.size(),
                  (int) outcomes.stream().filter(Outcome::evaluable).count(),
                  (int) outcomes.stream().filter(Outcome::positive).count()));
        });
    municipalities.sort(Comparator.comparing(Municipality::name));
    return municipalities;
  }

  private static List<RegionChange> regionChange(Computation computation, Definition definition) {
    List<RegionChange> changes = new ArrayList<>();
    Metric metric = definition.metric();
    computation
        .evaluation()
        .others(definition.mode())
        .forEach(
            (subject, others) -> {
              if (others.known()) {
                changes.add(
                    new RegionChange(
                        subject.name(),
                        subject.title(),
                        Shown.value(metric, metric.value(others.base())),
                        Shown.value(metric, metric.value(others.report())),
                        Shown.value(metric, metric.improvement(others.base(), others.report())),
                        others.schools()));
              }
            });
    return changes;
  }

  /** Numbers of the answers. */
  static final class Shown {

    private Shown() {}

    /** A share in percent, or a mean mark, with four decimals. */
    static String value(Metric metric, Fraction value) {
      return metric == Metric.MEAN_MARK ? value.decimal(4) : value.percent(4);
    }
  }
}
