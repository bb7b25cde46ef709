package ru.shnor.ingestion.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.shnor.ingestion.Report;
import ru.shnor.kit.sheet.SheetInfo;
import ru.shnor.kit.sheet.SheetReader;
import ru.shnor.kit.sheet.SheetReaders;

class TemplateDetectorTest {

  @TempDir private Path folder = Path.of("");

  private Recognition recognise(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("file"), bytes);
    TemplateDetector detector = new TemplateDetector();
    try (SheetReader reader = SheetReaders.open(file)) {
      for (SheetInfo sheet : reader.sheets()) {
        reader.read(sheet, detector.sheet(sheet));
      }
    }
    return detector.recognise();
  }

  private static Report report() {
    return Report.of("Русский язык", 4, 2026)
        .maxScore(24)
        .date("20.04.2026")
        .municipality("г. Зима(reg38_m001)")
        .school("А(edu380034)", 1, 2, 3, 4);
  }

  private static byte[] sheet(List<List<Object>> cells) {
    return Report.book(List.of(new Report.Sheet("Лист1", cells)));
  }

  private static byte[] csv(List<List<Object>> cells, String separator, Charset charset) {
    return cells.stream()
        .map(
            row ->
                row.stream()
                    .map(cell -> cell.toString().replace('.', ','))
                    .collect(Collectors.joining(separator)))
        .collect(Collectors.joining("\r\n"))
        .getBytes(charset);
  }

  /** The usual table with its rows, header and title changed by the test. */
  private static List<List<Object>> cells() {
    return new ArrayList<>(report().cells());
  }

  @Test
  void readsTheTitleBlock() throws IOException {
    // Given
    byte[] file = report().xlsx();
    // When
    Recognition found = recognise(file);
    // Then
    assertThat(((Recognition.MarkStatistics) found).title())
        .isEqualTo(
            new TitleBlock(
                "ВПР 2026 Русский язык 4 класс",
                2026,
                "Русский язык",
                4,
                "Русский язык",
                "24",
                "20.04.2026",
                "B6"));
    assertThat(((Recognition.MarkStatistics) found).columns())
        .isEqualTo(new MarkColumns(0, 1, 2, List.of(3, 4, 5, 6)));
  }

  @Test
  void findsAHeaderInRowTwelveWithOddSpacesAndLetters() throws IOException {
    // Given
    List<List<Object>> cells = cells();
    cells.set(
        7,
        List.of(
            "Группы\u00a0участникoв",
            "КOЛ-ВО  ОО",
            "Kол-во\nучастников ",
            "«2»",
            "Отметка 3",
            "4,0",
            "5 %",
            "",
            " "));
    cells.addAll(7, Collections.nCopies(4, List.of()));
    // When
    Recognition found = recognise(sheet(cells));
    // Then
    assertThat(((Recognition.MarkStatistics) found).headerRow()).isEqualTo(12);
  }

  @Test
  void findsAHeaderOfTwoMergedLines() throws IOException {
    // Given
    List<List<Object>> cells = cells();
    cells.set(7, List.of("Группы участников", "Кол-во ОО", "Кол-во участников", "Отметки, %"));
    cells.add(8, List.of("", "", "", 2, 3, 4, 5));
    // When
    Recognition found = recognise(sheet(cells));
    // Then
    assertThat(((Recognition.MarkStatistics) found).headerRow()).isEqualTo(9);
    assertThat(((Recognition.MarkStatistics) found).columns().marks()).containsExactly(3, 4, 5, 6);
  }

  @Test
  void findsMovedColumnsAndIgnoresAnUnknownOne() throws IOException {
    // Given
    List<List<Object>> cells = cells();
    cells.set(7, List.of("Группы участников", 5, 4, "Учебник", 3, 2, "Кол-во участников"));
    // When
    Recognition found = recognise(sheet(cells));
    // Then
    assertThat(((Recognition.MarkStatistics) found).columns())
        .isEqualTo(new MarkColumns(0, -1, 6, List.of(5, 4, 2, 1)));
  }

  @Test
  void readsCsvInUtf8AndCp1251() throws IOException {
    // Given
    byte[] utf = csv(cells(), ";", StandardCharsets.UTF_8);
    byte[] cp1251 = csv(cells(), "\t", Charset.forName("windows-1251"));
    // When
    List<Recognition> found = List.of(recognise(utf), recognise(cp1251));
    // Then
    assertThat(found).allMatch(one -> one instanceof Recognition.MarkStatistics);
  }

  private void refused(byte[] file, String code, String words) throws IOException {
    Recognition found = recognise(file);
    assertThat(found).isInstanceOf(Recognition.NotRead.class);
    Recognition.NotRead not = (Recognition.NotRead) found;
    assertThat(not.code()).isEqualTo(code);
    assertThat(not.message()).contains(words);
    assertThat(not.advice()).isNotBlank();
  }

  @Test
  void missingColumnIsNamed() throws IOException {
    List<List<Object>> cells = cells();
    cells.set(7, List.of("Группы участников", "Кол-во ОО", "Кол-во участников", 2, 3, 5));
    refused(sheet(cells), "COLUMNS", "нет столбцов: «4»");
  }

  @Test
  void doubledColumnIsNamed() throws IOException {
    List<List<Object>> cells = cells();
    cells.set(7, List.of("Группы участников", "Кол-во участников", 2, 3, 4, 5, 5));
    refused(sheet(cells), "COLUMNS", "стоит дважды: F8 и G8");
  }

  @Test
  void headerBelowRowThirtyIsNotLookedFor() throws IOException {
    List<List<Object>> cells = cells();
    cells.addAll(0, Collections.nCopies(25, List.of("текст")));
    refused(sheet(cells), "UNRECOGNISED", "первых 30 строках");
  }

  @Test
  void twoTablesOnOneSheetAreRefused() throws IOException {
    List<List<Object>> cells = cells();
    cells.addAll(report().cells());
    refused(sheet(cells), "SEVERAL_TABLES", "строки заголовков 8, 18");
  }

  @Test
  void anotherReportBelowTheTableIsRefused() throws IOException {
    List<List<Object>> cells = cells();
    cells.add(List.of("Группы участников", "Кол-во участников", 0, 1, 2, 3, 4, 5, 6));
    refused(sheet(cells), "SEVERAL_TABLES", "и другая (строка 11)");
  }

  @Test
  void twoSheetsWithTablesAreRefused() throws IOException {
    byte[] book =
        Report.book(List.of(new Report.Sheet("РУ 4", cells()), new Report.Sheet("МА 4", cells())));
    refused(book, "SEVERAL_TABLES", "2 листов");
  }

  @Test
  void blankCollectionFormIsNamed() throws IOException {
    List<List<Object>> form = new ArrayList<>();
    form.add(List.of("Код участника", "Вариант", "1 (5б)", "4К1 (3б)", "Итого баллов"));
    form.addAll(Collections.nCopies(1499, List.of("", "", "", "", 0)));
    byte[] book =
        Report.book(
            List.of(
                new Report.Sheet("Протокол", form),
                new Report.Sheet("Служебный", List.of(List.of("отсутствовал"), List.of("X")))));
    refused(book, "BLANK_FORM", "нет ни одного кода участника");
  }

  @Test
  void filledCollectionFormIsNamed() throws IOException {
    List<List<Object>> form = new ArrayList<>();
    form.add(List.of("Код участника", "Вариант", "1 (5б)", "Итого баллов"));
    form.add(List.of(40001, 1, 5, 5));
    refused(sheet(form), "COLUMNS", "заполненная «Форма сбора результатов»");
  }

  @Test
  void journalComparisonIsNamed() throws IOException {
    List<List<Object>> cells =
        List.of(
            List.of("Сравнение отметок с отметками по журналу"),
            List.of("ВПР 2024 Математика 4 класс"),
            List.of(
                "Группы участников",
                "Кол-во участников(всего)",
                "Понизили (Отметка < Отметка по журналу) %"));
    refused(sheet(cells), "COLUMNS", "по журналу");
  }

  @Test
  void individualResultsAreReadWithTheirTasks() throws IOException {
    List<List<Object>> cells =
        List.of(
            List.of("Индивидуальные результаты"),
            List.of("ОО", "Код участника", "1 (2б)", "4K1 (3б)", "Первичный балл", "Отметка"));
    Recognition.Individual form = (Recognition.Individual) recognise(sheet(cells));
    assertThat(form.headerRow()).isEqualTo(2);
    assertThat(form.columns().score()).isEqualTo(4);
    assertThat(form.columns().journal()).isEqualTo(-1);
    assertThat(form.columns().tasks())
        .containsExactly(new PupilColumns.Task(2, "1", 2), new PupilColumns.Task(3, "4к1", 3));
  }

  @Test
  void distributionOfScoresIsNotTakenForMarks() throws IOException {
    List<List<Object>> cells =
        List.of(
            List.of("Распределение первичных баллов"),
            List.of("Группы участников", "Кол-во ОО", "Кол-во участников", 0, 1, 2, 3, 4, 5, 6));
    refused(sheet(cells), "COLUMNS", "Распределение первичных баллов");
  }

  @Test
  void registerOfSchoolsIsSentToTheRegistry() throws IOException {
    refused(
        "Логин;ОО;Муниципалитет;Код МО\nsch380034;А;Зима;reg38_m001\n"
            .getBytes(StandardCharsets.UTF_8),
        "REGISTRY_FILE",
        "реестр");
  }
}
