package ru.shnor.portal.alert;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.shnor.portal.access.CurrentUser;
import ru.shnor.portal.access.User;

/** The list of alerts, the card of one, and what people do about it. */
@Controller
class AlertController {

  private static final String CARD = "redirect:/alerts/{id}";
  private static final ZoneId ZONE = ZoneId.of("Asia/Irkutsk");

  private final Alerts alerts;
  private final CurrentUser user;

  AlertController(Alerts alerts, CurrentUser user) {
    this.alerts = alerts;
    this.user = user;
  }

  @GetMapping("/alerts")
  String list(
      @RequestParam(defaultValue = "OPEN") String status,
      @RequestParam(defaultValue = "") String severity,
      @RequestParam(defaultValue = "") String rule,
      @RequestParam(defaultValue = "") String municipality,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    AlertFilter filter = new AlertFilter(status, severity, rule, municipality);
    model.addAttribute("filter", filter);
    model.addAttribute("found", alerts.find(filter, Math.max(1, page)));
    model.addAttribute("summary", alerts.summary());
    boolean regional = user.find().filter(User::isRegional).isPresent();
    model.addAttribute("rules", regional ? alerts.rules() : List.of());
    model.addAttribute("check", regional ? Optional.of(alerts.selfCheck()) : Optional.empty());
    return "alerts";
  }

  /** How many are new, for the header of every page. */
  @GetMapping("/alerts/count")
  @ResponseBody
  Alert.Summary count() {
    return alerts.summary();
  }

  @GetMapping("/alerts/{id}")
  String card(@PathVariable String id, Model model) {
    boolean regional = user.find().filter(User::isRegional).isPresent();
    model.addAttribute("alert", alerts.one(id));
    model.addAttribute("deliveries", regional ? alerts.journal(id, "", 1).deliveries() : List.of());
    model.addAttribute("today", LocalDate.now(ZONE).toString());
    return "alert";
  }

  @PostMapping("/alerts/{id}/acknowledgement")
  String acknowledge(
      @PathVariable String id,
      @RequestParam long revision,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes after) {
    after.addAttribute("id", id);
    return Told.of(
        after,
        CARD,
        () -> alerts.decide(id, "acknowledgement", Map.of("revision", revision, "reason", reason)),
        "Принято в работу.");
  }

  @PostMapping("/alerts/{id}/silence")
  String silence(
      @PathVariable String id,
      @RequestParam long revision,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes after) {
    after.addAttribute("id", id);
    return Told.of(
        after,
        CARD,
        () ->
            alerts.decide(
                id, "silence", Map.of("revision", revision, "until", until, "reason", reason)),
        "Оповещение заглушено.");
  }

  @PostMapping("/alerts/{id}/silence-end")
  String endSilence(
      @PathVariable String id,
      @RequestParam long revision,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes after) {
    after.addAttribute("id", id);
    return Told.of(
        after,
        CARD,
        () -> alerts.decide(id, "silence-end", Map.of("revision", revision, "reason", reason)),
        "Заглушение окончено.");
  }
}
