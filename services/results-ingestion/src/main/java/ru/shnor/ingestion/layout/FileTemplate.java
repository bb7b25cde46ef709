package ru.shnor.ingestion.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ru.shnor.wire.event.Procedure;
import ru.shnor.wire.event.Season;

/**
 * How to read a table of results that no built-in form knows. A row of such a table is one school
 * in one work; the file may hold many works. Described by example in {@code examples/templates}.
 *
 * @param id chosen by its author, stays the same over all versions
 * @param title shown to people
 * @param participants column with the number of those who wrote; without it the marks are summed
 * @param skip rows to leave out
 * @param keep rows to take; the others are left out
 * @param suppressed texts that stand where a number was withheld
 */
record FileTemplate(
    String id,
    String title,
    Signs signs,
    Campaign campaign,
    School school,
    Optional<Place> place,
    Source year,
    Source grade,
    Source subject,
    Optional<Column> participants,
    Marks marks,
    List<Filter> skip,
    List<Filter> keep,
    List<String> suppressed,
    NumberForm numbers) {

  /** Version of the format of templates that this code reads. */
  static final int FORMAT = 1;

  FileTemplate {
    skip = List.copyOf(skip);
    keep = List.copyOf(keep);
    suppressed = List.copyOf(suppressed);
  }

  /**
   * What the table is recognised by, besides its columns.
   *
   * @param headerWithin the header stands among so many first rows
   * @param texts each must be part of a cell above the header
   */
  record Signs(int headerWithin, List<String> texts) {
    Signs {
      texts = List.copyOf(texts);
    }
  }

  /**
   * What is the same for all works of the file.
   *
   * @param maximum maximum primary score, in points
   */
  record Campaign(Procedure procedure, Season season, int maximum) {}

  /** Columns that name the school; the name may be missing. */
  record School(Column code, Optional<Column> name) {}

  /** Where the municipality comes from. */
  sealed interface Place {

    /** From columns. */
    record Columns(Column code, Optional<Column> name) implements Place {}

    /**
     * From a part of the school's code.
     *
     * @param from first character, 1-based
     * @param to last character
     * @param prefix stands before that part in the code of the municipality
     * @param names by that part
     */
    record CodePart(int from, int to, String prefix, Map<String, String> names) implements Place {
      public CodePart {
        names = Map.copyOf(names);
      }
    }
  }

  /**
   * A column.
   *
   * @param header text of its header
   * @param above text of the cell above the header, or of the last one to the left that is not
   *     blank, as merged cells leave it; empty if it does not matter
   * @param letter 0-based number of a column named by its letter, otherwise -1
   */
  record Column(String header, String above, int letter) {

    /** As people call it. */
    String said() {
      if (letter >= 0) {
        return header;
      }
      return above.isEmpty() ? header : above + " / " + header;
    }
  }

  /**
   * A value that stands in a column or is the same for the whole file.
   *
   * @param values what the texts of the column mean; a text that is not among them stands for
   *     itself
   */
  record Source(Optional<Column> column, String constant, Map<String, String> values) {
    Source {
      values = Map.copyOf(values);
    }
  }

  /** Whether the marks are counts of participants or percents of them. */
  enum Values {
    COUNT,
    PERCENT
  }

  /**
   * The levels of the table and the marks they stand for; levels of one mark are added up.
   *
   * @param decimals written decimals of a percent
   */
  record Marks(Values values, int decimals, List<Level> levels) {
    Marks {
      levels = List.copyOf(levels);
    }
  }

  /** A level and the mark, 2 to 5, that it stands for. */
  record Level(Column column, int mark) {}

  /**
   * A rule about rows.
   *
   * @param equals texts of the column, compared without regard to case and spaces
   * @param reason told to people, in Russian
   */
  record Filter(Column column, List<String> equals, String reason) {
    Filter {
      equals = List.copyOf(equals);
    }
  }

  /** How numbers are written in cells that hold text. */
  record NumberForm(String thousands, String decimal) {}

  /** Every column the table must have. */
  List<Column> columns() {
    List<Column> all = new ArrayList<>(List.of(school.code()));
    school.name().ifPresent(all::add);
    place.ifPresent(
        one -> {
          if (one instanceof Place.Columns columns) {
            all.add(columns.code());
            columns.name().ifPresent(all::add);
          }
        });
    Stream.of(year, grade, subject).flatMap(one -> one.column().stream()).forEach(all::add);
    participants.ifPresent(all::add);
    marks.levels().forEach(one -> all.add(one.column()));
    Stream.concat(skip.stream(), keep.stream()).forEach(one -> all.add(one.column()));
    return all.stream().distinct().toList();
  }
}
