package ru.shnor.ingestion.pupil;

/**
 * Reads a pupil straight from the bytes of a line if there is nothing to be said about it: the
 * school of the line before, numbers in their usual form and within their limits, a sum that
 * agrees. Everything else it leaves to {@link PupilRow}; what it takes, that would take alike.
 */
final class PlainRow {

  private final PlainLayout layout;
  private final int[] roles;
  private final int[] taskMax;
  private final byte separator;
  private final boolean utf8;
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

  PlainRow(PlainLayout layout) {
    this.layout = layout;
    this.roles = layout.roles;
    this.taskMax = layout.taskMax;
    this.separator = layout.separator;
    this.utf8 = layout.utf8;
    this.points = new int[taskMax.length];
  }

  PlainLayout layout() {
    return layout;
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
    int column = layout.codeColumn + 1;
    while (true) {
      if (!cell(column < roles.length ? roles[column] : PlainLayout.SKIPPED)) {
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
          end == '\n' && column >= roles.length - 1 && column < layout.mostColumns && isTold();
      return whole ? at + 1 : -1;
    }
  }

  private boolean isTold() {
    if (isAbsent()) {
      return score <= 0;
    }
    return score >= 0 && (taskMax.length == 0 || sum == score);
  }

  private boolean cell(int role) {
    if (role >= 0) {
      return task(role);
    }
    return switch (role) {
      case PlainLayout.SCORE -> score();
      case PlainLayout.MARK -> (mark = mark()) >= 0;
      case PlainLayout.JOURNAL -> (journal = mark()) >= 0;
      case PlainLayout.VARIANT -> variant();
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
    return score >= 0 && score <= layout.maxScore && ended();
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
      for (byte one : layout.absentWord) {
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
      if (one < 0x20 || one == '"' || one == 0x7F || at - from > layout.mostBytes) {
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
