package ru.shnor.registry.past;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ru.shnor.registry.draft.Deadlines;
import ru.shnor.registry.measure.DueTimes;
import ru.shnor.registry.measure.MeasureCopy;
import ru.shnor.wire.event.MeasureState;

/** A measure as it was: what came later is undone, newest first. */
final class AsOf {

  private final MeasureState now;
  private final Instant instant;
  private final Deadlines deadlines;
  private final List<MeasureState.Change> kept;
  private final List<String> questions;
  private List<MeasureState.Due> due;
  private String kind;

  private AsOf(MeasureState now, Instant instant, Deadlines deadlines) {
    this.now = now;
    this.instant = instant;
    this.deadlines = deadlines;
    this.kept =
        now.changes().stream().filter(one -> !Instant.parse(one.at()).isAfter(instant)).toList();
    this.questions = new ArrayList<>(now.questions());
    this.due = now.due();
    this.kind = now.kind();
  }

  /** The measure at an instant; empty if there was none yet. */
  static Optional<MeasureState> at(MeasureState now, Instant instant, Deadlines deadlines) {
    return Instant.parse(now.createdAt()).isAfter(instant)
        ? Optional.empty()
        : Optional.of(new AsOf(now, instant, deadlines).undone());
  }

  private MeasureState undone() {
    MeasureCopy copy = MeasureCopy.of(now);
    for (int i = now.changes().size() - 1; i >= 0; i--) {
      MeasureState.Change change = now.changes().get(i);
      if (Instant.parse(change.at()).isAfter(instant)) {
        undo(change, copy);
      }
    }
    return copy.due(due)
        .changes(kept)
        .questions(questions)
        .reports(
            now.reports().stream()
                .filter(one -> !Instant.parse(one.at()).isAfter(instant))
                .toList())
        .participations(
            now.participations().stream()
                .filter(one -> !Instant.parse(one.at()).isAfter(instant))
                .toList())
        .build();
  }

  private void undo(MeasureState.Change change, MeasureCopy copy) {
    switch (change.what()) {
      case SECTION -> copy.section(change.before());
      case TITLE -> copy.title(change.before());
      case EXECUTORS -> copy.executors(Arrays.asList(change.before().split("; ", -1)));
      case DEADLINE -> {
        due = asWritten(change.before());
        copy.deadline(change.before(), kind);
      }
      case DATED -> due = DueTimes.parse(change.before());
      case TERRITORY ->
          due =
              due.stream()
                  .map(
                      one ->
                          one.territory().equals(change.after())
                              ? new MeasureState.Due(
                                  one.dueId(), one.from(), one.to(), "", change.before())
                              : one)
                  .toList();
      case ANSWERED -> questions.add(change.before());
      case MOVED, CANCELLED -> {}
    }
  }

  /** The times of an earlier deadline, with the dates its event had by then. */
  private List<MeasureState.Due> asWritten(String deadline) {
    Deadlines.Read read = deadlines.read(deadline, now.year());
    kind = read.kind();
    int last = -1;
    for (int i = 0; i < kept.size(); i++) {
      if (kept.get(i).what() == MeasureState.What.DEADLINE) {
        last = i;
      }
    }
    return kept.subList(last + 1, kept.size()).stream()
        .filter(one -> one.what() == MeasureState.What.DATED)
        .reduce((earlier, later) -> later)
        .map(one -> DueTimes.parse(one.after()))
        .orElseGet(() -> DueTimes.of(read.due()));
  }
}
