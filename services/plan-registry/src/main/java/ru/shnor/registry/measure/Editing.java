package ru.shnor.registry.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ru.shnor.wire.event.MeasureState;

/** A measure with something changed, and the change written down. */
public final class Editing {

  private final long revision;
  private final String by;
  private final String at;
  private final String reason;
  private final int before;
  private MeasureState now;

  /**
   * Begins.
   *
   * @param revision the saved measure will have
   * @param reason document or words
   */
  public Editing(MeasureState measure, long revision, String by, Instant at, String reason) {
    this.now = measure;
    this.revision = revision;
    this.by = by;
    this.at = at.toString();
    this.reason = reason;
    this.before = measure.changes().size();
  }

  /** The measure as it is to be saved. */
  public MeasureState result() {
    return now;
  }

  public boolean changed() {
    return now.changes().size() > before;
  }

  public Editing title(String title) {
    if (!title.equals(now.title())) {
      String old = now.title();
      now = MeasureCopy.of(now).title(title).build();
      note(MeasureState.What.TITLE, "", old, title);
    }
    return this;
  }

  public Editing section(String section) {
    if (!section.equals(now.section())) {
      String old = now.section();
      now = MeasureCopy.of(now).section(section).build();
      note(MeasureState.What.SECTION, "", old, section);
    }
    return this;
  }

  public Editing executors(List<String> executors) {
    if (!executors.equals(now.executors())) {
      String old = String.join("; ", now.executors());
      now = MeasureCopy.of(now).executors(executors).build();
      note(MeasureState.What.EXECUTORS, "", old, String.join("; ", executors));
    }
    return this;
  }

  /** Another deadline gives the times it means, and the questions on it. */
  public Editing deadline(
      String deadline, String kind, List<MeasureState.Due> due, List<String> questions) {
    if (!deadline.equals(now.deadline())) {
      String old = now.deadline();
      now = MeasureCopy.of(now).deadline(deadline, kind).due(due).questions(questions).build();
      note(MeasureState.What.DEADLINE, "", old, deadline);
    }
    return this;
  }

  /** The event the deadline waits for has dates, or other ones. */
  public Editing dates(List<MeasureState.Due> due) {
    if (!due.equals(now.due())) {
      String old = DueTimes.text(now.due());
      now = MeasureCopy.of(now).due(due).build();
      note(MeasureState.What.DATED, "", old, DueTimes.text(due));
    }
    return this;
  }

  /** A territory as the plan writes it is this municipality. */
  public Editing territory(String written, String oktmo, String name) {
    List<MeasureState.Due> due =
        now.due().stream()
            .map(
                one ->
                    one.oktmo().isEmpty() && one.territory().equals(written)
                        ? new MeasureState.Due(one.dueId(), one.from(), one.to(), oktmo, name)
                        : one)
            .toList();
    if (!due.equals(now.due())) {
      now = MeasureCopy.of(now).due(due).build();
      note(MeasureState.What.TERRITORY, "", written, name);
    }
    return this;
  }

  /** A question of the import is settled. */
  public Editing answered(String question, String answer) {
    List<String> left = now.questions().stream().filter(one -> !one.equals(question)).toList();
    if (left.size() < now.questions().size()) {
      now = MeasureCopy.of(now).questions(left).build();
      note(MeasureState.What.ANSWERED, "", question, answer);
    }
    return this;
  }

  Editing decided(MeasureState.What what, String dueId, String old, String after) {
    note(what, dueId, old, after);
    return this;
  }

  private void note(MeasureState.What what, String dueId, String old, String after) {
    List<MeasureState.Change> changes = new ArrayList<>(now.changes());
    changes.add(new MeasureState.Change(revision, what, dueId, old, after, reason, at, by));
    now = MeasureCopy.of(now).changes(changes).build();
  }
}
