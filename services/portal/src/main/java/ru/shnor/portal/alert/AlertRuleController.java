package ru.shnor.portal.alert;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rules of alerts with their history, and the journal of deliveries. */
@Controller
class AlertRuleController {

  private static final String PARAMETER = "p.";

  private final Alerts alerts;

  AlertRuleController(Alerts alerts) {
    this.alerts = alerts;
  }

  @GetMapping("/alerts/rules")
  String rules(Model model) {
    model.addAttribute("rules", alerts.rules());
    return "alert-rules";
  }

  @GetMapping("/alerts/rules/{id}")
  String rule(@PathVariable String id, Model model) {
    model.addAttribute("rule", alerts.rule(id));
    return "alert-rule";
  }

  @PostMapping("/alerts/rules/{id}")
  String change(
      @PathVariable String id, @RequestParam Map<String, String> form, RedirectAttributes after) {
    after.addAttribute("id", id);
    String page = "redirect:/alerts/rules/{id}";
    Map<String, Object> parameters = new LinkedHashMap<>();
    for (Map.Entry<String, String> one : form.entrySet()) {
      if (one.getKey().startsWith(PARAMETER)) {
        String value = one.getValue().strip();
        if (!value.matches("\\d{1,8}")) {
          after.addFlashAttribute("problem", "Параметры правила — целые числа от 0.");
          return page;
        }
        parameters.put(one.getKey().substring(PARAMETER.length()), Integer.parseInt(value));
      }
    }
    String version = form.getOrDefault("version", "0");
    Map<String, Object> body =
        Map.of(
            "version",
            version.matches("\\d{1,8}") ? Integer.parseInt(version) : 0,
            "severity",
            form.getOrDefault("severity", "INFO"),
            "enabled",
            form.getOrDefault("enabled", "").equals("yes"),
            "parameters",
            parameters,
            "reason",
            form.getOrDefault("reason", ""));
    return Told.of(after, page, () -> alerts.change(id, body), "Правило изменено.");
  }

  @GetMapping("/alerts/journal")
  String journal(
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    model.addAttribute("status", status);
    model.addAttribute("check", alerts.selfCheck());
    model.addAttribute("found", alerts.journal("", status, Math.max(1, page)));
    return "alert-journal";
  }

  @PostMapping("/alerts/journal/retry")
  String retry(@RequestParam String delivery, RedirectAttributes after) {
    return Told.of(
        after, "redirect:/alerts/journal", () -> alerts.retry(delivery), "Отправка повторяется.");
  }
}
