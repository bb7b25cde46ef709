package ru.shnor.portal.overview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.shnor.portal.access.CurrentUser;
import ru.shnor.portal.indicator.Answers.Definition;
import ru.shnor.portal.indicator.Answers.Indicator;
import ru.shnor.portal.indicator.Answers.Period;
import ru.shnor.portal.indicator.Answers.SchoolRow;
import ru.shnor.portal.indicator.Indicators;
import ru.shnor.portal.indicator.Question;
import ru.shnor.portal.remote.ServiceRefusal;

/** The first page. */
@Controller
class OverviewController {

  private final Indicators indicators;
  private final CurrentUser user;

  OverviewController(Indicators indicators, CurrentUser user) {
    this.indicators = indicators;
    this.user = user;
  }

  @GetMapping("/")
  String overview(
      @RequestParam Optional<String> period,
      @RequestParam Optional<String> list,
      @RequestParam Optional<String> definition,
      @RequestParam Optional<String> minN,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "") String q,
      @RequestParam Map<String, String> parameters,
      Model model) {
    if (user.find().filter(one -> one.maySeeIndicator()).isEmpty()) {
      return "no-indicator";
    }
    List<Period> periods = indicators.periods();
    List<Definition> definitions = indicators.definitions();
    Question question =
        settled(
                Question.of(period, list, definition.or(() -> official(definitions)), minN),
                periods)
            .narrowed(parameters);
    model.addAttribute("question", question);
    model.addAttribute("periods", periods);
    model.addAttribute("choices", Choices.of(question, periods, definitions));
    if (periods.isEmpty()) {
      return "overview-empty";
    }
    try {
      Indicator indicator = indicators.indicator(question);
      model.addAttribute("indicator", indicator);
      model.addAttribute("scale", Scale.of(indicator));
      indicator
          .honest()
          .ifPresent(
              one ->
                  model.addAttribute(
                      "explained", Scale.explained(indicator, one.decomposition().schools())));
      indicator
          .honest()
          .filter(one -> one.low().isPresent())
          .ifPresent(
              one ->
                  model.addAttribute(
                      "confirmedWidth",
                      Scale.between(one.low().orElse("0"), one.high().orElse("0"))));
      model.addAttribute("municipalities", MunicipalityRow.of(indicator.municipalities()));
      model.addAttribute("groups", indicators.groups(question));
    } catch (ServiceRefusal refusal) {
      if (!refusal.notFound() && refusal.status() != 400) {
        throw refusal;
      }
      model.addAttribute("refusal", refusal.detail());
      return "overview-empty";
    }
    List<SchoolRow> schools = indicators.schools(question);
    model.addAttribute("reasons", Reasons.of(schools));
    model.addAttribute("filter", new SchoolFilter(outcome, q));
    model.addAttribute("total", schools.size());
    model.addAttribute("schools", new SchoolFilter(outcome, q).of(schools));
    return "overview";
  }

  /** The definition that the ministry has made official, if analytics names one. */
  private static Optional<String> official(List<Definition> definitions) {
    return definitions.stream()
        .filter(one -> one.official().orElse(false))
        .map(Definition::id)
        .findFirst();
  }

  /** Without a choice the latest period that has the list is shown, else the latest. */
  private static Question settled(Question question, List<Period> periods) {
    if (question.chosen() || periods.isEmpty()) {
      return question;
    }
    return question.over(
        periods.stream()
            .filter(
                one ->
                    one.lists().stream()
                        .anyMatch(
                            each -> each.list().equals(question.list()) && each.schools() > 0))
            .reduce((first, second) -> second)
            .orElse(periods.get(periods.size() - 1)));
  }
}
