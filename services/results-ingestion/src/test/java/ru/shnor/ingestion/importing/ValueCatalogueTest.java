package ru.shnor.ingestion.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import ru.shnor.ingestion.PartFile;
import ru.shnor.ingestion.ProtocolFile;
import ru.shnor.ingestion.PupilFile;
import ru.shnor.ingestion.Report;
import ru.shnor.ingestion.note.UploadNote;

/**
 * The parts «Template» and «Values» of the catalogue of bad inputs: each file with what must be
 * said of it, which is a refusal's code, a complaint with its cell, or nothing at all.
 */
class ValueCatalogueTest {

  private static final String CLEAN = "";
  private static final String PLACE = "г. Ангарск(reg38_m001)";

  private static Report marks() {
    return Report.of("Математика", 4, 2021).municipality(PLACE);
  }

  private static PupilFile pupils() {
    return PupilFile.of("Математика", 4, 2021);
  }

  private static List<Object> points(Object... first) {
    List<Object> points = new ArrayList<>(Collections.nCopies(PupilFile.TASKS.size(), 0));
    for (int at = 0; at < first.length; at++) {
      points.set(at, first[at]);
    }
    return points;
  }

  private static byte[] pupil(Object score, Object mark, Object journal, Object... first) {
    return pupils().pupil("edu380100", 40001, score, mark, journal, points(first)).xlsx();
  }

  private static Arguments of(String what, String expected, byte[] file) {
    return Arguments.of(what, expected, file);
  }

  static Stream<Arguments> templates() {
    List<List<Object>> low = new ArrayList<>(marks().school("А(edu380100)", 1, 2, 3, 4).cells());
    low.add(0, List.of("Выгружено"));
    low.addAll(1, Collections.nCopies(3, List.of("примечание")));
    List<List<Object>> spaced = marks().school("А(edu380100)", 1, 2, 3, 4).cells();
    spaced.set(
        7, List.of("Группы\u00a0 участников", "Кол-во\nОО", "КОЛ-ВО  УЧАСТНИКОВ", "2", 3, "4", 5));
    List<List<Object>> twoTables = new ArrayList<>(low);
    twoTables.add(List.of());
    twoTables.addAll(
        PartFile.of(PartFile.Form.JOURNAL, 2021).journal("А(edu380100)", 1, 1, 1).cells());
    return Stream.of(
        of("48 header in row 12", CLEAN, book(low)),
        of("48 NBSP, line break, case in the header", CLEAN, book(spaced)),
        of("54 two tables on one sheet", "SEVERAL_TABLES|NOT_READ", book(twoTables)),
        of(
            "52 total and section rows are no schools",
            CLEAN,
            Report.of("Математика", 4, 2021)
                .row("Вся выборка", 1, 10, 10, 20, 30, 40)
                .row("Иркутская область", 1, 10, 10, 20, 30, 40)
                .row(PLACE, 1, 10, 10, 20, 30, 40)
                .school("А(edu380100)", 1, 2, 3, 4)
                .xlsx()),
        of(
            "51 municipality of another region",
            "OTHER_REGION",
            Report.of("Математика", 4, 2021)
                .municipality("Район(reg20_m012)")
                .school("А(edu200034)", 1, 2, 3, 4)
                .xlsx()),
        of(
            "50 codes of another grade",
            "OTHER_GRADE",
            pupils().pupil("edu380100", 70001, 5, 2, 3).pupil("edu380100", 70002, 5, 2, 3).xlsx()),
        of(
            "49 «Учебник» in the middle",
            CLEAN,
            ProtocolFile.of(ProtocolFile.Form.Y2020).pupil("sch380100", 50001, 5, 3).xlsx()));
  }

