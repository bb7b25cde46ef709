package ru.shnor.registry.measure;

import java.util.List;
import ru.shnor.wire.event.MeasureState;

/** A measure with some of it replaced; whether it is municipal follows from its executors. */
public final class MeasureCopy {

  private final MeasureState of;
  private String section;
  private String title;
  private List<String> executors;
  private String deadline;
  private String kind;
  private List<MeasureState.Due> due;
  private List<MeasureState.Report> reports;
  private List<MeasureState.Change> changes;
  private List<String> questions;
  private List<MeasureState.Participation> participations;

  private MeasureCopy(MeasureState of) {
    this.of = of;
    this.section = of.section();
    this.title = of.title();
    this.executors = of.executors();
    this.deadline = of.deadline();
    this.kind = of.kind();
    this.due = of.due();
    this.reports = of.reports();
    this.changes = of.changes();
    this.questions = of.questions();
    this.participations = of.participations();
  }

  public static MeasureCopy of(MeasureState measure) {
    return new MeasureCopy(measure);
  }

  public MeasureCopy section(String given) {
    this.section = given;
    return this;
  }

  public MeasureCopy title(String given) {
    this.title = given;
    return this;
  }

  public MeasureCopy executors(List<String> given) {
    this.executors = given;
    return this;
  }

  /** The deadline as written and the kind it is of. */
  public MeasureCopy deadline(String written, String kindOfIt) {
    this.deadline = written;
    this.kind = kindOfIt;
    return this;
  }

  public MeasureCopy due(List<MeasureState.Due> given) {
    this.due = given;
    return this;
  }

  public MeasureCopy reports(List<MeasureState.Report> given) {
    this.reports = given;
    return this;
  }

  public MeasureCopy changes(List<MeasureState.Change> given) {
    this.changes = given;
    return this;
  }

  public MeasureCopy questions(List<String> given) {
    this.questions = given;
    return this;
  }

  public MeasureCopy participations(List<MeasureState.Participation> given) {
    this.participations = given;
    return this;
  }

  public MeasureState build() {
    return new MeasureState(
        of.measureId(),
        of.planId(),
        of.year(),
        of.level(),
        of.municipalityId(),
        of.schoolId(),
        of.annex(),
        of.number(),
        section,
        title,
        executors,
        deadline,
        kind,
        DueTimes.isMunicipal(executors),
        due,
        reports,
        changes,
        questions,
        of.createdAt(),
        participations);
  }
}
