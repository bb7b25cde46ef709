package ru.shnor.survey.context;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ru.shnor.kit.code.SchoolCode;
import ru.shnor.kit.sheet.Row;
import ru.shnor.kit.sheet.SheetInfo;
import ru.shnor.kit.sheet.SheetReader;

/**
 * Reads a table of schools: a column «Логин» and columns with the codes or titles of what is
 * wanted; other columns are named and left. A row is taken as a whole or not at all.
 */
final class ContextFile {

  private static final int HEADER_WITHIN = 30;
  private static final int MOST_COMPLAINTS = 200;
  private static final List<String> LOGINS =
      List.of("логин", "логин оо", "логин школы", "код оо", "login");

  private final Map<String, Column> wanted;
  private final List<Line> lines = new ArrayList<>();
  private final List<String> ignored = new ArrayList<>();
  private final List<Complaint> complaints = new ArrayList<>();
  private final Map<Integer, Column> columns = new TreeMap<>();
  private int login = -1;
  private int rows;
  private String sheet = "";

  /**
   * A column that is wanted.
   *
   * @param percent whether its values are 0 to 100
   */
  record Column(String id, String title, boolean percent) {}

  /** A row without fault. */
  record Line(String schoolId, String address, Map<String, String> values) {}

  /** What is wrong with a cell. */
  record Complaint(String sheet, String cell, String message) {}

  /**
   * What a file holds.
   *
   * @param columns titles of the columns that were read
   * @param ignored headers of those that were not
   */
  record Content(
      int rows,
      List<Line> lines,
      List<String> columns,
      List<String> ignored,
      List<Complaint> complaints) {}

  private ContextFile(List<Column> wanted) {
    this.wanted = new HashMap<>();
    wanted.forEach(
        one -> {
          this.wanted.put(plain(one.id()), one);
          this.wanted.put(plain(one.title()), one);
        });
  }

  /** Reads the first sheet with a header; empty if there is none. */
  static Optional<Content> read(SheetReader reader, List<Column> wanted) {
    for (SheetInfo info : reader.sheets()) {
      if (!info.hidden()) {
        ContextFile file = new ContextFile(wanted);
        file.sheet = info.name();
        reader.read(info, file::row);
        if (!file.columns.isEmpty()) {
          return Optional.of(
              new Content(
                  file.rows,
                  file.lines,
                  file.columns.values().stream().map(Column::title).toList(),
                  file.ignored,
                  file.complaints));
        }
      }
    }
    return Optional.empty();
  }

  private void row(Row row) {
    if (row.isBlank()) {
      return;
    }
    if (login < 0) {
      if (row.number() <= HEADER_WITHIN) {
        header(row);
      }
      return;
    }
    rows++;
    Optional<SchoolCode> code = SchoolCode.parse(row.cell(login).text());
    if (code.isEmpty()) {
      complain(row.address(login), "Это не логин школы вида edu380001.");
      return;
    }
    Map<String, String> values = new HashMap<>();
    int before = complaints.size();
    columns.forEach((at, column) -> value(row, at, column, values));
    if (complaints.size() == before) {
      lines.add(new Line(code.get().schoolId(), row.address(login), values));
    }
  }

  private void header(Row row) {
    for (int at = 0; at < row.cells().size(); at++) {
      if (LOGINS.contains(plain(row.cell(at).text()))) {
        login = at;
      }
    }
    if (login < 0) {
      return;
    }
    for (int at = 0; at < row.cells().size(); at++) {
      String title = row.cell(at).text().strip();
      Optional<Column> column = Optional.ofNullable(wanted.get(plain(title)));
      if (column.isPresent() && !columns.containsValue(column.get())) {
        columns.put(at, column.get());
      } else if (at != login && !title.isEmpty()) {
        ignored.add(title.length() > 80 ? title.substring(0, 80) + "…" : title);
      }
    }
  }

  private void value(Row row, int at, Column column, Map<String, String> values) {
    String text = row.cell(at).text().replaceAll("[\\s\u00a0%]+", "").replace(',', '.');
    if (text.isEmpty() || text.equals("-") || text.equals("—")) {
      return;
    }
    if (!text.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?")) {
      complain(row.address(at), "«%s» — не число.".formatted(column.title()));
      return;
    }
    BigDecimal value = new BigDecimal(text);
    if (column.percent() && (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0)) {
      complain(row.address(at), "«%s» — не доля от 0 до 100 %%.".formatted(column.title()));
      return;
    }
    values.put(column.id(), value.stripTrailingZeros().toPlainString());
  }

  private void complain(String cell, String message) {
    if (complaints.size() < MOST_COMPLAINTS) {
      complaints.add(new Complaint(sheet, cell, message));
    }
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\u00a0]+", " ").strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
  }
}
