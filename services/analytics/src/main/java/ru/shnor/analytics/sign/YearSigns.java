package ru.shnor.analytics.sign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.ObjectivityState;
import ru.shnor.wire.event.ObjectivityState.Act;
import ru.shnor.wire.event.ObjectivityState.Marker;
import ru.shnor.wire.event.ObjectivityState.Verdict;
import ru.shnor.wire.event.Subject;

/**
 * Signs of a year, one per work. A marker of Rosobrnadzor's list is a sign until an act of control
 * of that very work says «подтверждена»; «частично», «не проводилась» and no act leave it. An act
 * that says «не подтверждена» or «частично» of a work without a marker is a sign of its own. A
 * school is free of doubt only if all its works are.
 */
public final class YearSigns {

  private static final int FIRST_GRADE = 4;
  private static final int LAST_GRADE = 6;

  private YearSigns() {}

  /**
   * A sign on a work.
   *
   * @param id {@code <year>|<schoolId>|<subject>|<grade>}
   * @param revision of the state it was read from
   * @param source where it comes from, in Russian
   * @param confirmed whether an act confirms the results
   */
  public record Sign(String id, long revision, String schoolId, String source, boolean confirmed) {}

  /** Signs on works of grades 4 to 6 in a year, by id. */
  public static List<Sign> of(Collection<Stored<ObjectivityState>> states, int year) {
    List<Sign> signs = new ArrayList<>();
    states.stream().filter(one -> one.body().year() == year).forEach(one -> add(one, signs));
    signs.sort(Comparator.comparing(Sign::id));
    return signs;
  }

  /** Schools with a sign that no act has cleared. */
  public static Set<String> doubted(List<Sign> signs) {
    return signs.stream()
        .filter(one -> !one.confirmed())
        .map(Sign::schoolId)
        .collect(Collectors.toSet());
  }

  private record Work(Subject subject, int grade) {
    String label() {
      return grade + (subject == Subject.RUSSIAN ? " РУ" : " МА");
    }
  }

  private static void add(Stored<ObjectivityState> stored, List<Sign> signs) {
    ObjectivityState state = stored.body();
    Set<Work> marked = new HashSet<>();
    for (Marker marker : state.markers()) {
      Work work = new Work(marker.subject(), marker.programmeGrade());
      if (counts(work) && marked.add(work)) {
        Optional<Act> act = state.currentAct(work.subject(), work.grade());
        String source =
            "перечень Рособрнадзора%s: %s%s"
                .formatted(
                    marker.document().isEmpty() ? "" : " (" + marker.document() + ")",
                    work.label(),
                    act.map(one -> "; контроль: " + words(one.verdict())).orElse(""));
        boolean confirmed = act.filter(one -> one.verdict() == Verdict.CONFIRMED).isPresent();
        signs.add(sign(stored, work, source, confirmed));
      }
    }
    for (Act act : state.acts()) {
      Work work = new Work(act.subject(), act.programmeGrade());
      boolean doubted = act.verdict() == Verdict.NOT_CONFIRMED || act.verdict() == Verdict.PARTLY;
      boolean current =
          state.currentAct(work.subject(), work.grade()).filter(act::equals).isPresent();
      if (counts(work) && doubted && current && marked.add(work)) {
        String source = "контроль: %s, %s".formatted(work.label(), words(act.verdict()));
        signs.add(sign(stored, work, source, false));
      }
    }
  }

  private static boolean counts(Work work) {
    return work.grade() >= FIRST_GRADE && work.grade() <= LAST_GRADE;
  }

  private static Sign sign(
      Stored<ObjectivityState> stored, Work work, String source, boolean confirmed) {
    return new Sign(
        "%s|%s|%d".formatted(stored.id(), work.subject(), work.grade()),
        stored.revision(),
        stored.body().schoolId(),
        source,
        confirmed);
  }

  /** A verdict in Russian. */
  static String words(Verdict verdict) {
    return switch (verdict) {
      case CONFIRMED -> "объективность подтверждена";
      case PARTLY -> "подтверждена частично";
      case NOT_CONFIRMED -> "не подтверждена";
      case NOT_HELD -> "проверка не проводилась";
    };
  }
}
