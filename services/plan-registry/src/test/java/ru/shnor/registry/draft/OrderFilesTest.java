package ru.shnor.registry.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.shnor.kit.sheet.Row;
import ru.shnor.kit.sheet.SheetReader;
import ru.shnor.kit.sheet.SheetReaders;
import ru.shnor.registry.draft.layout.Question;
import ru.shnor.registry.gazetteer.Gazetteer;

/** The real order of 2024, where it is present: CSV, DOCX and XLSX give the same 91 measures. */
class OrderFilesTest {

  private static final Path ORDER = Path.of("../../../shared/data/order/order-2024.csv");
  private static final Path SCAN = Path.of("../../../shared/data/order/order-2024.txt");
  private static final String[] HEADER = {
    "№ п/п", "Мероприятия", "Ответственные исполнители", "Сроки"
  };

  private final PlanReader reader = new PlanReader(Gazetteer.irkutsk());

  private final Path folder;

  OrderFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void present() {
    boolean there = Files.isRegularFile(ORDER) && Files.isRegularFile(SCAN);
    if (!there) {
      System.out.println("SKIPPED: no order at " + ORDER);
    }
    assumeTrue(there, "no order at " + ORDER);
  }

  @Test
  void csvGivesEveryCellOfTheNinetyOneMeasures() throws IOException {
    // When
    PlanReading.Draft draft = read(ORDER);
    // Then
    List<List<String>> rows = rows();
    assertThat(draft.measures()).hasSize(91).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      MeasureDraft measure = draft.measures().get(i);
      List<String> row = rows.get(i);
      assertThat(
              List.of(
                  Integer.toString(measure.annex()),
                  measure.section(),
                  measure.number(),
                  measure.title(),
                  String.join("; ", measure.executors()),
                  measure.deadline()))
          .isEqualTo(row);
    }
    assertThat(draft.questions()).isEmpty();
    assertThat(draft.sections()).hasSize(6);
  }

  @Test
  void onlyWhatIsReallyUnclearIsAsked() throws IOException {
    // When
    PlanReading.Draft draft = read(ORDER);
    // Then
    assertThat(asked(draft, Question.Topic.DEADLINE))
        .containsExactlyInAnyOrder("1/7", "2/1.11", "2/3.9", "2/4.8");
    assertThat(asked(draft, Question.Topic.DUPLICATE))
        .containsExactlyInAnyOrder("2/2.6", "2/2.22", "2/2.10", "2/2.21");
    assertThat(asked(draft, Question.Topic.TERRITORY)).isEmpty();
    assertThat(asked(draft, Question.Topic.EXECUTOR)).isEmpty();
    assertThat(asked(draft, Question.Topic.LAYOUT)).isEmpty();
  }

  @Test
  void documentWithUnnumberedRowsAndSectionsGivesTheSameMeasures() throws IOException {
    // Given: laid out as the order was, annex 1 numbered, annex 2 not
    WordPlan word =
        new WordPlan()
            .paragraph("Приложение 1 к распоряжению министерства образования Иркутской области")
            .paragraph("ПЛАН ДОПОЛНИТЕЛЬНЫХ МЕРОПРИЯТИЙ,")
            .paragraph("направленных на повышение качества образования, на 2024 год")
            .table("№", "Наименование мероприятия", "Ответственный исполнитель", "Срок исполнения");
    String section = "";
    for (List<String> row : rows()) {
      boolean first = row.get(0).equals("1");
      if (!first && section.isEmpty()) {
        word.paragraph("Приложение № 2").paragraph("Региональный план мероприятий, на 2024 год");
        word.table(HEADER);
      }
      if (!first && !section.equals(row.get(1))) {
        section = row.get(1);
        word.across(section);
        word.across("Задачи:\n1. Организационное обеспечение;\n2. Координация");
        word.across("3. Обеспечение соблюдения плана");
      }
      String executors = row.get(4).replace("; ", first ? ", " : "\n");
      word.row(first ? row.get(2) + "." : "", row.get(3), executors, row.get(5));
    }
    // When
    PlanReading.Draft draft = read(word.write(folder.resolve("order.docx")));
    // Then
    assertSameMeasures(draft);
    assertThat(draft.questions()).isEmpty();
    assertThat(draft.sections().get(1).tasks()).hasSize(3);
  }

  @Test
  void documentWithRepeatedHeadersAndTablesCutByPagesGivesTheSameMeasures() throws IOException {
    // Given: a new table every ten rows, with the header again or without it
    WordPlan word = new WordPlan().paragraph("Приложение 1");
    word.paragraph("ПЛАН ДОПОЛНИТЕЛЬНЫХ МЕРОПРИЯТИЙ,").table(HEADER).row("1", "2", "3", "4");
    String section = "";
    int n = 0;
    for (List<String> row : rows()) {
      boolean first = row.get(0).equals("1");
      if (++n % 10 == 0) {
        word.paragraph(Integer.toString(n / 10));
        if (n % 20 == 0) {
          word.table(HEADER);
        } else {
          word.table("", "", "", "");
        }
      }
      if (!first && !section.equals(row.get(1))) {
        if (section.isEmpty()) {
          word.paragraph("Приложение 2").table(HEADER);
        }
        section = row.get(1);
        word.row(section.split(" ", 2)[0], section.split(" ", 2)[1], "", "");
      }
      word.row(first ? row.get(2) : "", row.get(3), row.get(4), row.get(5));
    }
    // When
    PlanReading.Draft draft = read(word.write(folder.resolve("order.docx")));
    // Then
    assertSameMeasures(draft);
  }

  @Test
  void workbookGivesTheSameMeasures() throws IOException {
    // Given: numbers such as 1.10 are figures and have lost their zero
    Path file = folder.resolve("order.xlsx");
    try (Workbook book = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("План");
      List<List<String>> all = new ArrayList<>(rows());
      all.add(0, List.of("Приложение", "Раздел", "№ п/п", "Мероприятие", "Ответственные", "Срок"));
      for (int i = 0; i < all.size(); i++) {
        for (int j = 0; j < 6; j++) {
          String text = all.get(i).get(j);
          if (j == 2 && i > 0) {
            sheet.value(i, j, Double.parseDouble(text));
          } else {
            sheet.value(i, j, text);
          }
        }
      }
    }
    // When
    PlanReading.Draft draft = read(file);
    // Then
    assertSameMeasures(draft);
    assertThat(asked(draft, Question.Topic.LAYOUT))
        .containsExactlyInAnyOrder("2/1.10", "2/2.10", "2/2.20", "2/2.30", "2/3.10", "2/4.10");
  }

  @Test
  void theScanAsItIsLosesNoDeadlineAndAsksWhereItIsTorn() throws IOException {
    // Given: the lines of the scan as rows of a document, with all that the scanner did to them
    WordPlan word = new WordPlan();
    boolean open = false;
    for (String line : Files.readAllLines(SCAN)) {
      String text = line.replaceAll("</?(p|ul|ol|li)[^>]*>", "\n").replaceAll("\\n+", "\n");
      String[] cells = text.split("\t", -1);
      boolean header = text.startsWith("№");
      if (header) {
        word.table(strip(cells));
        open = true;
      } else if (cells.length > 1 && open) {
        word.row(strip(cells));
      } else if (!text.isBlank() && !text.contains("\t")) {
        word.paragraph(text.strip());
        open = false;
      }
    }
    // When
    PlanReading.Draft draft = read(word.write(folder.resolve("scan.docx")));
    // Then
    System.out.println(
        "scan: %d measures, questions: %s"
            .formatted(draft.measures().size(), asked(draft, Question.Topic.LAYOUT)));
    assertThat(draft.measures().stream().filter(one -> one.annex() == 1)).hasSize(20);
    assertThat(draft.measures()).hasSize(91);
    assertThat(asked(draft, Question.Topic.TERRITORY)).contains("1/13", "1/14", "1/17");
    assertThat(
            draft.measures().stream()
                .filter(one -> one.kind().equals(MeasureDraft.NOT_UNDERSTOOD))
                .filter(one -> one.questions().isEmpty()))
        .isEmpty();
  }

  private static String[] strip(String[] cells) {
    String[] stripped = new String[cells.length];
    for (int i = 0; i < cells.length; i++) {
      stripped[i] = cells[i].strip();
    }
    return stripped;
  }

  private void assertSameMeasures(PlanReading.Draft draft) throws IOException {
    PlanReading.Draft csv = read(ORDER);
    assertThat(draft.measures()).hasSize(91);
    for (int i = 0; i < 91; i++) {
      MeasureDraft expected = csv.measures().get(i);
      MeasureDraft measure = draft.measures().get(i);
      assertThat(content(measure)).isEqualTo(content(expected));
    }
  }

  private static List<Object> content(MeasureDraft one) {
    return List.of(
        one.annex(),
        one.number(),
        one.section(),
        one.title(),
        one.executors(),
        one.deadline(),
        one.value(),
        one.due(),
        one.territories());
  }

  private static List<String> asked(PlanReading.Draft draft, Question.Topic topic) {
    return draft.measures().stream()
        .filter(one -> one.questions().stream().anyMatch(question -> question.topic() == topic))
        .map(one -> String.format(Locale.ROOT, "%d/%s", one.annex(), one.number()))
        .toList();
  }

  private PlanReading.Draft read(Path file) {
    PlanReading reading = reader.read(file, 2024);
    assertThat(reading).isInstanceOf(PlanReading.Draft.class);
    return (PlanReading.Draft) reading;
  }

  private static List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    try (SheetReader sheets = SheetReaders.open(ORDER)) {
      sheets.read(sheets.sheets().get(0), row -> rows.add(texts(row)));
    }
    return rows.subList(1, rows.size());
  }

  private static List<String> texts(Row row) {
    return row.cells().stream().map(cell -> cell.text().strip()).toList();
  }
}
