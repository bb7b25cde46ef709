package ru.shnor.registry.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ru.shnor.registry.draft.Deadlines;
import ru.shnor.wire.event.MeasureState;

/** A measure as it was: what came later is undone, newest first. */
final class AsOf {

  private AsOf() {}

  /** The measure at an instant; empty if there was none yet. */
  static Optional<MeasureState> at(MeasureState now, Instant instant, Deadlines deadlines) {
    if (Instant.parse(now.createdAt()).isAfter(instant)) {
      return Optional.empty();
    }
    String section = now.section();
    String title = now.title();
    List<String> executors = now.executors();
    String deadline = now.deadline();
    List<MeasureState.Change> kept = new ArrayList<>();
    for (int i = now.changes().size() - 1; i >= 0; i--) {
      MeasureState.Change change = now.changes().get(i);
      if (!Instant.parse(change.at()).isAfter(instant)) {
        kept.add(0, change);
      } else {
        switch (change.what()) {
          case SECTION -> section = change.before();
          case TITLE -> title = change.before();
          case EXECUTORS -> executors = Arrays.asList(change.before().split("; ", -1));
          case DEADLINE -> deadline = change.before();
          case MOVED, CANCELLED -> {}
        }
      }
    }
    boolean same = deadline.equals(now.deadline());
    Deadlines.Read read = deadlines.read(deadline, now.year());
    return Optional.of(
        new MeasureState(
            now.measureId(),
            now.planId(),
            now.year(),
            now.level(),
            now.municipalityId(),
            now.schoolId(),
            now.annex(),
            now.number(),
            section,
            title,
            executors,
            deadline,
            same ? now.kind() : read.kind(),
            DueTimes.isMunicipal(executors),
            same ? now.due() : DueTimes.of(read.due()),
            now.reports().stream()
                .filter(one -> !Instant.parse(one.at()).isAfter(instant))
                .toList(),
            kept,
            now.questions(),
            now.createdAt()));
  }
}
