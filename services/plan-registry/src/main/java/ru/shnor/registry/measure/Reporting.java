package ru.shnor.registry.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.Change;
import ru.shnor.kit.store.Stored;
import ru.shnor.registry.due.StatusRule;
import ru.shnor.registry.request.Body;
import ru.shnor.registry.school.Schools;
import ru.shnor.registry.territory.Municipalities;
import ru.shnor.wire.event.MeasureState;
import ru.shnor.wire.event.PlanLevel;

/** Takes reports in. A report is only added; a wrong one is corrected by another. */
@Component
class Reporting {

  private static final int ATTEMPTS = 50;

  private final Measures measures;
  private final Municipalities municipalities;
  private final Reporters reporters;
  private final Schools schools;
  private final Today today;

  Reporting(
      Measures measures,
      Municipalities municipalities,
      Reporters reporters,
      Schools schools,
      Today today) {
    this.measures = measures;
    this.municipalities = municipalities;
    this.reporters = reporters;
    this.schools = schools;
    this.today = today;
  }

  /**
   * Adds a report. The same report again changes nothing; reports of others made meanwhile are
   * kept.
   *
   * @throws Refusal 404 for what is out of scope, 422 for what cannot be, 409 if it is done already
   */
  Stored<MeasureState> report(String id, Body body, Caller caller) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Stored<MeasureState> stored =
          measures
              .find(id, caller.scope())
              .orElseThrow(() -> Refusal.notFound("Мероприятие не найдено"));
      MeasureState measure = stored.body();
      MeasureState.Report report = read(measure, body, caller);
      MeasureState.Due due = due(measure, report.dueId());
      var standing = StatusRule.latest(measure, due, report.municipalityId());
      if (standing.filter(one -> sameWords(one, report)).isPresent()) {
        return stored;
      }
      if (report.corrects().isEmpty() && standing.filter(MeasureState.Report::done).isPresent()) {
        throw Refusal.conflict(
            "Об исполнении уже отчитались. Чтобы исправить отчёт, укажите его в поле «corrects»: %s."
                .formatted(standing.get().reportId()));
      }
      MeasureState after = with(measure, report);
      if (measures.saveAll(List.of(new Change<>(id, stored.revision(), after))).isEmpty()) {
        return new Stored<>(id, stored.revision() + 1, after);
      }
    }
    throw Refusal.conflict("Мероприятие всё время меняют другие. Повторите через минуту.");
  }

  private MeasureState.Report read(MeasureState measure, Body body, Caller caller) {
    String municipality = municipality(measure, body.text("municipalityId"), caller);
    MeasureState.Due due = due(measure, body.text("dueId"));
    if (Reporters.everyMunicipality(measure)
        && !reporters.in(caller.scope()).concerns(municipality, due)) {
      throw Refusal.unprocessable(
          "OTHER_TERRITORY",
          "Этот срок план назначает другому муниципалитету: %s.".formatted(due.territory()));
    }
    boolean done = body.flag("done");
    String doneOn = done ? day(body.date("doneOn")) : "";
    String corrects = body.text("corrects");
    boolean known =
        measure.reports().stream()
            .anyMatch(
                one ->
                    one.reportId().equals(corrects)
                        && one.dueId().equals(due.dueId())
                        && one.municipalityId().equals(municipality));
    if (!corrects.isEmpty() && !known) {
      throw Refusal.unprocessable(
          "NO_SUCH_REPORT", "Исправляемого отчёта нет среди ваших по этому сроку.");
    }
    return new MeasureState.Report(
        UUID.randomUUID().toString(),
        due.dueId(),
        municipality,
        done,
        doneOn,
        body.text("text"),
        figures(body),
        schools(body.texts("schools"), municipality, caller),
        corrects,
        today.instant().toString(),
        caller.subject());
  }

  private String municipality(MeasureState measure, String asked, Caller caller) {
    if (Reporters.everyMunicipality(measure)) {
      boolean own =
          municipalities.all(caller.scope()).stream().anyMatch(one -> one.id().equals(asked));
      if (!own) {
        throw Refusal.notFound(
            "Среди ваших муниципалитетов нет «%s». Укажите свой в поле «municipalityId»."
                .formatted(asked));
      }
      return asked;
    }
    if (!asked.isEmpty() && !asked.equals(measure.municipalityId())) {
      throw Refusal.unprocessable(
          "NOT_MUNICIPAL", "По этому мероприятию муниципалитеты не отчитываются.");
    }
    if (measure.level() == PlanLevel.REGION && !caller.scope().isRegion()) {
      throw Refusal.notFound("По этому мероприятию отчитывается региональный исполнитель.");
    }
    return measure.municipalityId();
  }

  private static MeasureState.Due due(MeasureState measure, String dueId) {
    return measure.due().stream()
        .filter(one -> one.dueId().equals(dueId))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.unprocessable(
                    "NO_SUCH_DUE", "У мероприятия нет срока с номером «%s».".formatted(dueId)));
  }

  private String day(LocalDate day) {
    if (day.isAfter(today.date())) {
      throw Refusal.unprocessable(
          "IN_FUTURE", "Дата исполнения %s ещё не наступила.".formatted(day));
    }
    return day.toString();
  }

  private static List<MeasureState.Figure> figures(Body body) {
    return body.bodies("figures").stream()
        .map(
            one ->
                new MeasureState.Figure(
                    one.text("name"), one.number("planned"), one.number("actual")))
        .toList();
  }

  private List<String> schools(List<String> ids, String municipality, Caller caller) {
    var known = schools.findAll(Set.copyOf(ids), caller.scope());
    List<String> strange =
        ids.stream()
            .filter(
                id ->
                    !known.containsKey(id)
                        || (!municipality.isEmpty()
                            && !known.get(id).body().municipalityId().equals(municipality)))
            .toList();
    if (!strange.isEmpty()) {
      throw Refusal.unprocessable(
          "NO_SUCH_SCHOOL", "Этих школ нет среди ваших: %s.".formatted(String.join(", ", strange)));
    }
    return ids.stream().distinct().sorted().toList();
  }

  private static boolean sameWords(MeasureState.Report one, MeasureState.Report other) {
    return one.done() == other.done()
        && one.doneOn().equals(other.doneOn())
        && one.text().equals(other.text())
        && one.figures().equals(other.figures())
        && one.schools().equals(other.schools());
  }

  private static MeasureState with(MeasureState one, MeasureState.Report report) {
    List<MeasureState.Report> reports = new ArrayList<>(one.reports());
    reports.add(report);
    return MeasureCopy.of(one).reports(reports).build();
  }
}
