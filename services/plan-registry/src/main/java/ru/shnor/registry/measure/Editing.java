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
  private final List<MeasureState.Change> changes;
  private MeasureState now;

  /**
   * Begins.
   *
   * @param revision the saved measure will have
   * @param reason document or words
   */
  public Editing(MeasureState before, long revision, String by, Instant at, String reason) {
    this.now = before;
    this.revision = revision;
    this.by = by;
    this.at = at.toString();
    this.reason = reason;
    this.changes = new ArrayList<>(before.changes());
  }

  /** The measure as it is to be saved. */
  public MeasureState result() {
    return with(
        now.section(),
        now.title(),
        now.executors(),
        now.deadline(),
        now.kind(),
        now.due(),
        changes,
        now.questions());
  }

  public boolean changed() {
    return changes.size() > now.changes().size();
  }

  public Editing title(String title) {
    if (!title.equals(now.title())) {
      note(MeasureState.What.TITLE, "", now.title(), title);
      now =
          with(
              now.section(),
              title,
              now.executors(),
              now.deadline(),
              now.kind(),
              now.due(),
              now.changes(),
              now.questions());
    }
    return this;
  }

  public Editing section(String section) {
    if (!section.equals(now.section())) {
      note(MeasureState.What.SECTION, "", now.section(), section);
      now =
          with(
              section,
              now.title(),
              now.executors(),
              now.deadline(),
              now.kind(),
              now.due(),
              now.changes(),
              now.questions());
    }
    return this;
  }

  public Editing executors(List<String> executors) {
    if (!executors.equals(now.executors())) {
      note(
          MeasureState.What.EXECUTORS,
          "",
          String.join("; ", now.executors()),
          String.join("; ", executors));
      now =
          with(
              now.section(),
              now.title(),
              executors,
              now.deadline(),
              now.kind(),
              now.due(),
              now.changes(),
              now.questions());
    }
    return this;
  }

  /** Another deadline gives the times it means, and the questions on it. */
  public Editing deadline(
      String deadline, String kind, List<MeasureState.Due> due, List<String> questions) {
    if (!deadline.equals(now.deadline())) {
      note(MeasureState.What.DEADLINE, "", now.deadline(), deadline);
      now =
          with(
              now.section(),
              now.title(),
              now.executors(),
              deadline,
              kind,
              due,
              now.changes(),
              questions);
    }
    return this;
  }

  Editing decided(MeasureState.What what, String dueId, String before, String after) {
    note(what, dueId, before, after);
    return this;
  }

  private void note(MeasureState.What what, String dueId, String before, String after) {
    changes.add(new MeasureState.Change(revision, what, dueId, before, after, reason, at, by));
  }

  private MeasureState with(
      String section,
      String title,
      List<String> executors,
      String deadline,
      String kind,
      List<MeasureState.Due> due,
      List<MeasureState.Change> allChanges,
      List<String> questions) {
    return new MeasureState(
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
        kind,
        DueTimes.isMunicipal(executors),
        due,
        now.reports(),
        allChanges,
        questions,
        now.createdAt());
  }
}
