package ru.shnor.ingestion.objectivity.act;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.ingestion.directory.KnownSchools;
import ru.shnor.ingestion.objectivity.ObjectivityBook;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.wire.event.ObjectivityState;
import ru.shnor.wire.event.ObjectivityState.Act;
import ru.shnor.wire.event.SchoolState;

/** Acts of control are recorded here; an act is never changed, it is corrected by another. */
@RestController
class ActController {

  private static final ZoneId ZONE = ZoneId.of("Asia/Irkutsk");

  private final ObjectivityBook book;
  private final KnownSchools known;
  private final Clock clock;

  ActController(ObjectivityBook book, KnownSchools known, Clock clock) {
    this.book = book;
    this.known = known;
    this.clock = clock;
  }

  /** The acts of a school and year after a change. */
  record Acts(int year, String schoolId, List<Act> acts) {}

  @PostMapping("/api/objectivity/acts")
  Acts record(@RequestBody ActForm form, Caller caller) {
    form.check(LocalDate.now(clock.withZone(ZONE)));
    SchoolState school =
        Optional.ofNullable(known.byIds(Set.of(form.schoolId())).get(form.schoolId()))
            .filter(one -> caller.scope().covers(one.municipalityId(), one.schoolId()))
            .orElseThrow(() -> Refusal.notFound("Школа не найдена"));
    ObjectivityState after = book.change(form.year(), school, before -> with(before, form, caller));
    return new Acts(after.year(), after.schoolId(), after.acts());
  }

  private ObjectivityState with(ObjectivityState before, ActForm form, Caller caller) {
    Optional<Act> current = before.currentAct(form.subject(), form.grade());
    Act act = act(before, form, caller);
    if (current.filter(one -> sameWords(one, act)).isPresent()) {
      return before;
    }
    String standing = current.map(Act::actId).orElse("");
    if (!act.corrects().equals(standing)) {
      throw Refusal.conflict(
          standing.isEmpty()
              ? "Исправлять нечего: акта «%s» по этой работе нет.".formatted(act.corrects())
              : "По этой работе уже есть акт. Чтобы исправить его, укажите в поле «corrects»: %s."
                  .formatted(standing));
    }
    List<Act> acts = new ArrayList<>(before.acts());
    acts.add(act);
    return new ObjectivityState(
        before.objectivityId(),
        before.year(),
        before.schoolId(),
        before.municipalityId(),
        before.markers(),
        before.samples(),
        acts);
  }

  private Act act(ObjectivityState before, ActForm form, Caller caller) {
    return new Act(
        "a" + (before.acts().size() + 1),
        form.subject(),
        form.grade(),
        form.method(),
        form.day().toString(),
        ActForm.text(form.commission()),
        form.papers(),
        form.changedMarks(),
        form.shift(),
        form.verdict(),
        ActForm.text(form.document()),
        ActForm.text(form.corrects()),
        ActForm.text(form.reason()),
        clock.instant().toString(),
        caller.subject());
  }

  /** Whether the act that stands says the same already: a form sent twice. */
  private static boolean sameWords(Act one, Act other) {
    return one.method() == other.method()
        && one.date().equals(other.date())
        && one.commission().equals(other.commission())
        && one.papers() == other.papers()
        && one.changedMarks() == other.changedMarks()
        && one.meanShift().equals(other.meanShift())
        && one.verdict() == other.verdict()
        && one.document().equals(other.document());
  }
}
