package ru.shnor.ingestion.scale;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.shnor.ingestion.template.Words;
import ru.shnor.kit.sheet.Cell;
import ru.shnor.kit.sheet.Row;
import ru.shnor.wire.event.Procedure;
import ru.shnor.wire.event.Subject;

/** Scales as a table: the same columns come with the program, are imported and are exported. */
final class ScaleRows {

  static final List<String> HEADER =
      List.of(
          "Процедура",
          "Год",
          "Предмет",
          "Класс",
          "Максимум",
          "С балла 3",
          "С балла 4",
          "С балла 5",
          "Достоверность",
          "Источник",
          "Условие");

  private static final String BUILT_IN = "/scales.csv";
  private static final Map<String, Procedure> PROCEDURES =
      Map.of(
          Words.plain("ВПР"), Procedure.VPR,
          Words.plain("ОГЭ"), Procedure.OGE,
          Words.plain("ЕГЭ"), Procedure.EGE);
  private static final Map<String, Subject> SUBJECTS =
      Map.of(
          Words.plain("Русский язык"), Subject.RUSSIAN,
          Words.plain("Математика"), Subject.MATHEMATICS);

  private final List<Scale> scales = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private Map<Integer, Integer> columns = Map.of();

  /** The scales that come with the program. */
  static List<Scale> builtIn() {
    ScaleRows rows = new ScaleRows();
    try (InputStream in = ScaleRows.class.getResourceAsStream(BUILT_IN)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + BUILT_IN);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        List<Cell> cells = new ArrayList<>();
        for (String text : List.of(line.split(";", -1))) {
          cells.add(new Cell.Text(text));
        }
        rows.row(new Row(number, cells));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!rows.faults().isEmpty()) {
      throw new IllegalStateException(BUILT_IN + ": " + rows.faults());
    }
    return rows.scales();
  }

  /** Takes the next row; the first that names the columns is the header. */
  void row(Row row) {
    if (columns.isEmpty()) {
      header(row);
    } else if (!row.isBlank()) {
      scale(row);
    }
  }

  /** The scales that were read. */
  List<Scale> scales() {
    return List.copyOf(scales);
  }

  /** What is wrong, each with its row. */
  List<String> faults() {
    return columns.isEmpty()
        ? List.of("нет строки заголовков: " + String.join("; ", HEADER))
        : List.copyOf(faults);
  }

  private void header(Row row) {
    Map<Integer, Integer> found = new HashMap<>();
    for (int at = 0; at < row.cells().size(); at++) {
      String plain = Words.plain(row.cell(at).text());
      for (int name = 0; name < HEADER.size(); name++) {
        if (Words.plain(HEADER.get(name)).equals(plain)) {
          found.putIfAbsent(name, at);
        }
      }
    }
    if (found.size() >= HEADER.size() - 1) {
      columns = found;
    }
  }

  private void scale(Row row) {
    Procedure procedure = PROCEDURES.get(Words.plain(text(row, 0)));
    Subject subject = SUBJECTS.get(Words.plain(text(row, 2)));
    if (procedure == null || subject == null) {
      faults.add(
          "строка %d: процедура — ВПР, ОГЭ или ЕГЭ; предмет — Русский язык или Математика"
              .formatted(row.number()));
      return;
    }
    List<Integer> cuts = new ArrayList<>();
    for (int column = 5; column <= 7; column++) {
      if (!text(row, column).isEmpty()) {
        cuts.add(number(row, column));
      }
    }
    Scale scale =
        new Scale(
            procedure,
            number(row, 1),
            subject,
            number(row, 3),
            number(row, 4),
            cuts,
            Words.plain(text(row, 8)).startsWith(Words.plain("подтвержд"))
                ? Scale.Confidence.CONFIRMED
                : Scale.Confidence.PROBABLE,
            text(row, 9),
            text(row, 10));
    List<String> wrong = ScaleFaults.of(scale);
    if (wrong.isEmpty()) {
      scales.add(scale);
    } else {
      faults.add("строка %d: %s".formatted(row.number(), String.join(", ", wrong)));
    }
  }

  private String text(Row row, int name) {
    Integer column = columns.get(name);
    return column == null ? "" : Words.tidy(row.cell(column).text());
  }

  private int number(Row row, int name) {
    String digits = text(row, name).replaceAll("[.,]0+$", "");
    return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : -1;
  }
}
