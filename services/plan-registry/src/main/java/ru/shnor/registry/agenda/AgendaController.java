package ru.shnor.registry.agenda;

import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.registry.measure.Today;

/** What is due when: for «Моё», the calendar and the chart of times. */
@RestController
class AgendaController {

  private static final int LARGEST = 5000;

  private final Agenda agenda;
  private final Today today;

  AgendaController(Agenda agenda, Today today) {
    this.agenda = agenda;
    this.today = today;
  }

  @GetMapping("/api/agenda")
  Agenda.Page agenda(
      @RequestParam(defaultValue = "") String plan,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String municipality,
      @RequestParam(defaultValue = "") String section,
      @RequestParam(defaultValue = "") String executor,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "false") boolean mine,
      @RequestParam(defaultValue = "1000") int size,
      Caller caller) {
    if (size < 1 || size > LARGEST) {
      throw Refusal.badRequest("Размер %d: нужен от 1 до %d.".formatted(size, LARGEST));
    }
    LocalDate first = AgendaQuestion.day(from, today.date().withDayOfMonth(1));
    LocalDate last = AgendaQuestion.day(to, first.plusMonths(1).minusDays(1));
    return agenda.of(
        new AgendaQuestion(
            plan,
            first,
            last,
            municipality,
            section,
            executor,
            AgendaQuestion.status(status),
            mine),
        size,
        caller);
  }
}
