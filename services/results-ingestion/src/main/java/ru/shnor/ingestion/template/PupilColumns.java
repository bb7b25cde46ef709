package ru.shnor.ingestion.template;

import java.util.List;

/**
 * Where the columns of «Индивидуальные результаты» stand, 0-based; -1 if there is no such column.
 *
 * @param school «ОО», the login
 * @param code «Код участника»
 * @param score «Первичный балл»
 * @param journal «Отметка по журналу»
 */
public record PupilColumns(
    int school,
    int municipality,
    int schoolName,
    int code,
    int variant,
    int score,
    int mark,
    int journal,
    List<Task> tasks) {

  /**
   * A task.
   *
   * @param name as in the header, without its maximum
   * @param max most points for it
   */
  public record Task(int column, String name, int max) {}

  public PupilColumns {
    tasks = List.copyOf(tasks);
  }
}
