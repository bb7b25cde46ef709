package ru.shnor.ingestion.objectivity.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A sample to be printed and filled in by hand: what made it, then the schools. */
final class SampleTable {

  private static final int[] WIDTHS = {6, 14, 60, 34, 22, 12, 40, 24};
  private static final List<String> HEADER =
      List.of(
          "№ п/п",
          "Логин",
          "ОО",
          "Муниципалитет",
          "Размер",
          "Участников",
          "Почему в основе выборки",
          "Работы сохранены (да/нет)");

  private SampleTable() {}

  private static List<List<String>> rows(SampleView sample) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of("Выборка регионального контроля объективности ВПР, " + sample.year() + " год"));
    rows.add(List.of("Номер выборки", sample.sampleId()));
    rows.add(List.of("Основание", sample.basis()));
    rows.add(List.of("Сохранить работы до", sample.papersUntil()));
    rows.add(
        List.of(
            "Как извлечена",
            "алгоритм %s; начальное число %d; слои: муниципалитет × размер; распределение: %s"
                .formatted(sample.algorithm(), sample.seed(), sample.ruleTitle())));
    rows.add(
        List.of(
            "Основа",
            "школ %d, SHA-256 %s; перечень Рособрнадзора за %d год"
                .formatted(sample.frame(), sample.frameHash(), sample.listYear())));
    rows.add(List.of("SHA-256 выборки", sample.sampleHash()));
    rows.add(List.of("Попадание в выборку не означает, что результаты школы необъективны."));
    rows.add(List.of());
    rows.add(HEADER);
    int number = 0;
    for (SampleView.SchoolView one : sample.schools()) {
      number++;
      rows.add(
          List.of(
              "" + number,
              one.login(),
              one.name(),
              one.municipalityName(),
              one.size(),
              one.participants() == 0 ? "" : "" + one.participants(),
              why(one),
              ""));
    }
    return rows;
  }

  private static String why(SampleView.SchoolView one) {
    if (one.listed() && one.screened()) {
      return "перечень Рособрнадзора; внутренний скрининг";
    }
    return one.listed() ? "перечень Рособрнадзора" : "внутренний скрининг";
  }

  static byte[] xlsx(SampleView sample) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "shnor", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Выборка контроля");
      for (int column = 0; column < WIDTHS.length; column++) {
        sheet.width(column, WIDTHS[column]);
      }
      int row = 0;
      for (List<String> cells : rows(sample)) {
        for (int column = 0; column < cells.size(); column++) {
          sheet.value(row, column, cells.get(column));
        }
        if (cells.equals(HEADER)) {
          sheet.range(row, 0, row, HEADER.size() - 1).style().bold().wrapText(true).set();
        }
        row++;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** For Excel: UTF-8 with its mark, semicolons; a cell that could be a formula is made text. */
  static byte[] csv(SampleView sample) {
    StringBuilder text = new StringBuilder("\uFEFF");
    for (List<String> row : rows(sample)) {
      text.append(String.join(";", row.stream().map(SampleTable::quoted).toList())).append("\r\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String cell) {
    String safe = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
