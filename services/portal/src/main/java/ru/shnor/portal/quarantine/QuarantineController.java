package ru.shnor.portal.quarantine;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.shnor.portal.remote.ServiceDown;
import ru.shnor.portal.remote.ServiceRefusal;

/** The page of schools that wait: one button says who a school is, another takes that back. */
@Controller
class QuarantineController {

  private static final String PAGE = "redirect:/import/quarantine";

  private final Quarantine quarantine;

  QuarantineController(Quarantine quarantine) {
    this.quarantine = quarantine;
  }

  @GetMapping("/import/quarantine")
  String page(Model model) {
    model.addAttribute("waiting", quarantine.waiting());
    model.addAttribute("decisions", quarantine.decisions());
    return "quarantine";
  }

  @PostMapping("/import/quarantine/{login}/link")
  String link(
      @PathVariable String login,
      @RequestParam Optional<String> schoolId,
      @RequestParam Optional<String> otherId,
      RedirectAttributes after) {
    String chosen =
        otherId.map(String::strip).filter(id -> !id.isEmpty()).or(() -> schoolId).orElse("");
    if (chosen.isEmpty()) {
      after.addFlashAttribute("problem", "Выберите школу или впишите её код.");
      return PAGE;
    }
    return decided(
        after,
        () -> quarantine.link(login, chosen),
        "Решение записано: «%s» — это «%s». Строки вошли.");
  }

  @PostMapping("/import/quarantine/{login}/rejection")
  String reject(@PathVariable String login, @RequestParam String reason, RedirectAttributes after) {
    return decided(
        after,
        () -> quarantine.reject(login, reason),
        "Строки школы «%s» отклонены и больше не ждут.");
  }

  @PostMapping("/import/quarantine/decisions/{id}/reopening")
  String reopen(@PathVariable String id, RedirectAttributes after) {
    return decided(
        after, () -> quarantine.reopen(id), "Решение о школе «%s» отменено, строки снова ждут.");
  }

  private static String decided(RedirectAttributes after, Supplier<Decision> decide, String words) {
    try {
      Decision decision = decide.get();
      after.addFlashAttribute("done", words.formatted(decision.name(), decision.schoolName()));
    } catch (ServiceRefusal refusal) {
      after.addFlashAttribute(
          "problem", refusal.detail().isEmpty() ? "Решение не записано." : refusal.detail());
    } catch (ServiceDown down) {
      after.addFlashAttribute(
          "problem",
          "Не отвечает сервис «%s»: решение не записано. Повторите через минуту."
              .formatted(down.service().title()));
    }
    return PAGE;
  }
}
