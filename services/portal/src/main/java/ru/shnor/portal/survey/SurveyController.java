package ru.shnor.portal.survey;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.shnor.portal.plan.Plans;
import ru.shnor.portal.questionnaire.QuestionnaireVersion;
import ru.shnor.portal.questionnaire.Questionnaires;
import ru.shnor.portal.remote.ServiceDown;
import ru.shnor.portal.remote.ServiceRefusal;

/** Surveys: the list, a new one, and one while it runs. */
@Controller
class SurveyController {

  private static final String ONE = "redirect:/surveys/{id}";

  private final Surveys surveys;
  private final Questionnaires questionnaires;
  private final Plans plans;

  SurveyController(Surveys surveys, Questionnaires questionnaires, Plans plans) {
    this.surveys = surveys;
    this.questionnaires = questionnaires;
    this.plans = plans;
  }

  @GetMapping("/surveys")
  String all(Model model) {
    model.addAttribute("surveys", surveys.all());
    return "surveys";
  }

  @GetMapping("/surveys/new")
  String form(Model model) {
    List<QuestionnaireVersion> open =
        questionnaires.all().stream().filter(QuestionnaireVersion::open).toList();
    model.addAttribute("questionnaires", open);
    model.addAttribute("lists", surveys.lists());
    model.addAttribute("municipalities", plans.municipalities());
    if (!model.containsAttribute("typed")) {
      model.addAttribute("typed", SurveyForm.empty());
    }
    return "survey-new";
  }

  @PostMapping("/surveys")
  String add(@ModelAttribute("typed") SurveyForm form, RedirectAttributes after) {
    String problem =
        form.fault()
            .orElseGet(
                () ->
                    refused(
                        () -> {
                          Survey made = surveys.add(form.body());
                          after.addAttribute("id", made.surveyId());
                          after.addFlashAttribute(
                              "done", "Опрос создан. Теперь раздайте приглашения.");
                        }));
    if (problem.isEmpty()) {
      return ONE;
    }
    after.addFlashAttribute("typed", form);
    after.addFlashAttribute("problem", problem);
    return "redirect:/surveys/new";
  }

  @GetMapping("/surveys/{id}")
  String one(@PathVariable String id, Model model) {
    Survey survey = surveys.one(id);
    model.addAttribute("survey", survey);
    model.addAttribute("rates", surveys.rates(id));
    model.addAttribute(
        "reminders",
        surveys.reminders(id).stream()
            .collect(Collectors.toMap(Reminder::schoolId, Function.identity())));
    return "survey";
  }

  @PostMapping("/surveys/{id}/reminders")
  String remind(
      @PathVariable String id,
      @RequestParam(defaultValue = "50") int below,
      RedirectAttributes after) {
    return told(
        id,
        after,
        () -> {
          List<Reminder> reminded = surveys.remind(id, below);
          after.addFlashAttribute("reminded", reminded);
          return reminded.isEmpty()
              ? "Напоминать некому: во всех школах ответили не меньше %d %% приглашённых."
                  .formatted(below)
              : "Напоминание отмечено. Разошлите текст координаторам и школам.";
        });
  }

  @PostMapping("/surveys/{id}/closing")
  String close(@PathVariable String id, RedirectAttributes after) {
    return told(
        id,
        after,
        () -> {
          surveys.close(id);
          return "Опрос закончен. Результаты появятся примерно через минуту.";
        });
  }

  private static String told(String id, RedirectAttributes after, Supplier<String> action) {
    after.addAttribute("id", id);
    String problem = refused(() -> after.addFlashAttribute("done", action.get()));
    if (!problem.isEmpty()) {
      after.addFlashAttribute("problem", problem);
    }
    return ONE;
  }

  /** Why it was not done; empty if it was. */
  private static String refused(Runnable action) {
    try {
      action.run();
      return "";
    } catch (ServiceRefusal refusal) {
      return refusal.words();
    } catch (ServiceDown down) {
      return down.nothingChanged();
    }
  }

  /** Groups of results: which address, which name. */
  static Map<String, String> group(String municipality, String school) {
    return Map.of("municipality", municipality, "school", school);
  }
}
