package ru.shnor.analytics.alert.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.shnor.analytics.alert.cause.Finding;
import ru.shnor.analytics.alert.cause.Findings;
import ru.shnor.analytics.projection.RegionCopy;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.ObjectivityState;
import ru.shnor.wire.event.ObjectivityState.Marker;
import ru.shnor.wire.event.ObjectivityState.Verdict;

/**
 * Works on Rosobrnadzor's list. The list names no day, so a finding counts from the end of the year
 * of the results; an act on the same work answers it whatever it found, unless it says that the
 * control was not held.
 */
@Component
class ListedFindings implements Findings {

  private static final int DECEMBER = 12;
  private static final int LAST = 31;

  private final RegionCopy copy;

  ListedFindings(RegionCopy copy) {
    this.copy = copy;
  }

  @Override
  public List<Finding> all() {
    List<Finding> findings = new ArrayList<>();
    for (Stored<ObjectivityState> one : copy.snapshot().objectivity().values()) {
      ObjectivityState state = one.body();
      for (Marker marker : state.markers()) {
        findings.add(
            new Finding(
                "%s|%s|%d".formatted(one.id(), marker.subject(), marker.programmeGrade()),
                state.schoolId(),
                state.year(),
                "перечень Рособрнадзора",
                LocalDate.of(state.year(), DECEMBER, LAST),
                state
                    .currentAct(marker.subject(), marker.programmeGrade())
                    .filter(act -> act.verdict() != Verdict.NOT_HELD)
                    .isPresent()));
      }
    }
    return findings;
  }
}
