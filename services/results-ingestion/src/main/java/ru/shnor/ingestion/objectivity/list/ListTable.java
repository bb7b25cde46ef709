package ru.shnor.ingestion.objectivity.list;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ru.shnor.ingestion.row.Complaint;
import ru.shnor.ingestion.template.Words;
import ru.shnor.kit.sheet.Row;
import ru.shnor.kit.sheet.SheetInfo;
import ru.shnor.kit.sheet.SheetReader;
import ru.shnor.kit.sheet.SheetReaders;

/**
 * Finds the list's header ({@code Год | Логин | Муниципалитет | ОО | 4 РУ | 4 МА | 5 РУ | 5 МА |
 * Количество маркеров}) in the first rows of any visible sheet, whatever the sheet is called, and
 * reads the rows below it.
 */
final class ListTable {

  private static final int HEADER_ROWS = 30;

  /** Columns besides those of the works. */
  enum Column {
    YEAR,
    LOGIN,
    MUNICIPALITY,
    SCHOOL,
    COUNT;

    static Optional<Column> of(String header) {
      return switch (Words.plain(header).replace("-", " ").replace(".", "")) {
        case "год" -> Optional.of(YEAR);
        case "логин", "логин оо" -> Optional.of(LOGIN);
        case "муниципалитет", "мо", "муниципальное образование" -> Optional.of(MUNICIPALITY);
        case "оо", "школа", "наименование оо", "название оо" -> Optional.of(SCHOOL);
        case "количество маркеров", "кол во маркеров", "число маркеров" -> Optional.of(COUNT);
        default -> Optional.empty();
      };
    }
  }

  /** Where the columns stand. */
  record Header(Map<Column, Integer> columns, SortedMap<MarkedWork, Integer> works) {

    static Optional<Header> of(Row row) {
      Map<Column, Integer> columns = new EnumMap<>(Column.class);
      SortedMap<MarkedWork, Integer> works = new TreeMap<>();
      boolean twice = false;
      for (int i = 0; i < row.cells().size(); i++) {
        String text = row.cell(i).text();
        Optional<Column> column = Column.of(text);
        Optional<MarkedWork> work = MarkedWork.of(text);
        if (column.isPresent()) {
          twice |= columns.put(column.get(), i) != null;
        } else if (work.isPresent()) {
          twice |= works.put(work.get(), i) != null;
        }
      }
      boolean fits =
          !twice
              && columns.containsKey(Column.YEAR)
              && columns.containsKey(Column.LOGIN)
              && !works.isEmpty();
      return fits ? Optional.of(new Header(columns, works)) : Optional.empty();
    }

    Optional<Integer> place(Column column) {
      return Optional.ofNullable(columns.get(column));
    }
  }

  /**
   * What was read.
   *
   * @param rows rows of the list, the wrong ones included
   * @param right those that say what they should
   */
  record Reading(int rows, List<ListRow> right, List<Complaint> complaints) {
    Reading {
      right = List.copyOf(right);
      complaints = List.copyOf(complaints);
    }
  }

  private final List<ListRow> right = new ArrayList<>();
  private final List<Complaint> complaints = new ArrayList<>();
  private int rows;
  private boolean found;

  private ListTable() {}

  /**
   * Reads a file; empty if it has no such table.
   *
   * @throws ru.shnor.kit.sheet.UnreadableFile if it is no table, is damaged or beyond the limits
   */
  static Optional<Reading> read(Path file) {
    ListTable table = new ListTable();
    try (SheetReader reader = SheetReaders.open(file)) {
      for (SheetInfo sheet : reader.sheets()) {
        if (!sheet.hidden()) {
          reader.read(sheet, table.new Pass(sheet.name().strip())::row);
        }
      }
    }
    return table.found
        ? Optional.of(new Reading(table.rows, table.right, table.complaints))
        : Optional.empty();
  }

  private final class Pass {

    private final String sheet;
    private Optional<Header> header = Optional.empty();

    private Pass(String sheet) {
      this.sheet = sheet;
    }

    private void row(Row row) {
      if (header.isEmpty()) {
        header = row.number() <= HEADER_ROWS ? Header.of(row) : Optional.empty();
        found |= header.isPresent();
      } else if (!row.isBlank()) {
        rows++;
        RowReading reading = new RowReading(sheet, header.get(), row);
        reading.read().ifPresent(right::add);
        complaints.addAll(reading.complaints());
      }
    }
  }
}
