package ru.shnor.benchmarks.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes «Индивидуальные результаты» as a workbook of one sheet. */
final class XlsxFile {

  private static final List<Integer> TASKS = List.of(1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 2, 1, 2, 2, 2);
  private static final int MAX_SCORE = 24;
  private static final int PUPILS = 75;

  private XlsxFile() {}

  /** Writes the file unless it is there. */
  static Path write(Path folder, int rows, long seed) throws IOException {
    Path file = folder.resolve("pupils-%d-%d.xlsx".formatted(rows, seed));
    if (Files.exists(file)) {
      return file;
    }
    Path part = folder.resolve("part.xlsx");
    try (OutputStream out = Files.newOutputStream(part);
        Workbook book = new Workbook(out, "benchmark", "1.0")) {
      Worksheet sheet = book.newWorksheet("МА 4 Индивидуальные результаты");
      sheet.value(0, 0, "Индивидуальные результаты");
      sheet.value(2, 0, "ВПР 2024 Математика 4 класс");
      sheet.value(3, 0, "Предмет:");
      sheet.value(3, 1, "Математика");
      sheet.value(4, 0, "Максимальный первичный балл:");
      sheet.value(4, 1, MAX_SCORE);
      sheet.value(5, 0, "Дата:");
      sheet.value(5, 1, "15.03.2024");
      header(sheet);
      SplittableRandom random = new SplittableRandom(seed);
      for (int row = 0; row < rows; row++) {
        pupil(sheet, 8 + row, row / PUPILS, row % PUPILS, random);
        if (row % 1000 == 999) {
          sheet.flush();
        }
      }
    }
    return Files.move(part, file);
  }

  private static void header(Worksheet sheet) {
    List<String> names =
        List.of("ОО", "Муниципалитет", "Название ОО", "Код участника", "Класс", "Вариант");
    for (int i = 0; i < names.size(); i++) {
      sheet.value(7, i, names.get(i));
    }
    for (int task = 0; task < TASKS.size(); task++) {
      sheet.value(7, names.size() + task, "%d (%dб)".formatted(task + 1, TASKS.get(task)));
    }
    int next = names.size() + TASKS.size();
    sheet.value(7, next, "Первичный балл");
    sheet.value(7, next + 1, "Отметка");
    sheet.value(7, next + 2, "Отметка по журналу");
  }

  private static void pupil(
      Worksheet sheet, int row, int school, int pupil, SplittableRandom random) {
    String login = "edu" + (3_810_000 + school);
    sheet.value(row, 0, login);
    sheet.value(row, 1, "Район %d(reg38_m%03d)".formatted(1 + school % 42, 1 + school % 42));
    sheet.value(row, 2, "МБОУ СОШ № %d (%s)".formatted(school, login));
    sheet.value(row, 3, 40_001 + pupil);
    sheet.value(row, 4, 1 + pupil / 25);
    sheet.value(row, 5, 1 + random.nextInt(4));
    int score = 0;
    int column = 6;
    for (int max : TASKS) {
      int points = random.nextInt(max + 1);
      score += points;
      if (points == 0 && random.nextInt(4) == 0) {
        sheet.value(row, column++, "X");
      } else {
        sheet.value(row, column++, points);
      }
    }
    int mark = score < 8 ? 2 : score < 14 ? 3 : score < 20 ? 4 : 5;
    sheet.value(row, column, score);
    sheet.value(row, column + 1, mark);
    sheet.value(row, column + 2, Math.max(2, Math.min(5, mark + random.nextInt(3) - 1)));
  }
}
