package ru.shnor.ingestion;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A made-up «Статистика по отметкам», as XLSX or as rows of cells. */
public final class Report {

  private final String subject;
  private final int grade;
  private final List<List<Object>> rows = new ArrayList<>();
  private String title;
  private Object maxScore = 20;
  private Object date = "15.03.2021";

  private Report(String subject, int grade, int year) {
    this.subject = subject;
    this.grade = grade;
    this.title = "ВПР %d %s %d класс".formatted(year, subject, grade);
  }

  public static Report of(String subject, int grade, int year) {
    return new Report(subject, grade, year);
  }

  public Report title(String text) {
    title = text;
    return this;
  }

  public Report maxScore(Object value) {
    maxScore = value;
    return this;
  }

  public Report date(Object value) {
    date = value;
    return this;
  }

  public Report region(String name) {
    rows.add(List.of(name));
    return this;
  }

  public Report municipality(String label) {
    rows.add(List.of(label));
    return this;
  }

  /** A school by its counts; percents are rounded to two decimals as in real files. */
  public Report school(String label, int two, int three, int four, int five) {
    int n = two + three + four + five;
    return row(
        label, "", n, percent(two, n), percent(three, n), percent(four, n), percent(five, n));
  }

  public Report row(Object... cells) {
    rows.add(List.of(cells));
    return this;
  }

  private static Object percent(int count, int n) {
    return n == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(100L * count).divide(BigDecimal.valueOf(n), 2, RoundingMode.HALF_UP);
  }

  /** All rows of the sheet; the header stands in row 8. */
  public List<List<Object>> cells() {
    List<List<Object>> all = new ArrayList<>();
    all.add(List.of("Статистика по отметкам"));
    all.add(List.of());
    all.add(List.of(title));
    all.add(List.of("Предмет:", subject));
    all.add(List.of("Максимальный первичный балл:", maxScore));
    all.add(List.of("Дата:", date));
    all.add(List.of());
    all.add(List.of("Группы участников", "Кол-во ОО", "Кол-во участников", 2, 3, 4, 5));
    all.addAll(rows);
    return all;
  }

  public byte[] xlsx() {
    return book(
        List.of(
            new Sheet(
                "%s %d Статистика по отметкам".formatted(subject.substring(0, 2), grade),
                cells())));
  }

  /** A sheet of a book. */
  public record Sheet(String name, List<List<Object>> cells) {}

  /** Any book. */
  public static byte[] book(List<Sheet> sheets) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "test", "1.0")) {
      for (Sheet sheet : sheets) {
        Worksheet out = book.newWorksheet(sheet.name());
        for (int row = 0; row < sheet.cells().size(); row++) {
          List<Object> cells = sheet.cells().get(row);
          for (int column = 0; column < cells.size(); column++) {
            write(out, row, column, cells.get(column));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Worksheet out, int row, int column, Object value) {
    if (value instanceof Number number) {
      out.value(row, column, number);
    } else if (!value.toString().isEmpty()) {
      out.value(row, column, value.toString());
    }
  }
}
