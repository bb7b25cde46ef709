package ru.shnor.ingestion.pupil;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import ru.shnor.ingestion.template.PupilColumns;
import ru.shnor.kit.sheet.CsvPieces;

/**
 * Reads a pupil straight from the bytes of a line if there is nothing to be said about it: the
 * school of the line before, numbers in their usual form and within their limits, a sum that
 * agrees. Everything else it leaves to {@link PupilRow}; what it takes, that would take alike.
 */
final class PlainRow {

  /** Columns before the code name the school and are compared with the line before as bytes. */
  private static final int SKIPPED = -1;

  private static final int VARIANT = -2;
  private static final int SCORE = -3;
  private static final int MARK = -4;
  private static final int JOURNAL = -5;

  private static final byte[] ABSENT_UTF8 = "отсутствовал".getBytes(StandardCharsets.UTF_8);

  private final PupilColumns columns;
  private final int[] roles;
  private final int[] taskMax;
  private final int maxScore;
  private final byte separator;
  private final boolean utf8;
  private final byte[] absentWord;
  private final int mostColumns;
  private final int mostBytes;

  private final int[] points;
  private byte[] bytes = new byte[0];
  private int at;
  private int code;
  private int score;
  private int mark;
  private int journal;
  private int sum;
  private boolean anyPoints;
  private boolean absentVariant;

  private PlainRow(PupilColumns columns, int[] roles, int maxScore, CsvPieces file) {
    this.columns = columns;
    this.roles = roles;
    this.taskMax = columns.tasks().stream().mapToInt(PupilColumns.Task::max).toArray();
    this.points = new int[taskMax.length];
    this.maxScore = maxScore;
    this.separator = file.separator();
    this.utf8 = file.charset().equals(StandardCharsets.UTF_8);
    this.absentWord = utf8 ? ABSENT_UTF8 : word(file.charset());
    this.mostColumns = file.columns();
    this.mostBytes = file.cellChars();
  }

  private PlainRow(PlainRow other) {
    this.columns = other.columns;
    this.roles = other.roles;
    this.taskMax = other.taskMax;
    this.points = new int[taskMax.length];
    this.maxScore = other.maxScore;
    this.separator = other.separator;
    this.utf8 = other.utf8;
    this.absentWord = other.absentWord;
    this.mostColumns = other.mostColumns;
    this.mostBytes = other.mostBytes;
  }

  /** One for another thread. */
  PlainRow another() {
    return new PlainRow(this);
  }

  private static byte[] word(Charset charset) {
    return "отсутствовал".getBytes(charset);
  }

  /** Empty if the columns stand in an unusual order. */
  static Optional<PlainRow> of(PupilColumns columns, int maxScore, CsvPieces file) {
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
    return Optional.of(new PlainRow(columns, roles, maxScore, file));
  }

  /** Where the cell of the code begins in a line; empty if quotes make that doubtful. */
  OptionalInt prefix(byte[] line, int from, int to) {
    int column = 0;
    int place = from;
    while (column < columns.code()) {
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

  /**
   * Reads the rest of a line.
   *
   * @param from where the cell of the code begins
   * @return the place behind the line feed, or -1 if the line must be read otherwise
   */
  int read(byte[] line, int from) {
    bytes = line;
    at = from;
    score = -1;
    mark = 0;
    journal = 0;
    sum = 0;
    anyPoints = false;
    absentVariant = false;
    code = number(9);
    if (code <= 0 || bytes[from] == '0' || bytes[at] != separator) {
      return -1;
    }
    at++;
    int column = columns.code() + 1;
    while (true) {
      if (!cell(column < roles.length ? roles[column] : SKIPPED)) {
        return -1;
      }
      byte end = bytes[at];
      if (end == separator) {
        at++;
        column++;
        continue;
      }
      if (end == '\r') {
        end = bytes[++at];
      }
      boolean whole =
          end == '\n' && column >= roles.length - 1 && column < mostColumns && isTold();
      return whole ? at + 1 : -1;
    }
  }

  private boolean isTold() {
    return isAbsent() || (score >= 0 && (taskMax.length == 0 || sum == score));
  }

  private boolean cell(int role) {
    if (role >= 0) {
      return task(role);
    }
    return switch (role) {
      case SCORE -> score();
      case MARK -> (mark = mark()) >= 0;
      case JOURNAL -> (journal = mark()) >= 0;
      case VARIANT -> variant();
      default -> skipped();
    };
  }

  /** Digits, at least one and at most so many, or -1. */
  private int number(int most) {
    int value = 0;
    int from = at;
    while (bytes[at] >= '0' && bytes[at] <= '9') {
      if (at - from == most) {
        return -1;
      }
      value = value * 10 + bytes[at] - '0';
      at++;
    }
    return at == from ? -1 : value;
  }

  private boolean ended() {
    byte one = bytes[at];
    return one == separator || one == '\n' || one == '\r';
  }

  private boolean task(int task) {
    int got = 0;
    if (!ended()) {
      anyPoints = true;
      if (!cross()) {
        got = number(2);
        if (got < 0 || got > taskMax[task]) {
          return false;
        }
      }
    }
    points[task] = got;
    sum += got;
    return ended();
  }

  /** «Х» of both alphabets: not attempted. */
  private boolean cross() {
    byte one = bytes[at];
    if (one == 'X' || one == 'x') {
      at++;
      return true;
    }
    boolean two =
        utf8
            && ((one == (byte) 0xD0 && bytes[at + 1] == (byte) 0xA5)
                || (one == (byte) 0xD1 && bytes[at + 1] == (byte) 0x85));
    if (two) {
      at += 2;
    }
    return two;
  }

  private boolean score() {
    if (ended()) {
      return true;
    }
    score = number(3);
    return score >= 0 && score <= maxScore && ended();
  }

  private int mark() {
    if (ended()) {
      return 0;
    }
    int value = number(1);
    return value >= 2 && value <= 5 && ended() ? value : -1;
  }

  private boolean variant() {
    if (!ended() && number(4) < 0) {
      for (byte one : absentWord) {
        if (bytes[at] != one) {
          return false;
        }
        at++;
      }
      absentVariant = true;
    }
    return ended();
  }

  /** A cell that means nothing here must still be text. */
  private boolean skipped() {
    int from = at;
    while (!ended()) {
      int one = bytes[at] & 0xFF;
      if (one < 0x20 || one == '"' || one == 0x7F || at - from > mostBytes) {
        return false;
      }
      if (one >= 0x80) {
        if (!utf8) {
          if (one == 0x98) {
            return false;
          }
        } else if ((one != 0xD0 && one != 0xD1) || (bytes[++at] & 0xC0) != 0x80) {
          return false;
        }
      }
      at++;
    }
    return true;
  }

  int code() {
    return code;
  }

  /** Whether the pupil of the line did not write. */
  boolean isAbsent() {
    return absentVariant || (score < 0 && !anyPoints);
  }

  /** Adds the pupil of the line. */
  void addTo(SchoolPupils school) {
    if (isAbsent()) {
      school.absent();
    } else {
      school.add(score, mark, journal, points);
    }
  }
}
