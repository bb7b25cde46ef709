package ru.shnor.ingestion.row;

import java.util.List;

/**
 * What only rows of pupils tell of a school; empty for tables of counts.
 *
 * @param scores participants by primary score from 0 on, without the zeros at the end
 * @param journal participants whose mark is lower than, equal to, higher than the journal's; empty
 *     if the journal is not known
 * @param tasks points of all participants by task
 */
public record Details(List<Integer> scores, List<Integer> journal, List<TaskPoints> tasks) {

  /** Nothing is known. */
  public static final Details NONE = new Details(List.of(), List.of(), List.of());

  /**
   * Points of a school in a task.
   *
   * @param max most points a participant can get
   */
  public record TaskPoints(String task, int max, int points) {}

  public Details {
    scores = List.copyOf(scores);
    journal = List.copyOf(journal);
    tasks = List.copyOf(tasks);
  }
}