  static Stream<Arguments> values() {
    return Stream.of(
        of("56 task above its maximum", "G9 Балл за задание 1к1 не от 0 до 1", pupil(2, 2, 3, 2)),
        of("56 negative", "G9 Балл за задание", pupil(1, 2, 3, -1)),
        of("56 half a point", "G9 Балл за задание", pupil(1, 2, 3, 0.5)),
        of("56 1e309", "G9 Балл за задание", pupil(1, 2, 3, "1e309")),
        of("56 NaN", "G9 Балл за задание", pupil(1, 2, 3, "NaN")),
        of("56 letter O", "S9 Первичный балл не прочитан", pupil("1O", 2, 3)),
        of("57 total is not the sum", "S9 Сумма баллов за задания 1", pupil(2, 2, 3, 1)),
        of("57 total above the maximum", "S9 Первичный балл 21 больше", pupil(21, 5, 3)),
        of("58 mark 1", "T9 Отметка не от 2 до 5", pupil(0, 1, 3)),
        of("58 mark 6", "T9 Отметка не от 2 до 5", pupil(0, 6, 3)),
        of("58 mark in words", "T9 Отметка не от 2 до 5", pupil(0, "пять", 3)),
        of("58 no mark in the journal", CLEAN, pupil(0, 2, "нет отметки")),
        of(
            "59 tokens of what was not done",
            CLEAN,
            pupil(1, 2, 3, 1, "X", "x", "Х", "х", "-", "—")),
        of("59 not taught", CLEAN, pupil(1, 2, 3, 1, "не пройд.")),
        of("59 absent with a score", "S9 Участник отмечен отсутствующим", absentWithScore()),
        of("61 a code twice", "D10 Код участника в этой школе уже был", twice()),
        of(
            "62 a name alone",
            "A10 В строке есть числа, но нет логина",
            marks()
                .row("СОШ №1", "", 10, 10, 20, 30, 40)
                .school("А(edu380100)", 1, 2, 3, 4)
                .xlsx()),
        of("63 declared number of participants", "A9 Указано участников 5, а учтено 1", declared()),
        of(
            "64 shares instead of percents",
            "D10 Отметки записаны долями",
            marks().row("А(edu380100)", "", 10, 0.1, 0.2, 0.3, 0.4).xlsx()),
        of(
            "64 percents as text",
            CLEAN,
            marks().row("А(edu380100)", "", 10, "10 %", "20,00", "30%", "40,0").xlsx()),
        of(
            "64 percents of 98",
            "D10 Сумма процентов отметок 98",
            marks().row("А(edu380100)", "", 10, 8, 20, 30, 40).xlsx()),
        of("64 a date for a score", "S9 Первичный балл не прочитан", pupil("05.мар", 2, 3)),
        of(
            "65 a login in scientific notation",
            "NO_SCHOOLS",
            pupils().pupil("3.801E+05", 40001, 5, 2, 3).xlsx()),
        of(
            "67 zero-width and RTL signs in a number",
            CLEAN,
            marks().row("А(edu380100)", "", "1\u200b0", 10, "\u202e20", 30, 40).xlsx()),
        of(
            "67 emoji in a number",
            "C10 Количество участников",
            marks().row("А(edu380100)", "", "10😀", 10, 20, 30, 40).xlsx()),
        of(
            "67 5 000 characters",
            "TOO_LARGE",
            marks().row("А".repeat(5000) + "(edu380100)", "", 10, 10, 20, 30, 40).xlsx()),
        of(
            "68 operators of a store",
            "C10 Количество участников",
            marks().row("А(edu380100)", "", "{\"$gt\":\"\"}", 10, 20, 30, 40).xlsx()),
        of(
            "69 script in a name",
            CLEAN,
            marks().school("<script>alert(1)</script>(edu380100)", 1, 2, 3, 4).xlsx()),
        of(
            "46 formula in a name",
            CLEAN,
            marks().school("=cmd|' /C calc'!A0(edu380100)", 1, 2, 3, 4).xlsx()));
  }

  private static byte[] absentWithScore() {
    List<List<Object>> cells = pupils().pupil("edu380100", 40001, 5, 2, 3).cells();
    List<Object> row = new ArrayList<>(cells.get(8));
    row.set(5, "отсутствовал");
    cells.set(8, row);
    return book(cells);
  }

  private static byte[] twice() {
    return pupils().pupil("edu380100", 40001, 5, 2, 3).pupil("edu380100", 40001, 7, 3, 3).xlsx();
  }

  private static byte[] declared() {
    return pupils().section("СОШ", "edu380100", 5).pupil("edu380100", 40001, 5, 2, 3).xlsx();
  }

  private static byte[] book(List<List<Object>> cells) {
    return Report.book(List.of(new Report.Sheet("МА 4 Статистика по отметкам — о", cells)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"templates", "values"})
  void badInputIsSaidToBeWhatItIs(String what, String expected, byte[] file, @TempDir Path folder)
      throws IOException {
    // When
    DryReading reading =
        DryReading.of(
            Files.write(folder.resolve("file"), file),
            new UploadNote(2020, "", "MATHEMATICS", 4, ""),
            (procedure, year, subject, grade) -> Optional.of(LayoutFuzzTest.inUse()));
    // Then
    if (expected.matches("[A-Z_|]+")) {
      assertThat(reading.refusal()).as(what).matches(expected);
    } else if (expected.equals(CLEAN)) {
      assertThat(reading.refusal()).as(what).isEmpty();
      assertThat(reading.rows()).as(what).hasSize(1);
      assertThat(reading.told())
          .filteredOn(one -> !one.startsWith("Отметок в файле нет"))
          .isEmpty();
    } else {
      assertThat(reading.told()).as(what).anyMatch(one -> one.startsWith(expected));
    }
  }
}
