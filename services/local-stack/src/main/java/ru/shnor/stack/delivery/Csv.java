package ru.shnor.stack.delivery;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A table as CSV: UTF-8, {@code ;}, LF, quotes where they are needed. */
public final class Csv {

  private static final String FORMULA_STARTS = "=+-@\t\r";

  private final StringBuilder text = new StringBuilder();

  /** With that header. */
  public Csv(String... header) {
    row(List.of(header));
  }

  /** Adds a row as it is; for programs. */
  public Csv row(List<String> cells) {
    text.append(cells.stream().map(Csv::quoted).collect(Collectors.joining(";"))).append('\n');
    return this;
  }

  /** Adds a row that a spreadsheet shows and does not execute; for people. */
  public Csv rowForPeople(List<String> cells) {
    return row(cells.stream().map(Csv::harmless).toList());
  }

  public byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** With the mark by which Excel knows UTF-8. */
  public byte[] bytesForExcel() {
    return ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
  }

  /** A text that begins like a formula gets an apostrophe in front. */
  static String harmless(String cell) {
    return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private static String quoted(String cell) {
    boolean needed = cell.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
    return needed ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
  }
}
