package ru.shnor.registry.settling;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.Change;
import ru.shnor.kit.store.Stored;
import ru.shnor.registry.approval.Locks;
import ru.shnor.registry.gazetteer.Gazetteer;
import ru.shnor.registry.gazetteer.Place;
import ru.shnor.registry.measure.Conflict;
import ru.shnor.registry.measure.Editing;
import ru.shnor.registry.measure.Measures;
import ru.shnor.registry.measure.Today;
import ru.shnor.registry.request.Body;
import ru.shnor.wire.event.MeasureState;

/** Answers a question the import has left on a measure. */
@Component
class Settling {

  private static final Pattern TERRITORY = Pattern.compile("^Территории «(.+?)» в реестре");

  private final Measures measures;
  private final Gazetteer gazetteer;
  private final Today today;
  private final Locks locks;

  Settling(Measures measures, Gazetteer gazetteer, Today today, Locks locks) {
    this.measures = measures;
    this.gazetteer = gazetteer;
    this.today = today;
    this.locks = locks;
  }

  /**
   * Settles one question; a territory by the ОКТМО of the municipality that is meant.
   *
   * @throws Refusal 409 if somebody has changed the measure since that revision, 422 if it has no
   *     such question
   */
  Stored<MeasureState> answer(String id, Body body, long seen, Caller caller) {
    Stored<MeasureState> stored =
        measures
            .findOwned(id, caller.scope())
            .orElseThrow(() -> Refusal.notFound("Мероприятие не найдено"));
    Conflict.refuseStale(stored, seen);
    locks.refuseLocked(stored.body().planId(), caller.scope());
    String question = body.text("question");
    if (!stored.body().questions().contains(question)) {
      throw Refusal.unprocessable(
          "NO_SUCH_QUESTION", "Такого нерешённого вопроса у мероприятия нет.");
    }
    String answer = body.text("answer");
    String oktmo = body.text("oktmo");
    if (answer.isEmpty() && oktmo.isEmpty()) {
      throw Refusal.badRequest("Поле «answer»: напишите, что решено.");
    }
    Matcher territory = TERRITORY.matcher(question);
    String words = answer;
    Editing editing = editing(stored, caller, answer);
    if (!oktmo.isEmpty()) {
      if (!territory.find()) {
        throw Refusal.unprocessable("NO_TERRITORY", "Этот вопрос не о территории.");
      }
      Place place = place(oktmo);
      editing = editing(stored, caller, answer.isEmpty() ? "ответ на вопрос загрузки" : answer);
      editing.territory(territory.group(1), place.oktmo(), place.name());
      words = answer.isEmpty() ? place.name() : place.name() + ". " + answer;
    }
    MeasureState after = editing.answered(question, words).result();
    if (!measures.saveAll(List.of(new Change<>(id, stored.revision(), after))).isEmpty()) {
      throw Refusal.conflict(
          "Мероприятие в эту секунду изменил другой. Ответ не сохранён; прочитайте его заново и"
              + " повторите.");
    }
    return new Stored<>(id, stored.revision() + 1, after);
  }

  private Editing editing(Stored<MeasureState> stored, Caller caller, String reason) {
    return new Editing(
        stored.body(), stored.revision() + 1, caller.subject(), today.instant(), reason);
  }

  private Place place(String oktmo) {
    return gazetteer.places().stream()
        .filter(one -> one.oktmo().equals(oktmo))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.unprocessable(
                    "NO_SUCH_PLACE", "В реестре нет муниципалитета с ОКТМО %s.".formatted(oktmo)));
  }
}
