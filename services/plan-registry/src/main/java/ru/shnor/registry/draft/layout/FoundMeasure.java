package ru.shnor.registry.draft.layout;

import java.util.ArrayList;
import java.util.List;

/** A measure as it is gathered from the rows of a table; rows cut by a page are joined here. */
public final class FoundMeasure {

  private final FoundSection section;
  private final String place;
  private final List<Question> questions = new ArrayList<>();
  private String number;
  private final boolean numeric;
  private String title;
  private String executors;
  private String deadline;

  FoundMeasure(
      FoundSection section,
      String place,
      String number,
      boolean numeric,
      String title,
      String executors,
      String deadline) {
    this.section = section;
    this.place = place;
    this.number = number;
    this.numeric = numeric;
    this.title = title;
    this.executors = executors;
    this.deadline = deadline;
  }

  public FoundSection section() {
    return section;
  }

  /** Where in the file, in Russian. */
  public String place() {
    return place;
  }

  /** As printed, or given by order; empty while neither. */
  public String number() {
    return number;
  }

  void number(String other) {
    number = other;
  }

  /** The spreadsheet kept the number as a figure: {@code 1.10} has become {@code 1.1}. */
  boolean numeric() {
    return numeric;
  }

  public String title() {
    return title;
  }

  /** The cell, with its line breaks. */
  public String executors() {
    return executors;
  }

  public String deadline() {
    return deadline;
  }

  public List<Question> questions() {
    return questions;
  }

  void ask(Question.Topic topic, String text) {
    questions.add(new Question(topic, text));
  }

  /** Takes in a row that goes on with this measure. */
  void goOn(String moreTitle, String moreExecutors, String moreDeadline) {
    title = title.isEmpty() || moreTitle.isEmpty() ? title + moreTitle : title + " " + moreTitle;
    if (!moreExecutors.isEmpty() && !executors.contains(moreExecutors)) {
      executors = executors.isEmpty() ? moreExecutors : executors + "\n" + moreExecutors;
    }
    if (!moreDeadline.isEmpty() && !deadline.equals(moreDeadline)) {
      deadline = deadline.isEmpty() ? moreDeadline : deadline + " " + moreDeadline;
    }
  }
}
