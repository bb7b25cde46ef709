package ru.shnor.portal.agenda;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import ru.shnor.portal.page.RussianText;
import ru.shnor.portal.plan.Plan;
import ru.shnor.portal.plan.PlanWords;
import ru.shnor.portal.plan.Plans;
import ru.shnor.portal.workbook.Workbook;

/** The tables of the agenda as XLSX. */
@Controller
class AgendaWorkbookController {

  private static final List<String> HEADER =
      List.of(
          "№",
          "Мероприятие",
          "Раздел",
          "Исполнители",
          "Начало",
          "Последний день",
          "Перенесено",
          "Территория",
          "Кто отчитывается",
          "Статус");

  private final Agendas agendas;
  private final Plans plans;
  private final PlanWords words;
  private final RussianText russian;

  AgendaWorkbookController(Agendas agendas, Plans plans, PlanWords words, RussianText russian) {
    this.agendas = agendas;
    this.plans = plans;
    this.words = words;
    this.russian = russian;
  }

  @GetMapping("/mine.xlsx")
  ResponseEntity<byte[]> mine(@RequestParam int year) {
    return answer(
        "моё-%d.xlsx".formatted(year),
        agendas.between(
            LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Agendas.Filter.mineOnly()));
  }

  @GetMapping("/calendar.xlsx")
  ResponseEntity<byte[]> calendar(
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "") String plan,
      @RequestParam(defaultValue = "") String municipality,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String executor,
      @RequestParam(defaultValue = "false") boolean mine) {
    YearMonth shown = AgendaController.month(month);
    return answer(
        "календарь-%s.xlsx".formatted(shown),
        agendas.between(
            shown.atDay(1),
            shown.atEndOfMonth(),
            new Agendas.Filter(plan, municipality, status, executor.strip(), mine)));
  }

  @GetMapping("/plans/{id}/timeline.xlsx")
  ResponseEntity<byte[]> timeline(@PathVariable String id) {
    Plan plan = plans.plan(id);
    return answer(
        "сроки-%d.xlsx".formatted(plan.year()),
        agendas.between(
            LocalDate.of(plan.year(), 1, 1),
            LocalDate.of(plan.year(), 12, 31),
            Agendas.Filter.ofPlan(id)));
  }

  private ResponseEntity<byte[]> answer(String file, Agenda agenda) {
    Map<String, String> names = plans.names();
    List<List<Object>> rows = new ArrayList<>();
    for (Agenda.Row one : agenda.rows()) {
      rows.add(
          List.of(
              one.number(),
              one.title(),
              one.section(),
              String.join("; ", one.executors()),
              one.begins(),
              one.ends(),
              one.moved() ? "да" : "",
              one.territory(),
              one.counts().values().stream().mapToLong(Long::longValue).sum() == 1
                  ? words.reporter(one.reporter(), names)
                  : "муниципалитеты",
              words.counts(one.counts())));
    }
    return Workbook.named(file)
        .sheet("Сроки", HEADER, rows)
        .about("Статусы на", russian.day(agenda.today()))
        .about("Строк всего", String.valueOf(agenda.total()))
        .answer();
  }
}
