package ru.shnor.ingestion.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.shnor.ingestion.template.Words;
import ru.shnor.kit.sheet.Cell;
import ru.shnor.kit.sheet.Row;
import ru.shnor.wire.event.Procedure;

/**
 * The only columns of an exam's protocol that are read. A header cell may be merged over several
 * columns, and the value may stand in any of them.
 *
 * @param primary «Первичный балл»
 * @param mark «Оценка», only ОГЭ
 * @param test «Итоговый балл» or «Тестовый балл», only ЕГЭ
 */
record ExamColumns(
    Procedure procedure,
    Span school,
    Optional<Span> primary,
    Optional<Span> mark,
    Optional<Span> test) {

  /** Columns of a header cell, from the first to the last. */
  record Span(int from, int to) {

    /** The first cell that is not blank. */
    Cell cell(Row row) {
      for (int at = from; at <= to; at++) {
        if (!row.cell(at).isBlank()) {
          return row.cell(at);
        }
      }
      return new Cell.Blank();
    }
  }

  /** Reads a header row; empty if it is none. */
  static Optional<ExamColumns> in(Row row) {
    Optional<Span> school = span(row, "код оо", "код школы");
    Optional<Span> primary = span(row, "первичный балл");
    Optional<Span> mark = span(row, "оценка", "отметка");
    Optional<Span> test = span(row, "итоговый балл", "тестовый балл");
    boolean examined =
        row.cells().stream()
            .map(cell -> Words.plain(cell.text()))
            .anyMatch(
                text -> text.equals(Words.plain("код ппэ")) || text.equals(Words.plain("код мсу")));
    if (school.isEmpty() || !examined || (mark.isEmpty() && test.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        new ExamColumns(
            test.isPresent() ? Procedure.EGE : Procedure.OGE, school.get(), primary, mark, test));
  }

  private static Optional<Span> span(Row row, String... names) {
    List<Span> found = new ArrayList<>();
    for (int at = 0; at < row.cells().size(); at++) {
      String plain = Words.plain(row.cell(at).text());
      for (String name : names) {
        if (plain.equals(Words.plain(name))) {
          int to = at;
          while (to + 1 < row.cells().size() && row.cell(to + 1).isBlank()) {
            to++;
          }
          found.add(new Span(at, to));
        }
      }
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
