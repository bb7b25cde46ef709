package ru.shnor.ingestion.protocol;

import java.util.List;
import ru.shnor.ingestion.template.PupilColumns;

/**
 * Where the columns of a protocol stand, 0-based; -1 if there is no such column.
 *
 * @param width columns of the header
 * @param journal mark of the term before
 * @param variants a pupil may have written several parts
 */
record ProtocolColumns(
    int width,
    int school,
    int municipality,
    int schoolName,
    int code,
    int total,
    int journal,
    List<Integer> variants,
    List<PupilColumns.Task> tasks) {

  ProtocolColumns {
    variants = List.copyOf(variants);
    tasks = List.copyOf(tasks);
  }

  /** Most points of all tasks together. */
  int maximum() {
    return tasks.stream().mapToInt(PupilColumns.Task::max).sum();
  }
}
