package ru.shnor.portal.agenda;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import ru.shnor.portal.plan.Plan;
import ru.shnor.portal.plan.Plans;

/** «Моё», the calendar of a month, and the chart of a plan's year. */
@Controller
class AgendaController {

  private static final int SOON_DAYS = 14;

  private final Agendas agendas;
  private final Plans plans;

  AgendaController(Agendas agendas, Plans plans) {
    this.agendas = agendas;
    this.plans = plans;
  }

  @GetMapping("/mine")
  String mine(@RequestParam(defaultValue = "") String year, Model model) {
    List<Integer> years = plans.all().stream().map(Plan::year).distinct().sorted().toList();
    int chosen = year(year, years);
    model.addAttribute("years", years);
    model.addAttribute("year", chosen);
    Agenda agenda =
        agendas.between(
            LocalDate.of(chosen, 1, 1), LocalDate.of(chosen, 12, 31), Agendas.Filter.mineOnly());
    LocalDate today = agenda.day();
    model.addAttribute("agenda", agenda);
    model.addAttribute("overdue", agenda.rows().stream().filter(Agenda.Row::overdue).toList());
    model.addAttribute(
        "soon",
        agenda.rows().stream()
            .filter(row -> pending(row, today) && !row.ends().isAfter(today.plusDays(SOON_DAYS)))
            .toList());
    model.addAttribute(
        "later",
        agenda.rows().stream()
            .filter(row -> pending(row, today) && row.ends().isAfter(today.plusDays(SOON_DAYS)))
            .toList());
    model.addAttribute(
        "rest",
        agenda.rows().stream().filter(row -> !row.overdue() && !pending(row, today)).toList());
    model.addAttribute("names", plans.names());
    return "mine";
  }

  private static boolean pending(Agenda.Row row, LocalDate today) {
    return !row.overdue() && row.unfinished() && !row.ends().isBefore(today);
  }

  /** The year asked for; else this one if there are plans for it, else the latest there is. */
  private static int year(String asked, List<Integer> years) {
    int now = today().getYear();
    return years.stream()
        .filter(one -> String.valueOf(one).equals(asked))
        .findFirst()
        .orElseGet(
            () -> years.contains(now) || years.isEmpty() ? now : years.get(years.size() - 1));
  }

  @GetMapping("/calendar")
  String calendar(
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "") String plan,
      @RequestParam(defaultValue = "") String municipality,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String executor,
      @RequestParam(defaultValue = "false") boolean mine,
      Model model) {
    YearMonth shown = month(month);
    Agendas.Filter filter = new Agendas.Filter(plan, municipality, status, executor.strip(), mine);
    Agenda agenda = agendas.between(shown.atDay(1), shown.atEndOfMonth(), filter);
    model.addAttribute("filter", filter);
    model.addAttribute("filtered", filter.any());
    model.addAttribute("agenda", agenda);
    model.addAttribute("grid", MonthGrid.of(shown, agenda));
    model.addAttribute("plans", plans.all());
    model.addAttribute("names", plans.names());
    return "calendar";
  }

  @GetMapping("/plans/{id}/timeline")
  String timeline(@PathVariable String id, Model model) {
    Plan plan = plans.plan(id);
    Agenda agenda = ofPlan(plan);
    model.addAttribute("plan", plan);
    model.addAttribute("timeline", Timeline.of(plan.year(), agenda, plan.measureIds()));
    model.addAttribute("names", plan.regional() ? Map.of() : plans.names());
    return "plan-timeline";
  }

  private Agenda ofPlan(Plan plan) {
    return agendas.between(
        LocalDate.of(plan.year(), 1, 1),
        LocalDate.of(plan.year(), 12, 31),
        Agendas.Filter.ofPlan(plan.planId()));
  }

  static YearMonth month(String text) {
    try {
      return text.isBlank() ? YearMonth.from(today()) : YearMonth.parse(text);
    } catch (DateTimeException e) {
      return YearMonth.from(today());
    }
  }

  private static LocalDate today() {
    return LocalDate.now(Clock.system(ZoneId.of("Asia/Irkutsk")));
  }
}
