package ru.shnor.portal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import ru.shnor.portal.page.RussianText;
import ru.shnor.portal.workbook.Workbook;

/** The tables of plans as XLSX: what the page shows, all pages at once. */
@Controller
class PlanWorkbookController {

  private static final int PAGE = 500;

  private final Plans plans;
  private final PlanWords words;
  private final RussianText russian;

  PlanWorkbookController(Plans plans, PlanWords words, RussianText russian) {
    this.plans = plans;
    this.words = words;
    this.russian = russian;
  }

  @GetMapping("/plans/{id}/measures.xlsx")
  ResponseEntity<byte[]> measures(
      @PathVariable String id, @ModelAttribute("filter") PlanFilter filter) {
    Plan plan = plans.plan(id);
    List<List<Object>> rows = new ArrayList<>();
    Measure.Page page = plans.measures(id, filter, 0, PAGE);
    page.measures().forEach(one -> rows.add(row(one)));
    for (int next = 1; next < page.pages(); next++) {
      plans.measures(id, filter, next, PAGE).measures().forEach(one -> rows.add(row(one)));
    }
    return Workbook.named("план-%d.xlsx".formatted(plan.year()))
        .sheet(
            "Мероприятия",
            List.of(
                "Приложение",
                "Раздел",
                "№",
                "Мероприятие",
                "Исполнители",
                "Срок, как в плане",
                "Даты",
                "Статус",
                "Отчётов",
                "Не решено вопросов"),
            rows)
        .about("План", words.title(plan, plans.names()))
        .about("Основание", plan.basis())
        .about("Статусы на", russian.day(page.today()))
        .about("Отбор", filter.any() ? "есть, показана часть плана" : "нет, весь план")
        .answer();
  }

  private List<Object> row(Measure one) {
    return List.of(
        one.annex(),
        one.section(),
        one.number(),
        one.title(),
        String.join("; ", one.executors()),
        one.deadline(),
        one.due().stream()
            .map(
                due ->
                    words.period(due)
                        + (due.territory().isEmpty() ? "" : ", " + due.territory())
                        + (due.moved() ? ", перенесено на " + russian.day(due.lastDay()) : ""))
            .collect(Collectors.joining("\n")),
        words.counts(one.counts()),
        one.reports().size(),
        one.questions().size());
  }

  @GetMapping("/plans/{id}/coverage.xlsx")
  ResponseEntity<byte[]> coverage(@PathVariable String id) {
    Plan plan = plans.plan(id);
    Coverage coverage = plans.coverage(id);
    List<String> header = new ArrayList<>(List.of("Муниципалитет", "Своя карта", "Просрочено"));
    coverage
        .columns()
        .forEach(
            one ->
                header.add(
                    "%s. %s (до %s)"
                        .formatted(one.number(), one.title(), russian.day(one.lastDay()))));
    List<List<Object>> rows = new ArrayList<>();
    for (Coverage.Line line : coverage.lines()) {
      List<Object> row =
          new ArrayList<>(List.of(line.name(), line.roadMap() ? "есть" : "нет", line.overdue()));
      line.statuses().forEach(status -> row.add(status.map(words::status).orElse("—")));
      rows.add(row);
    }
    return Workbook.named("муниципалитеты-%d.xlsx".formatted(plan.year()))
        .sheet("Муниципалитеты", header, rows)
        .about("Статусы на", russian.day(coverage.today()))
        .about("«—»", "план назначает этот срок другому муниципалитету")
        .answer();
  }
}
