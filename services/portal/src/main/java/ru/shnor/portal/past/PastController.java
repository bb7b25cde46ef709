package ru.shnor.portal.past;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import ru.shnor.portal.plan.PlanWords;
import ru.shnor.portal.plan.Plans;
import ru.shnor.portal.remote.ServiceName;
import ru.shnor.portal.remote.Services;
import ru.shnor.portal.workbook.Workbook;

/** What has changed in a plan between two days. */
@Controller
class PastController {

  private static final ZoneId ZONE = ZoneId.of("Asia/Irkutsk");

  private final Services services;
  private final Plans plans;
  private final PlanWords words;

  PastController(Services services, Plans plans, PlanWords words) {
    this.services = services;
    this.plans = plans;
    this.words = words;
  }

  /** Two days; the latest month if none are given. */
  record Days(LocalDate from, LocalDate to) {

    static Days of(String from, String to) {
      LocalDate today = LocalDate.now(Clock.system(ZONE));
      LocalDate last = day(to).orElse(today);
      return new Days(day(from).orElse(last.minusMonths(1)), last);
    }

    private static Optional<LocalDate> day(String text) {
      try {
        return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }

    public boolean turned() {
      return to.isBefore(from);
    }
  }

  @GetMapping("/plans/{id}/compare")
  String compare(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      Model model) {
    Days days = Days.of(from, to);
    model.addAttribute("plan", plans.plan(id));
    model.addAttribute("days", days);
    model.addAttribute("differences", days.turned() ? List.of() : between(id, days));
    return "plan-compare";
  }

  @GetMapping("/plans/{id}/compare.xlsx")
  ResponseEntity<byte[]> workbook(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to) {
    Days days = Days.of(from, to);
    List<List<Object>> rows = new ArrayList<>();
    for (Difference one : days.turned() ? List.<Difference>of() : between(id, days)) {
      rows.add(
          List.of(
              one.number(),
              one.title(),
              one.added() ? "да" : "",
              words.counts(one.before()),
              words.counts(one.after()),
              one.reports(),
              one.changes().stream()
                  .map(
                      change ->
                          "%s: было «%s», стало «%s» (%s)"
                              .formatted(
                                  words.change(change.what()),
                                  change.before(),
                                  change.after(),
                                  change.reason()))
                  .collect(Collectors.joining("\n"))));
    }
    return Workbook.named("план-%s-%s.xlsx".formatted(days.from(), days.to()))
        .sheet(
            "Изменения",
            List.of("№", "Мероприятие", "Новое", "Было", "Стало", "Новых отчётов", "Правки"),
            rows)
        .about("Сравниваются", "конец дня %s и конец дня %s".formatted(days.from(), days.to()))
        .answer();
  }

  private List<Difference> between(String id, Days days) {
    return services.get(
        ServiceName.REGISTRY,
        "/api/plans/{id}/difference",
        Map.of("id", id),
        Map.of("from", days.from().toString(), "to", days.to().toString()),
        new ParameterizedTypeReference<>() {});
  }
}
