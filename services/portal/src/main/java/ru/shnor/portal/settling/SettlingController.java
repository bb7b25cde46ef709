package ru.shnor.portal.settling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.shnor.portal.page.Attempt;
import ru.shnor.portal.plan.Plans;

/** What the import left open, settled by a person: dates of events, questions on a measure. */
@Controller
class SettlingController {

  private final Events events;
  private final Plans plans;

  SettlingController(Events events, Plans plans) {
    this.events = events;
    this.plans = plans;
  }

  @GetMapping("/plans/{id}/events")
  String page(@PathVariable String id, Model model) {
    model.addAttribute("plan", plans.plan(id));
    model.addAttribute("events", events.of(id));
    return "plan-events";
  }

  @PostMapping("/plans/{id}/events")
  String enter(
      @PathVariable String id,
      @RequestParam String event,
      @RequestParam(defaultValue = "") String dates,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes after) {
    after.addAttribute("id", id);
    Optional<String> problem;
    try {
      List<Events.Dates> read = EventForm.read(dates);
      problem = Attempt.problem(() -> events.enter(id, event, read, reason.strip()));
    } catch (EventForm.Unreadable e) {
      problem = Optional.ofNullable(e.getMessage());
    }
    if (problem.isPresent()) {
      after.addFlashAttribute("problem", problem.get());
      after.addFlashAttribute("typedEvent", event);
      after.addFlashAttribute("typedDates", dates);
      after.addFlashAttribute("typedReason", reason);
    } else {
      after.addFlashAttribute("done", "Даты записаны, мероприятия получили сроки.");
    }
    return "redirect:/plans/{id}/events";
  }

  @PostMapping("/measures/{id}/answers")
  String answer(
      @PathVariable String id,
      @RequestParam long revision,
      @RequestParam String question,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "") String oktmo,
      RedirectAttributes after) {
    after.addAttribute("id", id);
    Map<String, String> body = new LinkedHashMap<>();
    body.put("question", question);
    body.put("answer", answer.strip());
    body.put("oktmo", oktmo);
    Attempt.problem(() -> events.answer(id, revision, body))
        .ifPresentOrElse(
            words -> after.addFlashAttribute("problem", words),
            () -> after.addFlashAttribute("done", "Вопрос снят."));
    return "redirect:/measures/{id}";
  }
}
