package ru.shnor.analytics.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.analytics.definition.Chosen;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Rules;
import ru.shnor.analytics.projection.RegionCopy;
import ru.shnor.analytics.run.ListTitles;
import ru.shnor.analytics.sign.YearSigns;
import ru.shnor.analytics.view.Asked.Question;
import ru.shnor.analytics.whatif.Value;
import ru.shnor.analytics.whatif.WhatIf;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.wire.event.ListKind;

/** The formal value of any definition at once, over the whole region; nothing is stored. */
@RestController
class WhatIfController {

  private final Asked asked;
  private final RegionCopy copy;

  WhatIfController(Asked asked, RegionCopy copy) {
    this.asked = asked;
    this.copy = copy;
  }

  /** The value of what was asked for, and that of the official definition beside it. */
  record Answer(ValueView value, ValueView official) {}

  /**
   * A formal value.
   *
   * @param reasons schools that cannot be judged, by reason
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record ValueView(
      String formula,
      String title,
      String lists,
      int listed,
      int evaluable,
      int positive,
      Optional<String> sharePercent,
      Map<String, Integer> reasons) {}

  @GetMapping("/api/what-if")
  Answer whatIf(
      @RequestParam Integer base,
      @RequestParam Integer report,
      @RequestParam Optional<String> list,
      @RequestParam Optional<Integer> minN,
      @RequestParam Optional<String> definition,
      Caller caller) {
    if (!caller.scope().isRegion()) {
      throw Refusal.notFound("Расчёт «что если» ведётся по всему региону");
    }
    if (base >= report) {
      throw Refusal.badRequest("Базовый год должен быть раньше отчётного");
    }
    Chosen chosen = asked.chosen(new Question(base, report, list, minN, definition));
    Chosen official =
        asked.chosen(new Question(base, report, list, Optional.empty(), Optional.empty()));
    Set<ListKind> lists = asked.lists(list, chosen);
    return new Answer(
        value(base, report, lists, chosen.definition()),
        value(base, report, asked.lists(list, official), official.definition()));
  }

  private ValueView value(int base, int report, Set<ListKind> lists, Definition definition) {
    Set<String> names = lists.stream().map(ListKind::name).collect(Collectors.toSet());
    if (definition.rules().signs() == Rules.Signs.EXCLUDE) {
      copy.columns().doubted(report, doubted(report));
    }
    Value value = copy.columns().value(new WhatIf(base, report, names, definition));
    Map<String, Integer> reasons = new TreeMap<>();
    value.reasons().forEach((reason, schools) -> reasons.put(reason.name(), schools));
    return new ValueView(
        definition.fullId(),
        definition.title(),
        ListTitles.text(lists),
        value.listed(),
        value.evaluable(),
        value.positive(),
        value.sharePercent(),
        reasons);
  }

  private Set<String> doubted(int year) {
    return YearSigns.doubted(YearSigns.of(asked.snapshot().objectivity().values(), year));
  }
}
