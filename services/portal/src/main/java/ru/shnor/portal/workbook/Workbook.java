package ru.shnor.portal.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Tables as an XLSX file. A text is always a cell of the type text, never a formula, whatever it
 * begins with; a sheet «О таблице» says what the tables are and what they may not be used for.
 */
public final class Workbook {

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final int LONGEST_TEXT = 32_000;
  private static final int LONGEST_SHEET_NAME = 31;
  private static final int WIDEST = 60;
  private static final int NARROWEST = 10;

  private final String fileName;
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<List<Object>> about = new ArrayList<>();

  private Workbook(String fileName) {
    this.fileName = fileName;
  }

  private record Sheet(String name, List<String> header, List<List<Object>> rows) {}

  /** A workbook under a file name with its ending. */
  public static Workbook named(String fileName) {
    return new Workbook(fileName);
  }

  /**
   * Adds a sheet.
   *
   * @param rows cells are texts, whole numbers, dates, or optional ones of these
   */
  public Workbook sheet(String name, List<String> header, List<List<Object>> rows) {
    sheets.add(new Sheet(name, List.copyOf(header), List.copyOf(rows)));
    return this;
  }

  /** Adds a line to «О таблице». */
  public Workbook about(String what, String value) {
    about.add(List.of(what, value));
    return this;
  }

  /** The file as an answer to the browser. */
  public ResponseEntity<byte[]> answer() {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(XLSX);
    headers.setContentDisposition(
        ContentDisposition.attachment().filename(fileName, StandardCharsets.UTF_8).build());
    return ResponseEntity.ok().headers(headers).body(bytes());
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (org.dhatim.fastexcel.Workbook book =
        new org.dhatim.fastexcel.Workbook(out, "Мониторинг ШНОР", "1.0")) {
      sheets.forEach(one -> write(book, one));
      write(book, purpose());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private Sheet purpose() {
    List<List<Object>> lines = new ArrayList<>(about);
    lines.add(
        List.of(
            "Назначение",
            "Показывает, где нужна поддержка. Не может быть использовано для оценки деятельности"
                + " школ, учителей и муниципальных органов и не составляет рейтинга."));
    return new Sheet("О таблице", List.of("Что", "Значение"), lines);
  }

  private static void write(org.dhatim.fastexcel.Workbook book, Sheet sheet) {
    String name = sheet.name().replaceAll("[\\[\\]:*?/\\\\]", " ");
    Worksheet page =
        book.newWorksheet(name.substring(0, Math.min(name.length(), LONGEST_SHEET_NAME)));
    page.freezePane(0, 1);
    for (int column = 0; column < sheet.header().size(); column++) {
      page.value(0, column, sheet.header().get(column));
      page.style(0, column).bold().wrapText(true).set();
      page.width(column, width(sheet, column));
    }
    for (int row = 0; row < sheet.rows().size(); row++) {
      List<Object> cells = sheet.rows().get(row);
      for (int column = 0; column < cells.size(); column++) {
        cell(page, row + 1, column, cells.get(column));
      }
    }
    if (!sheet.rows().isEmpty()) {
      page.range(1, 0, sheet.rows().size(), sheet.header().size() - 1)
          .style()
          .wrapText(true)
          .verticalAlignment("top")
          .set();
    }
  }

  private static void cell(Worksheet page, int row, int column, Object value) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(inner -> cell(page, row, column, inner));
    } else if (value instanceof Number number) {
      page.value(row, column, number);
    } else if (value instanceof LocalDate day) {
      page.value(row, column, day);
      page.style(row, column).format("dd.MM.yyyy").verticalAlignment("top").set();
    } else {
      String text = clean(String.valueOf(value));
      page.value(row, column, text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
    }
  }

  /** Control characters are no XML; a sheet with one would not open. */
  private static String clean(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", " ");
  }

  private static int width(Sheet sheet, int column) {
    int longest =
        sheet.rows().stream()
            .mapToInt(row -> row.size() > column ? String.valueOf(row.get(column)).length() : 0)
            .max()
            .orElse(0);
    return Math.max(
        NARROWEST, Math.min(WIDEST, Math.max(longest, sheet.header().get(column).length()) + 2));
  }
}
