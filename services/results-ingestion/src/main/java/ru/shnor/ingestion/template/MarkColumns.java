package ru.shnor.ingestion.template;

import java.util.List;

/**
 * Where the columns of «Статистика по отметкам» stand, 0-based.
 *
 * @param label «Группы участников»
 * @param schools «Кол-во ОО», -1 if the table has none
 * @param participants «Кол-во участников»
 * @param marks columns of the marks 2, 3, 4, 5
 */
public record MarkColumns(int label, int schools, int participants, List<Integer> marks) {

  public MarkColumns {
    marks = List.copyOf(marks);
    if (label < 0 || participants < 0 || marks.size() != 4) {
      throw new IllegalArgumentException(
          "columns label %d, participants %d, marks %s".formatted(label, participants, marks));
    }
  }
}
