package ru.shnor.survey.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ru.shnor.kit.sheet.Row;
import ru.shnor.kit.sheet.SheetInfo;
import ru.shnor.kit.sheet.SheetReader;

/** A sheet with named columns; the first row that is not blank names them. */
final class FormSheet {

  private final String name;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final List<Line> lines = new ArrayList<>();

  private FormSheet(String name) {
    this.name = name;
  }

  static FormSheet read(SheetReader reader, SheetInfo info) {
    FormSheet sheet = new FormSheet(info.name());
    reader.read(info, sheet::row);
    return sheet;
  }

  private void row(Row row) {
    if (row.isBlank()) {
      return;
    }
    if (!columns.isEmpty()) {
      lines.add(new Line(row));
      return;
    }
    for (int column = 0; column < row.cells().size(); column++) {
      String header = row.cell(column).text().strip();
      int language = header.indexOf("::");
      String key =
          language < 0
              ? header.toLowerCase(Locale.ROOT)
              : header.substring(0, language).strip().toLowerCase(Locale.ROOT)
                  + "::"
                  + header.substring(language + 2).strip();
      if (!key.isEmpty()) {
        columns.putIfAbsent(key, column);
      }
    }
  }

  String name() {
    return name;
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  List<String> columnNames() {
    return List.copyOf(columns.keySet());
  }

  List<Line> lines() {
    return lines;
  }

  /** A row below the header. */
  final class Line {

    private final Row row;

    private Line(Row row) {
      this.row = row;
    }

    /** Text of a cell without blanks around it; empty if there is none or no such column. */
    String text(String column) {
      Integer number = columns.get(column);
      String text = number == null ? "" : row.cell(number).text();
      return text.replace('\u00A0', ' ').strip();
    }

    /** Address of a cell; of the row's first cell if there is no such column. */
    String address(String column) {
      return row.address(columns.getOrDefault(column, 0));
    }

    CellFault fault(String column, String message) {
      return new CellFault(name, address(column), message);
    }
  }
}
