package ru.shnor.portal.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.shnor.portal.access.CurrentUser;
import ru.shnor.portal.access.User;
import ru.shnor.portal.definition.DefinitionAnswers.Entry;
import ru.shnor.portal.definition.DefinitionAnswers.Named;
import ru.shnor.portal.definition.DefinitionAnswers.WhatIf;
import ru.shnor.portal.indicator.Answers.Period;
import ru.shnor.portal.indicator.Indicators;
import ru.shnor.portal.remote.ServiceDown;
import ru.shnor.portal.remote.ServiceRefusal;

/** The catalogue of definitions, a formula tried out at once, and the official definition. */
@Controller
class DefinitionController {

  private static final String PAGE = "redirect:/definitions";

  private final Definitions definitions;
  private final Indicators indicators;
  private final CurrentUser user;

  DefinitionController(Definitions definitions, Indicators indicators, CurrentUser user) {
    this.definitions = definitions;
    this.indicators = indicators;
    this.user = user;
  }

  @GetMapping("/definitions")
  String all(
      @ModelAttribute("form") FormulaForm sent,
      @RequestParam(defaultValue = "") String from,
      Model model) {
    User person = user.find().orElseThrow();
    List<Period> periods = indicators.periods();
    String years = latest(sent, periods);
    Optional<Named> edited =
        from.isEmpty() ? Optional.empty() : Optional.of(definitions.named(from));
    FormulaForm form =
        edited.map(one -> FormulaForm.of(one.newest(), years)).orElseGet(() -> sent.over(years));
    List<Entry> all = definitions.all();
    model.addAttribute("form", form);
    model.addAttribute("edited", edited);
    model.addAttribute("periods", periods);
    model.addAttribute("official", definitions.official());
    model.addAttribute("named", all.stream().filter(one -> !one.builtIn()).toList());
    model.addAttribute("builtIn", all.stream().filter(Entry::builtIn).toList());
    model.addAttribute("mayTry", person.isRegional() && !periods.isEmpty());
    model.addAttribute("mayDecide", person.mayDecideOnDefinitions());
    if (person.isRegional() && !periods.isEmpty()) {
      tried(form, model);
    }
    return "definitions";
  }

  private void tried(FormulaForm form, Model model) {
    try {
      model.addAttribute("tried", definitions.value(form));
    } catch (ServiceRefusal refusal) {
      model.addAttribute("refusal", refusal.detail());
    }
  }

  private static String latest(FormulaForm form, List<Period> periods) {
    return form.period().isEmpty() && !periods.isEmpty()
        ? "%d-%d"
            .formatted(
                periods.get(periods.size() - 1).base(), periods.get(periods.size() - 1).report())
        : form.period();
  }

  @GetMapping("/definitions/value")
  ResponseEntity<WhatIf> value(@ModelAttribute FormulaForm form) {
    return ResponseEntity.ok(definitions.value(form));
  }

  @GetMapping("/definitions/{id}")
  String one(@PathVariable String id, Model model) {
    model.addAttribute("named", definitions.named(id));
    model.addAttribute("mayDecide", user.find().orElseThrow().mayDecideOnDefinitions());
    return "definition";
  }

  @PostMapping("/definitions")
  String save(
      @ModelAttribute FormulaForm form,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "0") long revision,
      RedirectAttributes after) {
    return told(
        after,
        () -> {
          Map<String, String> body = form.body(title, reason);
          Named saved =
              id.isEmpty() ? definitions.add(body) : definitions.revise(id, revision, body);
          return "Сохранено: «%s», версия %d."
              .formatted(saved.newest().title(), saved.newest().version());
        });
  }

  @PostMapping("/definitions/official")
  String choose(
      @RequestParam(defaultValue = "") String definition,
      @RequestParam(defaultValue = "") String basis,
      RedirectAttributes after) {
    return told(
        after,
        () ->
            "Официальным стало определение «%s». Показатель будет пересчитан через несколько секунд."
                .formatted(
                    definitions
                        .choose(Map.of("definition", definition, "basis", basis))
                        .definition()
                        .title()));
  }

  private static String told(RedirectAttributes after, Supplier<String> action) {
    try {
      after.addFlashAttribute("done", action.get());
    } catch (ServiceRefusal refusal) {
      after.addFlashAttribute(
          "problem",
          refusal.detail().isEmpty() ? "Сервис отказал без объяснения." : refusal.detail());
    } catch (ServiceDown down) {
      after.addFlashAttribute(
          "problem",
          "Не отвечает сервис «%s»: ничего не изменено. Повторите через минуту."
              .formatted(down.service().title()));
    }
    return PAGE;
  }
}
