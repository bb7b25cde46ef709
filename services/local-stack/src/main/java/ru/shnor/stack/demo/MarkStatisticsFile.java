package ru.shnor.stack.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import ru.shnor.stack.region.Marks;
import ru.shnor.stack.region.Municipality;
import ru.shnor.stack.region.Region;
import ru.shnor.stack.region.School;
import ru.shnor.stack.region.Work;

/**
 * «Статистика по отметкам» of one work as ФИС ОКО exports it: title block, header, rows of the
 * region, of each municipality and of its schools; percents with two decimals.
 */
final class MarkStatisticsFile {

  private static final String TITLE = "Статистика по отметкам";
  private static final int COLUMNS = 7;

  private final Region region;
  private final Work work;
  private int row;

  private MarkStatisticsFile(Region region, Work work) {
    this.region = region;
    this.work = work;
  }

  static String name(Work work) {
    return "Ф3_%s_%s.xlsx".formatted(TITLE, work.label());
  }

  /** The same bytes for the same region. */
  static byte[] bytes(Region region, Work work) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "shnor-demo", "1.0")) {
      String sheet = "%s %d %s".formatted(work.subject().code(), work.grade(), TITLE);
      new MarkStatisticsFile(region, work).write(workbook.newWorksheet(sheet));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return SameBytes.of(out.toByteArray());
  }

  private void write(Worksheet sheet) {
    String subject = work.subject().title();
    sheet.value(0, 0, TITLE);
    sheet.value(2, 0, "ВПР %d %s %d класс".formatted(work.year(), subject, work.grade()));
    sheet.value(3, 0, "Предмет:");
    sheet.value(3, 1, subject);
    sheet.value(4, 0, "Максимальный первичный балл:");
    sheet.value(4, 1, work.maxScore());
    sheet.value(5, 0, "Дата:");
    sheet.value(5, 1, "%02d.04.%d".formatted(10 + work.grade(), work.year()));
    List<String> header = List.of("Группы участников", "Кол-во ОО", "Кол-во участников");
    for (int column = 0; column < header.size(); column++) {
      sheet.value(7, column, header.get(column));
    }
    for (int column = header.size(); column < COLUMNS; column++) {
      sheet.value(7, column, column - 1);
    }
    row = 8;
    Map<School, Marks> results = Optional.ofNullable(region.results().get(work)).orElseGet(Map::of);
    group(sheet, "Иркутская обл. (вымышленные данные)", List.copyOf(results.values()));
    byMunicipality(results)
        .forEach(
            (municipality, schools) -> {
              group(
                  sheet,
                  "%s(%s)".formatted(municipality.name(), municipality.code()),
                  List.copyOf(schools.values()));
              schools.forEach(
                  (school, marks) ->
                      line(sheet, "%s(%s)".formatted(school.name(), school.login()), marks));
            });
  }

  private static Map<Municipality, Map<School, Marks>> byMunicipality(Map<School, Marks> results) {
    Map<Municipality, Map<School, Marks>> groups = new LinkedHashMap<>();
    results.forEach(
        (school, marks) ->
            groups
                .computeIfAbsent(school.municipality(), any -> new LinkedHashMap<>())
                .put(school, marks));
    return groups;
  }

  private void group(Worksheet sheet, String label, List<Marks> schools) {
    sheet.value(row, 1, schools.size());
    line(sheet, label, schools.stream().reduce(Marks.NONE, Marks::plus));
  }

  private void line(Worksheet sheet, String label, Marks marks) {
    sheet.value(row, 0, label);
    sheet.value(row, 2, marks.n());
    sheet.value(row, 3, percent(marks.two(), marks.n()));
    sheet.value(row, 4, percent(marks.three(), marks.n()));
    sheet.value(row, 5, percent(marks.four(), marks.n()));
    sheet.value(row, 6, percent(marks.five(), marks.n()));
    row++;
  }

  /** Rounded half up to hundredths. */
  private static double percent(int part, int n) {
    long hundredths = n == 0 ? 0 : (20_000L * part + n) / (2L * n);
    return hundredths / 100.0;
  }
}
