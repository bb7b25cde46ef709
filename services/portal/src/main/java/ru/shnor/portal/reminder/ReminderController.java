package ru.shnor.portal.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.shnor.portal.plan.PlanWords;
import ru.shnor.portal.plan.Plans;
import ru.shnor.portal.remote.ServiceName;
import ru.shnor.portal.remote.Services;
import ru.shnor.portal.workbook.Workbook;

/** Reminders that hold now. */
@Controller
class ReminderController {

  private static final int PAGE = 100;
  private static final String MOST = "5000";

  private final Services services;
  private final Plans plans;
  private final PlanWords words;

  ReminderController(Services services, Plans plans, PlanWords words) {
    this.services = services;
    this.plans = plans;
    this.words = words;
  }

  /**
   * A reminder as plan-registry tells it.
   *
   * @param step {@code BEFORE}, {@code DUE}, {@code OVERDUE} …
   * @param to {@code EXECUTOR}, {@code COORDINATOR} or {@code REGION}
   */
  record Reminder(
      String measureId,
      String municipalityId,
      String number,
      String title,
      List<String> executors,
      String step,
      String to,
      String lastDay,
      String on) {

    public String stepTitle() {
      return switch (step) {
        case "BEFORE" -> "срок подходит";
        case "DUE" -> "последний день";
        case "OVERDUE" -> "просрочено";
        case "OVERDUE_COORDINATOR" -> "просрочено, передано координатору";
        case "OVERDUE_REGION" -> "просрочено, передано региону";
        default -> step;
      };
    }

    public String stepClass() {
      return step.startsWith("OVERDUE") ? "outcome outcome-decline" : "outcome outcome-not";
    }

    public String toTitle() {
      return switch (to) {
        case "COORDINATOR" -> "муниципальный координатор";
        case "REGION" -> "регион";
        default -> "исполнитель";
      };
    }
  }

  /** A page of them, 0-based. */
  record Page(List<Reminder> reminders, int total, int page, int size) {

    public int pages() {
      return Math.max(1, (total + size - 1) / size);
    }
  }

  @GetMapping("/reminders")
  String page(
      @RequestParam(defaultValue = "") String municipality,
      @RequestParam(defaultValue = "true") boolean mine,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    model.addAttribute("names", plans.names());
    model.addAttribute("municipality", municipality);
    model.addAttribute("mine", mine);
    model.addAttribute(
        "found", find(municipality, mine, Math.max(0, page - 1), String.valueOf(PAGE)));
    return "reminders";
  }

  @GetMapping("/reminders.xlsx")
  ResponseEntity<byte[]> workbook(
      @RequestParam(defaultValue = "") String municipality,
      @RequestParam(defaultValue = "true") boolean mine) {
    Map<String, String> names = plans.names();
    List<List<Object>> rows = new ArrayList<>();
    for (Reminder one : find(municipality, mine, 0, MOST).reminders()) {
      rows.add(
          List.of(
              one.stepTitle(),
              one.toTitle(),
              words.reporter(one.municipalityId(), names),
              one.number(),
              one.title(),
              String.join("; ", one.executors()),
              LocalDate.parse(one.lastDay()),
              LocalDate.parse(one.on())));
    }
    return Workbook.named("напоминания.xlsx")
        .sheet(
            "Напоминания",
            List.of(
                "Напоминание",
                "Кому",
                "Чей отчёт",
                "№",
                "Мероприятие",
                "Исполнители",
                "Последний день",
                "Напомнили"),
            rows)
        .answer();
  }

  private Page find(String municipality, boolean mine, int page, String size) {
    return services.get(
        ServiceName.REGISTRY,
        "/api/reminders",
        Map.of(),
        Map.of(
            "municipality",
            municipality,
            "mine",
            String.valueOf(mine),
            "page",
            String.valueOf(page),
            "size",
            size),
        new ParameterizedTypeReference<>() {});
  }
}
