package ru.shnor.ingestion.objectivity.list;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import ru.shnor.ingestion.objectivity.list.ListTable.Column;
import ru.shnor.ingestion.objectivity.list.ListTable.Header;
import ru.shnor.ingestion.row.Complaint;
import ru.shnor.ingestion.row.Numbers;
import ru.shnor.ingestion.template.Words;
import ru.shnor.kit.code.SchoolCode;
import ru.shnor.kit.sheet.Cell;
import ru.shnor.kit.sheet.Row;

/** One row of the list; what it says wrong is told by the cell. */
final class RowReading {

  private static final String WHOLE = "Исправьте ячейку по документу и загрузите файл снова.";

  private final String sheet;
  private final Header header;
  private final Row row;
  private final List<Complaint> complaints = new ArrayList<>();

  RowReading(String sheet, Header header, Row row) {
    this.sheet = sheet;
    this.header = header;
    this.row = row;
  }

  List<Complaint> complaints() {
    return complaints;
  }

  /** The row, if it can be taken. */
  Optional<ListRow> read() {
    Optional<Integer> year = year();
    Optional<SchoolCode> login = login();
    TreeSet<MarkedWork> markers = new TreeSet<>();
    boolean blanks = false;
    boolean readable = true;
    for (Map.Entry<MarkedWork, Integer> one : header.works().entrySet()) {
      Cell cell = row.cell(one.getValue());
      if (cell.isBlank()) {
        blanks = true;
      } else if (isNumber(cell, 1)) {
        markers.add(one.getKey());
      } else if (!isNumber(cell, 0)) {
        readable = false;
        wrong(one.getValue(), "Маркер должен быть 1, 0 или пусто.");
      }
    }
    if (year.isEmpty() || login.isEmpty() || !readable || !counts(markers.size())) {
      return Optional.empty();
    }
    return Optional.of(
        new ListRow(
            year.get(),
            login.get(),
            text(Column.MUNICIPALITY),
            text(Column.SCHOOL),
            markers,
            blanks,
            sheet,
            row.address(place(Column.LOGIN))));
  }

  /** Whether the row has markers, and as many as it says itself. */
  private boolean counts(int markers) {
    Optional<Integer> place = header.place(Column.COUNT);
    if (place.isPresent() && !isNumber(row.cell(place.get()), markers)) {
      wrong(
          place.get(),
          "Количество маркеров не сходится со столбцами: по столбцам %d.".formatted(markers));
      return false;
    }
    if (markers == 0) {
      wrong(place(Column.LOGIN), "В строке нет ни одного маркера: школе нечего быть в перечне.");
      return false;
    }
    return true;
  }

  private Optional<Integer> year() {
    Optional<Integer> year =
        Numbers.count(row.cell(place(Column.YEAR))) instanceof Numbers.Value value
                && value.number().compareTo(BigDecimal.valueOf(2000)) >= 0
                && value.number().compareTo(BigDecimal.valueOf(2100)) <= 0
            ? Optional.of(value.number().intValueExact())
            : Optional.empty();
    if (year.isEmpty()) {
      wrong(place(Column.YEAR), "Не указан год перечня.");
    }
    return year;
  }

  private Optional<SchoolCode> login() {
    Optional<SchoolCode> login = SchoolCode.parse(row.cell(place(Column.LOGIN)).text());
    if (login.isEmpty()) {
      wrong(place(Column.LOGIN), "Это не логин ФИС ОКО (edu или sch и шесть цифр).");
    }
    return login;
  }

  private static boolean isNumber(Cell cell, int wanted) {
    return Numbers.count(cell) instanceof Numbers.Value value
        && value.number().compareTo(BigDecimal.valueOf(wanted)) == 0;
  }

  private int place(Column column) {
    return header.place(column).orElseThrow();
  }

  private String text(Column column) {
    return header.place(column).map(at -> Words.tidy(row.cell(at).text())).orElse("");
  }

  private void wrong(int column, String message) {
    complaints.add(new Complaint(sheet, row.address(column), message, WHOLE));
  }
}
