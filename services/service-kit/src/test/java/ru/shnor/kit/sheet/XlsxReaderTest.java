package ru.shnor.kit.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.shnor.kit.sheet.Workbooks.SHEET;
import static ru.shnor.kit.sheet.Workbooks.STRINGS;
import static ru.shnor.kit.sheet.Workbooks.data;
import static ru.shnor.kit.sheet.Workbooks.good;
import static ru.shnor.kit.sheet.Workbooks.relation;
import static ru.shnor.kit.sheet.Workbooks.relations;
import static ru.shnor.kit.sheet.Workbooks.row;
import static ru.shnor.kit.sheet.Workbooks.sheet;
import static ru.shnor.kit.sheet.Workbooks.shell;
import static ru.shnor.kit.sheet.Workbooks.strings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Good workbooks, among them odd ones that must not be refused. */
class XlsxReaderTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void workbookOfAnotherWriterIsReadAsWritten() throws IOException {
    // Given
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("РУ 4");
      sheet.value(0, 0, "Группы участников");
      sheet.value(0, 2, 32.92);
      sheet.value(4, 1, 1722202);
    }
    // When
    List<Row> rows = rows(out.toByteArray());
    // Then
    assertThat(rows)
        .containsExactly(
            new Row(
                1, List.of(new Cell.Text("Группы участников"), new Cell.Blank(), numeric("32.92"))),
            new Row(5, List.of(new Cell.Blank(), numeric("1722202"))));
  }

  /** Excel keeps the data of its queries in UTF-16 beside the sheets; real lists come so. */
  @Test
  void dataOfQueriesAreNotReadAndNotRefused() throws IOException {
    // Given
    byte[] data =
        "<?xml version=\"1.0\" encoding=\"utf-16\"?><DataMashup/>"
            .getBytes(StandardCharsets.UTF_16);
    byte[] book =
        sheet(data(row(1, "<c r=\"A1\"><v>1</v></c>"))).with("customXml/item1.xml", data).bytes();
    // When
    List<Row> rows = rows(book);
    // Then
    assertThat(rows).containsExactly(new Row(1, List.of(numeric("1"))));
  }

  @Test
  void aSheetAmongTheDataOfQueriesIsNotOpened() {
    // Given
    byte[] book =
        shell(
                "<sheet name=\"a\" sheetId=\"1\" r:id=\"rId9\"/>",
                relation("rId9", "worksheet", "/customXml/item1.xml", ""))
            .with("customXml/item1.xml", "<!DOCTYPE a><worksheet/>")
            .bytes();
    // When
    // Then
    assertThatThrownBy(() -> rows(book)).isInstanceOf(UnreadableFile.class);
  }

  @Test
  void numbersKeepTheirDigits() throws IOException {
    // Given
    String cells =
        "<c r=\"A1\"><v>5.06</v></c><c r=\"B1\"><v>0.10</v></c><c r=\"C1\"><v>1E-2</v></c>"
            + "<c r=\"D1\"><v>12345678901234567890.123</v></c><c r=\"E1\"><v>1e999999999</v></c>"
            + "<c r=\"F1\"><v>NaN</v></c>";
    // When
    List<Row> rows = rows(sheet(data(row(1, cells))).bytes());
    // Then
    assertThat(rows)
        .containsExactly(
            new Row(
                1,
                List.of(
                    numeric("5.06"),
                    numeric("0.10"),
                    numeric("1E-2"),
                    numeric("12345678901234567890.123"),
                    new Cell.Text("1e999999999"),
                    new Cell.Text("NaN"))));
  }

  @Test
  void kindsOfCellsAreTold() throws IOException {
    // Given
    String cells =
        "<c t=\"b\"><v>1</v></c><c t=\"e\"><v>#DIV/0!</v></c><c t=\"s\"><v>0</v></c>"
            + "<c t=\"inlineStr\"><is><r><t xml:space=\"preserve\"> а</t></r><r><t>б</t></r>"
            + "<rPh><t>чтение</t></rPh></is></c>"
            + "<c t=\"str\"><f>A1&amp;\"x\"</f><v>из формулы</v></c><c><f>1+1</f><v>2</v></c>"
            + "<c t=\"новый\"><v>7</v></c><c><f>SUM(A:A)</f></c>";
    String item = "<si><r><t>один </t></r><r><t>текст</t></r><rPh><t>чтение</t></rPh></si>";
    // When
    List<Row> rows = rows(sheet(data(row(1, cells))).with(STRINGS, strings(item)).bytes());
    // Then
    assertThat(rows)
        .containsExactly(
            new Row(
                1,
                List.of(
                    new Cell.Flag(true),
                    new Cell.ErrorValue("#DIV/0!"),
                    new Cell.Text("один текст"),
                    new Cell.Text(" аб"),
                    new Cell.Text("из формулы"),
                    numeric("2"),
                    numeric("7"))));
  }

  @Test
  void hugeDimensionOfATinySheetIsNotBelieved() throws IOException {
    // Given
    String inside = "<dimension ref=\"A1:XFD1048576\"/>" + data(row(1, "<c r=\"A1\"><v>1</v></c>"));
    // When
    List<Row> rows = rows(sheet(inside).bytes());
    // Then
    assertThat(rows).containsExactly(new Row(1, List.of(numeric("1"))));
  }

  @Test
  void formattedButEmptyCellsCostNothing() throws IOException {
    // Given
    String inside = data(row(1, "<c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"4\"/>") + row(9, ""));
    // When
    List<Row> rows = rows(sheet(inside).bytes());
    // Then
    assertThat(rows).containsExactly(new Row(1, List.of(numeric("1"))));
  }

  @Test
  void sheetsKeepTheirNamesAndHiddenOnesAreFlagged() throws IOException {
    // Given
    String sheets =
        "<sheet name=\"Диаграмма\" sheetId=\"3\" r:id=\"rId9\"/>"
            + "<sheet name=\"МА 4 \" sheetId=\"1\" r:id=\"rId1\"/>"
            + "<sheet name=\"Служебный\" state=\"hidden\" sheetId=\"2\" r:id=\"rId1\"/>"
            + "<sheet name=\"Списки\" state=\"veryHidden\" sheetId=\"4\" r:id=\"rId1\"/>";
    RawZip book =
        shell(sheets, relation("rId9", "chartsheet", "chartsheets/sheet1.xml", ""))
            .with(SHEET, "<worksheet/>");
    Path file = Files.write(folder.resolve("a"), book.bytes());
    // When
    List<SheetInfo> found;
    try (SheetReader reader = SheetReaders.open(file)) {
      found = reader.sheets();
    }
    // Then
    assertThat(found)
        .containsExactly(
            new SheetInfo(0, "МА 4 ", false),
            new SheetInfo(1, "Служебный", true),
            new SheetInfo(2, "Списки", true));
  }

  @Test
  void hyperlinksOfCellsDoNotMakeAFileDangerous() throws IOException {
    // Given
    RawZip book =
        good()
            .with(
                "xl/worksheets/_rels/sheet1.xml.rels",
                relations(
                    relation("a", "hyperlink", "http://school.ru", " TargetMode=\"External\"")));
    // When
    List<Row> rows = rows(book.bytes());
    // Then
    assertThat(rows).hasSize(1);
  }

  @Test
  void descriptorsAndZip64HeadersThatTellTheTruthAreRead() throws IOException {
    // Given
    byte[] described =
        good().change(SHEET, part -> part.described(part.descriptor(part.inflated()))).bytes();
    byte[] wide =
        good()
            .change(
                SHEET,
                part -> part.local(-1, -1, RawZip.Part.zip64(part.inflated(), part.compressed())))
            .bytes();
    // When
    List<List<Row>> read = List.of(rows(described), rows(wide));
    // Then
    assertThat(read).allSatisfy(rows -> assertThat(rows).hasSize(1));
  }

  @Test
  void progressGrowsToTheWhole() throws IOException {
    // Given
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 5_000; i++) {
      rows.append(row(i, "<c r=\"A" + i + "\"><v>" + i + "</v></c>"));
    }
    Path file = Files.write(folder.resolve("a"), sheet(data(rows.toString())).bytes());
    List<Long> told = new ArrayList<>();
    // When
    try (SheetReader reader =
        SheetReaders.open(file, SheetLimits.DEFAULT, (read, total) -> told.add(total - read))) {
      reader.read(reader.sheets().get(0), row -> {});
    }
    // Then
    assertThat(told).hasSizeGreaterThan(5_000).isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(told).endsWith(0L).allSatisfy(left -> assertThat(left).isNotNegative());
  }

  @Test
  void slowCallerDoesNotUseUpTheTimeOfTheFile() throws IOException {
    // Given
    Path file = Files.write(folder.resolve("a"), good().bytes());
    Duration limit = Duration.ofSeconds(2);
    long[] until = {0};
    List<Row> rows = new ArrayList<>();
    // When
    try (SheetReader reader = SheetReaders.open(file, within(limit), ReadProgress.NONE)) {
      reader.read(
          reader.sheets().get(0),
          row -> {
            until[0] = System.nanoTime() + limit.toNanos();
            while (System.nanoTime() < until[0]) {
              Thread.onSpinWait();
            }
            rows.add(row);
          });
    }
    // Then
    assertThat(rows).hasSize(1);
  }

  @Test
  void fileThatTakesTooLongIsGivenUp() throws IOException {
    // Given
    Path file = Files.write(folder.resolve("a"), good().bytes());
    SheetLimits limits = within(Duration.ofNanos(1));
    // When / Then
    assertThatThrownBy(() -> SheetReaders.open(file, limits, ReadProgress.NONE))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("слишком долго");
  }

  private List<Row> rows(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("выгрузка.csv"), bytes);
    List<Row> rows = new ArrayList<>();
    try (SheetReader reader = SheetReaders.open(file)) {
      reader.read(reader.sheets().get(0), rows::add);
    }
    return rows;
  }

  private static Cell numeric(String digits) {
    return new Cell.Numeric(new BigDecimal(digits));
  }

  private static SheetLimits within(Duration time) {
    SheetLimits usual = SheetLimits.DEFAULT;
    return new SheetLimits(
        usual.bytes(),
        usual.entries(),
        usual.inflatedBytes(),
        usual.ratio(),
        usual.sharedStrings(),
        usual.sharedStringBytes(),
        usual.sheets(),
        usual.rows(),
        usual.columns(),
        usual.cellChars(),
        time);
  }
}
