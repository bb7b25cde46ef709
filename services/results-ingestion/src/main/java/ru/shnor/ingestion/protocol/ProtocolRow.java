package ru.shnor.ingestion.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.shnor.ingestion.row.Numbers;
import ru.shnor.ingestion.scale.Scale;
import ru.shnor.ingestion.template.PupilColumns;
import ru.shnor.ingestion.template.Words;
import ru.shnor.kit.sheet.Cell;
import ru.shnor.kit.sheet.Row;

/**
 * Writes a row of a protocol as a row of «Индивидуальные результаты»: cells stay in their columns,
 * so that complaints name the right ones; what is added stands to the right of the table.
 */
final class ProtocolRow {

  private static final Pattern COMPOSITE = Pattern.compile("([^|]{1,40}?) ?\\| ?(.*)");
  private static final String ABSENT = "отсутствовал";

  private final ProtocolColumns columns;
  private final Scale scale;
  private final String school;

  /**
   * @param school login of the only school, if the table has no column for it
   */
  ProtocolRow(ProtocolColumns columns, Scale scale, String school) {
    this.columns = columns;
    this.scale = scale;
    this.school = school;
  }

  /** The columns of the rows that come out. */
  PupilColumns written() {
    return new PupilColumns(
        columns.school() < 0 ? columns.width() + 2 : columns.school(),
        columns.municipality(),
        columns.width() + 1,
        columns.code(),
        columns.variants().isEmpty() ? -1 : columns.variants().get(0),
        columns.total(),
        columns.width(),
        columns.journal(),
        columns.tasks());
  }

  /** Whether nobody wrote in it: a row prepared for a pupil who is not there. */
  boolean isEmpty(Row row) {
    return row.cell(columns.code()).isBlank() && nothingWritten(row);
  }

  Row write(Row row) {
    List<Cell> cells = new ArrayList<>();
    for (int at = 0; at < columns.width(); at++) {
      cells.add(row.cell(at));
    }
    String name = columns.schoolName() < 0 ? "" : second(row, columns.schoolName());
    if (columns.school() >= 0) {
      cells.set(columns.school(), new Cell.Text(first(row, columns.school())));
    }
    if (columns.municipality() >= 0) {
      cells.set(columns.municipality(), new Cell.Text(municipality(row)));
    }
    if (isAbsent(row)) {
      if (whole(row.cell(columns.total())) <= 0) {
        cells.set(columns.total(), new Cell.Text(ABSENT));
      }
      columns.variants().stream()
          .limit(1)
          .forEach(variant -> cells.set(variant, new Cell.Text(ABSENT)));
    }
    cells.add(mark(row));
    cells.add(new Cell.Text(name));
    cells.add(new Cell.Text(school));
    return new Row(row.number(), cells);
  }

  private boolean isAbsent(Row row) {
    for (int variant : columns.variants()) {
      String plain = Words.plain(row.cell(variant).text());
      if (plain.startsWith(Words.plain(ABSENT)) || plain.startsWith("не присутствовал")) {
        return true;
      }
    }
    boolean noVariant =
        columns.variants().stream().allMatch(variant -> row.cell(variant).isBlank());
    return noVariant && nothingWritten(row);
  }

  private boolean nothingWritten(Row row) {
    Cell total = row.cell(columns.total());
    boolean none = total.isBlank() || whole(total) == 0;
    return none && columns.tasks().stream().allMatch(task -> row.cell(task.column()).isBlank());
  }

  private Cell mark(Row row) {
    int total = whole(row.cell(columns.total()));
    return total < 0 || total > scale.maxScore()
        ? new Cell.Blank()
        : new Cell.Text(Integer.toString(scale.mark(total)));
  }

  /** {@code reg22_m019 | Район} becomes {@code Район (reg22_m019)}. */
  private String municipality(Row row) {
    Matcher composite = COMPOSITE.matcher(Words.tidy(row.cell(columns.municipality()).text()));
    return composite.matches()
        ? "%s (%s)".formatted(composite.group(2), composite.group(1))
        : row.cell(columns.municipality()).text();
  }

  private static String first(Row row, int column) {
    Matcher composite = COMPOSITE.matcher(Words.tidy(row.cell(column).text()));
    return composite.matches() ? composite.group(1) : row.cell(column).text();
  }

  private static String second(Row row, int column) {
    Matcher composite = COMPOSITE.matcher(Words.tidy(row.cell(column).text()));
    return composite.matches() ? composite.group(2) : row.cell(column).text();
  }

  private static int whole(Cell cell) {
    return Numbers.count(cell) instanceof Numbers.Value value
            && value.number().precision() - value.number().scale() <= 4
        ? value.number().intValueExact()
        : -1;
  }
}
