package ru.shnor.ingestion.pupil;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import ru.shnor.ingestion.template.PupilColumns;
import ru.shnor.kit.sheet.CsvPieces;

/** What the cells of a line mean, as {@link PlainRow} needs it; shared by all threads. */
final class PlainLayout {

  /** Columns before the code name the school and are compared with the line before as bytes. */
  static final int SKIPPED = -1;

  static final int VARIANT = -2;
  static final int SCORE = -3;
  static final int MARK = -4;
  static final int JOURNAL = -5;

  /** By column: the number of a task, or one of the above. */
  final int[] roles;

  /** Most points, by task. */
  final int[] taskMax;

  final int codeColumn;
  final int maxScore;
  final byte separator;
  final boolean utf8;

  /** «отсутствовал» as the file writes it. */
  final byte[] absentWord;

  final int mostColumns;
  final int mostBytes;

  private PlainLayout(PupilColumns columns, int[] roles, int maxScore, CsvPieces file) {
    this.roles = roles;
    this.taskMax = columns.tasks().stream().mapToInt(PupilColumns.Task::max).toArray();
    this.codeColumn = columns.code();
    this.maxScore = maxScore;
    this.separator = file.separator();
    this.utf8 = file.charset().equals(StandardCharsets.UTF_8);
    this.absentWord = "отсутствовал".getBytes(file.charset());
    this.mostColumns = file.columns();
    this.mostBytes = file.cellChars();
  }

  /** Empty if the columns stand in an unusual order. */
  static Optional<PlainLayout> of(PupilColumns columns, int maxScore, CsvPieces file) {
    int last = Math.max(columns.score(), Math.max(columns.mark(), columns.journal()));
    last = Math.max(last, columns.variant());
    int first = Math.min(columns.score(), columns.mark());
    first = columns.journal() < 0 ? first : Math.min(first, columns.journal());
    first = columns.variant() < 0 ? first : Math.min(first, columns.variant());
    for (PupilColumns.Task task : columns.tasks()) {
      last = Math.max(last, task.column());
      first = Math.min(first, task.column());
    }
    int code = columns.code();
    if (columns.school() >= code
        || columns.municipality() >= code
        || columns.schoolName() >= code
        || first <= code) {
      return Optional.empty();
    }
    int[] roles = new int[last + 1];
    Arrays.fill(roles, SKIPPED);
    List<PupilColumns.Task> tasks = columns.tasks();
    for (int i = 0; i < tasks.size(); i++) {
      roles[tasks.get(i).column()] = i;
    }
    roles[columns.score()] = SCORE;
    roles[columns.mark()] = MARK;
    if (columns.journal() >= 0) {
      roles[columns.journal()] = JOURNAL;
    }
    if (columns.variant() >= 0) {
      roles[columns.variant()] = VARIANT;
    }
    return Optional.of(new PlainLayout(columns, roles, maxScore, file));
  }

  /** Where the cell of the code begins in a line; empty if quotes make that doubtful. */
  OptionalInt prefix(byte[] line, int from, int to) {
    int column = 0;
    int place = from;
    while (column < codeColumn) {
      boolean quoted = place < to && line[place] == '"';
      place += quoted ? 1 : 0;
      while (place < to && (quoted || line[place] != separator)) {
        if (quoted && line[place] == '"') {
          if (place + 1 < to && line[place + 1] == '"') {
            place++;
          } else {
            quoted = false;
          }
        }
        place++;
      }
      if (place >= to) {
        return OptionalInt.empty();
      }
      place++;
      column++;
    }
    return OptionalInt.of(place - from);
  }
}
