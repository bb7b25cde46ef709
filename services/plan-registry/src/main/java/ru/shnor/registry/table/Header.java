package ru.shnor.registry.table;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import ru.shnor.kit.sheet.Row;

/**
 * Known columns of a row that may be a header.
 *
 * @param twice columns that stand in it more than once
 */
record Header(int row, Map<Column, Integer> columns, Set<Column> twice) {

  static Header of(Row row) {
    Map<Column, Integer> columns = new EnumMap<>(Column.class);
    Set<Column> twice = EnumSet.noneOf(Column.class);
    for (int i = 0; i < row.cells().size(); i++) {
      int at = i;
      Column.of(row.cell(i).text())
          .ifPresent(
              column -> {
                if (columns.putIfAbsent(column, at) != null) {
                  twice.add(column);
                }
              });
    }
    return new Header(row.number(), columns, twice);
  }

  boolean fits(Form form) {
    return form.missing(columns.keySet()).isEmpty() && twice.isEmpty();
  }

  /** Why this row is no header of the form. */
  String misfit(Form form) {
    for (Form other : Form.values()) {
      if (other != form && fits(other)) {
        return "Это %s, а здесь принимается %s. Загрузите файл в другом разделе."
            .formatted(other.title(), form.title());
      }
    }
    if (!twice.isEmpty()) {
      return "В шапке (строка %d) дважды стоит столбец %s: непонятно, какой верен. Удалите лишний."
          .formatted(row, Form.titles(twice));
    }
    return "В шапке (строка %d) не хватает столбцов: %s. Добавьте их; порядок столбцов не важен."
        .formatted(row, Form.titles(form.missing(columns.keySet())));
  }
}
