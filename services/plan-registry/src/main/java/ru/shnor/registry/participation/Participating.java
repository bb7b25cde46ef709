package ru.shnor.registry.participation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.Change;
import ru.shnor.kit.store.Stored;
import ru.shnor.registry.measure.MeasureCopy;
import ru.shnor.registry.measure.Measures;
import ru.shnor.registry.measure.Today;
import ru.shnor.registry.request.Body;
import ru.shnor.registry.school.Schools;
import ru.shnor.wire.event.MeasureState;
import ru.shnor.wire.event.MeasureState.Participation;
import ru.shnor.wire.event.SchoolState;

/** Writes down which schools took part; the same again changes nothing, a slip is withdrawn. */
@Component
class Participating {

  private static final int ATTEMPTS = 50;
  private static final int MOST_OF_A_MEASURE = 20_000;

  private final Measures measures;
  private final Schools schools;
  private final Today today;

  Participating(Measures measures, Schools schools, Today today) {
    this.measures = measures;
    this.schools = schools;
    this.today = today;
  }

  /**
   * Adds schools of the caller's scope.
   *
   * @throws Refusal 422 for a school that is not there, a day to come, or a time the measure has
   *     not
   */
  Stored<MeasureState> add(String id, Body body, Caller caller) {
    LocalDate on = body.date("on");
    if (on.isAfter(today.date())) {
      throw Refusal.unprocessable("IN_FUTURE", "Дата участия %s ещё не наступила.".formatted(on));
    }
    List<String> asked = body.texts("schools");
    Map<String, Stored<SchoolState>> known = schools.findAll(asked, caller.scope());
    List<String> strange = asked.stream().filter(one -> !known.containsKey(one)).toList();
    if (asked.isEmpty() || !strange.isEmpty()) {
      throw Refusal.unprocessable(
          "NO_SUCH_SCHOOL",
          asked.isEmpty()
              ? "Не названа ни одна школа."
              : "Этих школ нет среди ваших: %s.".formatted(String.join(", ", strange)));
    }
    String dueId = body.text("dueId");
    String note = body.text("note");
    return changed(
        id,
        caller,
        measure -> {
          boolean hasDue = measure.due().stream().anyMatch(one -> one.dueId().equals(dueId));
          if (!dueId.isEmpty() && !hasDue) {
            throw Refusal.unprocessable(
                "NO_SUCH_DUE", "У мероприятия нет срока с номером «%s».".formatted(dueId));
          }
          return with(measure, known, new Words(dueId, on.toString(), note), caller);
        });
  }

  /** What is said of every school. */
  private record Words(String dueId, String on, String note) {}

  private List<Participation> with(
      MeasureState measure, Map<String, Stored<SchoolState>> added, Words words, Caller caller) {
    List<Participation> all = new ArrayList<>(measure.participations());
    Set<String> standing = new HashSet<>();
    all.stream().filter(one -> !one.withdrawn()).forEach(one -> standing.add(key(one)));
    added.values().stream()
        .map(Stored::body)
        .sorted(Comparator.comparing(SchoolState::schoolId))
        .forEach(
            school -> {
              Participation one =
                  new Participation(
                      Integer.toString(all.size() + 1),
                      school.schoolId(),
                      school.municipalityId(),
                      words.dueId(),
                      words.on(),
                      words.note(),
                      false,
                      today.instant().toString(),
                      caller.subject());
              if (standing.add(key(one))) {
                all.add(one);
              }
            });
    if (all.size() > MOST_OF_A_MEASURE) {
      throw Refusal.unprocessable(
          "TOO_MANY", "У мероприятия больше %d записей об участии.".formatted(MOST_OF_A_MEASURE));
    }
    return all;
  }

  private static String key(Participation one) {
    return one.schoolId() + "|" + one.dueId() + "|" + one.on();
  }

  /** Withdraws one that was written down by mistake. */
  Stored<MeasureState> withdraw(String id, String participationId, Caller caller) {
    return changed(
        id,
        caller,
        measure -> {
          boolean seen =
              measure.participations().stream()
                  .anyMatch(
                      one ->
                          one.participationId().equals(participationId)
                              && caller.scope().covers(one.municipalityId(), one.schoolId()));
          if (!seen) {
            throw Refusal.notFound("Такой записи об участии нет");
          }
          return measure.participations().stream()
              .map(
                  one ->
                      one.participationId().equals(participationId) ? withdrawn(one, caller) : one)
              .toList();
        });
  }

  private Participation withdrawn(Participation one, Caller caller) {
    return one.withdrawn()
        ? one
        : new Participation(
            one.participationId(),
            one.schoolId(),
            one.municipalityId(),
            one.dueId(),
            one.on(),
            one.note(),
            true,
            today.instant().toString(),
            caller.subject());
  }

  private Stored<MeasureState> changed(
      String id, Caller caller, Function<MeasureState, List<Participation>> how) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Stored<MeasureState> stored =
          measures
              .find(id, caller.scope())
              .orElseThrow(() -> Refusal.notFound("Мероприятие не найдено"));
      List<Participation> now = how.apply(stored.body());
      if (now.equals(stored.body().participations())) {
        return stored;
      }
      MeasureState after = MeasureCopy.of(stored.body()).participations(now).build();
      if (measures.saveAll(List.of(new Change<>(id, stored.revision(), after))).isEmpty()) {
        return new Stored<>(id, stored.revision() + 1, after);
      }
    }
    throw Refusal.conflict("Мероприятие всё время меняют другие. Повторите через минуту.");
  }
}
