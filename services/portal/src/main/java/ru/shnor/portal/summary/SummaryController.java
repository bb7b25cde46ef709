package ru.shnor.portal.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import ru.shnor.portal.page.RussianText;
import ru.shnor.portal.plan.Plan;
import ru.shnor.portal.plan.PlanWords;
import ru.shnor.portal.plan.Plans;
import ru.shnor.portal.remote.ServiceName;
import ru.shnor.portal.remote.Services;
import ru.shnor.portal.workbook.Workbook;

/** The June or November report of a road map, on a page and as XLSX. */
@Controller
class SummaryController {

  private final Services services;
  private final Plans plans;
  private final PlanWords words;
  private final RussianText russian;

  SummaryController(Services services, Plans plans, PlanWords words, RussianText russian) {
    this.services = services;
    this.plans = plans;
    this.words = words;
    this.russian = russian;
  }

  @GetMapping("/plans/{id}/summary")
  String page(
      @PathVariable String id,
      @RequestParam(defaultValue = "NOVEMBER") String point,
      @RequestParam(defaultValue = "") String municipality,
      Model model) {
    Plan plan = plans.plan(id);
    Map<String, String> names = plans.names();
    model.addAttribute("plan", plan);
    model.addAttribute("names", names);
    model.addAttribute("title", words.title(plan, names));
    model.addAttribute("municipality", municipality);
    model.addAttribute("report", report(id, point, municipality));
    return "plan-summary";
  }

  @GetMapping("/plans/{id}/summary.xlsx")
  ResponseEntity<byte[]> workbook(
      @PathVariable String id,
      @RequestParam(defaultValue = "NOVEMBER") String point,
      @RequestParam(defaultValue = "") String municipality) {
    Plan plan = plans.plan(id);
    Map<String, String> names = plans.names();
    RoadMapReport report = report(id, point, municipality);
    List<List<Object>> rows = new ArrayList<>();
    for (RoadMapReport.Row one : report.rows()) {
      rows.add(
          List.of(
              one.number(),
              one.title(),
              String.join("; ", one.executors()),
              one.deadline(),
              LocalDate.parse(one.lastDay()),
              one.doneOn().isEmpty() ? "" : LocalDate.parse(one.doneOn()),
              words.counts(one.counts()),
              String.join("\n", one.results()),
              one.figuresText(),
              one.schools(),
              String.join("\n", one.files()),
              String.join("\n", one.reasons())));
    }
    List<List<Object>> gaps = new ArrayList<>();
    for (RoadMapReport.Gap one : report.gaps()) {
      gaps.add(
          List.of(
              one.number(), one.title(), words.reporter(one.municipalityId(), names), one.what()));
    }
    return Workbook.named("отчёт-%s-%d.xlsx".formatted(report.pointTitle(), plan.year()))
        .sheet(
            "Отчёт",
            List.of(
                "№",
                "Мероприятие",
                "Ответственный",
                "Срок, как в плане",
                "Срок, план",
                "Срок, факт",
                "Статус",
                "Результаты",
                "Показатель, план и факт",
                "Школ-участников",
                "Подтверждающие документы",
                "Основания переносов и отмен"),
            rows)
        .sheet("Чего не хватает", List.of("№", "Мероприятие", "Кто", "Чего не хватает"), gaps)
        .about("План", words.title(plan, names))
        .about(
            "Кто отчитывается",
            municipality.isEmpty() ? "все" : words.reporter(municipality, names))
        .about("Период", "с начала года по " + russian.day(report.until()))
        .about("Статусы на", russian.day(report.statusOn()))
        .answer();
  }

  private RoadMapReport report(String id, String point, String municipality) {
    return services.get(
        ServiceName.REGISTRY,
        "/api/plans/{id}/summary",
        Map.of("id", id),
        Map.of("point", point.equals("JUNE") ? "JUNE" : "NOVEMBER", "municipality", municipality),
        new ParameterizedTypeReference<>() {});
  }
}
