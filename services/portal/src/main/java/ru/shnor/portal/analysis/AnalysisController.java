package ru.shnor.portal.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.shnor.portal.analysis.AnalysisAnswers.Difference;
import ru.shnor.portal.analysis.AnalysisAnswers.Proposal;
import ru.shnor.portal.analysis.AnalysisAnswers.Trend;
import ru.shnor.portal.indicator.Answers.Period;
import ru.shnor.portal.indicator.Indicators;
import ru.shnor.portal.indicator.Question;
import ru.shnor.portal.remote.ServiceName;
import ru.shnor.portal.remote.ServiceRefusal;
import ru.shnor.portal.remote.Services;

/** Pages that look at the same data over time and by another rule. */
@Controller
class AnalysisController {

  private final Services services;
  private final Indicators indicators;

  AnalysisController(Services services, Indicators indicators) {
    this.services = services;
    this.indicators = indicators;
  }

  /** What the form of candidates asks for; kept as it was typed. */
  record Rule(
      String year,
      String years,
      String mode,
      String threshold,
      String procedures,
      String minN,
      String grades) {

    Map<String, String> query() {
      Map<String, String> query = new HashMap<>();
      query.put("year", year);
      query.put("years", years);
      query.put("mode", mode);
      query.put("threshold", threshold);
      query.put("procedures", procedures);
      query.put("minN", minN);
      query.put("grades", grades);
      return query;
    }
  }

  @GetMapping("/trend")
  String trend(
      @RequestParam Optional<String> period,
      @RequestParam Optional<String> list,
      @RequestParam Map<String, String> parameters,
      Model model) {
    List<Period> periods = indicators.periods();
    Question question =
        settled(Question.of(period, list, Optional.empty(), Optional.empty()), periods)
            .narrowed(parameters);
    model.addAttribute("question", question);
    model.addAttribute("periods", periods);
    if (!question.chosen()) {
      return "trend";
    }
    asked(
        model,
        () ->
            model.addAttribute(
                "trend",
                services.<Trend>get(
                    ServiceName.ANALYTICS,
                    "/api/trend",
                    Map.of(),
                    question.query(),
                    new ParameterizedTypeReference<>() {})));
    return "trend";
  }

  @GetMapping("/changes")
  String changes(
      @RequestParam Optional<String> period,
      @RequestParam Optional<String> list,
      @RequestParam Optional<String> definition,
      @RequestParam Optional<String> minN,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      Model model) {
    List<Period> periods = indicators.periods();
    Question question = settled(Question.of(period, list, definition, minN), periods);
    model.addAttribute("question", question);
    model.addAttribute("periods", periods);
    model.addAttribute("from", from);
    model.addAttribute("to", to);
    if (!question.chosen() || from.isEmpty()) {
      return "changes";
    }
    Map<String, String> query = new HashMap<>(question.query());
    query.put("from", from);
    query.put("to", to);
    asked(
        model,
        () ->
            model.addAttribute(
                "difference",
                services.<Difference>get(
                    ServiceName.ANALYTICS,
                    "/api/indicator/difference",
                    Map.of(),
                    query,
                    new ParameterizedTypeReference<>() {})));
    return "changes";
  }

  @GetMapping("/candidates")
  String candidates(
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "1") String years,
      @RequestParam(defaultValue = "ANY") String mode,
      @RequestParam(defaultValue = "30") String threshold,
      @RequestParam(defaultValue = "2") String procedures,
      @RequestParam(defaultValue = "10") String minN,
      @RequestParam(defaultValue = "5,6") String grades,
      Model model) {
    List<Integer> known =
        indicators.periods().stream()
            .flatMap(one -> Stream.of(one.base(), one.report()))
            .distinct()
            .sorted()
            .toList();
    String wanted =
        year.isEmpty() && !known.isEmpty() ? String.valueOf(known.get(known.size() - 1)) : year;
    Rule rule = new Rule(wanted, years, mode, threshold, procedures, minN, grades);
    model.addAttribute("rule", rule);
    model.addAttribute("known", known);
    if (!wanted.isEmpty()) {
      asked(
          model,
          () ->
              model.addAttribute(
                  "proposal",
                  services.<Proposal>get(
                      ServiceName.ANALYTICS,
                      "/api/candidates/proposal",
                      Map.of(),
                      rule.query(),
                      new ParameterizedTypeReference<>() {})));
    }
    return "candidates";
  }

  private static void asked(Model model, Runnable question) {
    try {
      question.run();
    } catch (ServiceRefusal refusal) {
      model.addAttribute("refusal", refusal.detail());
    }
  }

  private static Question settled(Question question, List<Period> periods) {
    return question.chosen() || periods.isEmpty()
        ? question
        : question.over(periods.get(periods.size() - 1));
  }
}
