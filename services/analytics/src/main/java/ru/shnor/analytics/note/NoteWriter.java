package ru.shnor.analytics.note;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.shnor.analytics.document.Document;
import ru.shnor.analytics.note.DynamicsFacts.NamedSchool;
import ru.shnor.analytics.view.Asked;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.problem.Refusal;

/** Finds the facts of a note and writes it. */
@Component
class NoteWriter {

  private final Asked asked;

  NoteWriter(Asked asked) {
    this.asked = asked;
  }

  /**
   * Writes a note.
   *
   * @throws Refusal if a parameter is missing or makes no sense, or there are no data
   */
  Document write(
      NoteKind kind, Wanted wanted, LocalDate date, Optional<String> number, Scope scope) {
    return switch (kind) {
      case DYNAMICS -> dynamics(wanted, date, number, scope);
      case ACHIEVEMENTS -> achievements(wanted, date, number);
    };
  }

  private Document dynamics(
      Wanted wanted, LocalDate date, Optional<String> number, Scope scope) {
    Asked.Answered answered =
        asked.answer(
            new Asked.Question(
                Wanted.required(wanted.base(), "base"),
                Wanted.required(wanted.report(), "report"),
                wanted.list(),
                wanted.minN(),
                wanted.definition()),
            scope);
    return DynamicsNote.of(
        new DynamicsFacts(
            answered.computation(),
            answered.definition(),
            answered.schools().stream()
                .map(one -> new NamedSchool(one.id(), one.name(), one.municipalityName()))
                .toList()),
        date,
        number);
  }

  private Document achievements(Wanted wanted, LocalDate date, Optional<String> number) {
    int year = Wanted.required(wanted.year(), "year");
    AchievementFacts facts = AchievementFacts.of(asked.snapshot(), year);
    if (facts.works().isEmpty()) {
      throw Refusal.notFound("За %d год нет результатов ВПР".formatted(year));
    }
    return AchievementNote.of(facts, date, number);
  }
}
