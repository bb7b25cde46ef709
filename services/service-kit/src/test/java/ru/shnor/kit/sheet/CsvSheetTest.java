package ru.shnor.kit.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** CSV in the encodings, separators and line ends that people have. */
class CsvSheetTest {

  private static final String TABLE = "Школа%1$sДоля%2$sЗима%1$s12.5%2$s";
  private static final List<List<String>> ROWS =
      List.of(List.of("Школа", "Доля"), List.of("Зима", "12.5"));

  @TempDir private Path folder = Path.of("");

  static Stream<Arguments> forms() {
    Charset cp1251 = Charset.forName("windows-1251");
    List<Arguments> forms = new ArrayList<>();
    for (String separator : List.of(";", ",", "\t")) {
      for (String end : List.of("\n", "\r\n", "\r")) {
        String text = TABLE.formatted(separator, end);
        forms.add(Arguments.of("UTF-8", text.getBytes(StandardCharsets.UTF_8)));
        forms.add(Arguments.of("UTF-8, mark", marked(text, StandardCharsets.UTF_8)));
        forms.add(Arguments.of("CP1251", text.getBytes(cp1251)));
        forms.add(Arguments.of("UTF-16LE", marked(text, StandardCharsets.UTF_16LE)));
        forms.add(Arguments.of("UTF-16BE", marked(text, StandardCharsets.UTF_16BE)));
      }
    }
    return forms.stream();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void tableIsTheSameInEveryForm(String form, byte[] bytes) throws IOException {
    // Given
    Path file = file(bytes);
    // When
    List<Row> rows = rows(file);
    // Then
    assertThat(texts(rows)).as(form).isEqualTo(ROWS);
  }

  @Test
  void accentsOfAMacintoshAreRead() throws IOException {
    // Given
    String text = "Code,Name\r01M015,\"ÉCOLE JOSÉ, Peña\"\r";
    Path file = file(text.getBytes(Charset.forName("x-MacRoman")));
    // When
    List<Row> rows = rows(file);
    // Then
    assertThat(texts(rows))
        .containsExactly(List.of("Code", "Name"), List.of("01M015", "ÉCOLE JOSÉ, Peña"));
    assertThat(rows.get(1).number()).isEqualTo(2);
  }

  @Test
  void russianOfAMacintoshIsRead() throws IOException {
    // Given
    String text = "Школа;Доля\rЗима, Ямская;12,5\r";
    Path file = file(text.getBytes(Charset.forName("x-MacCyrillic")));
    // When
    List<Row> rows = rows(file);
    // Then
    assertThat(texts(rows))
        .containsExactly(List.of("Школа", "Доля"), List.of("Зима, Ямская", "12,5"));
  }

  @Test
  void separatorLineOfExcelIsObeyed() throws IOException {
    // Given
    Path file = file(utf8("sep=|\r\nа|б;в\r\n1|2\r\n"));
    // When
    List<Row> rows = rows(file);
    // Then
    assertThat(texts(rows)).containsExactly(List.of("а", "б;в"), List.of("1", "2"));
    assertThat(rows.get(0).number()).isEqualTo(2);
  }

  @Test
  void commasInTextsDoNotOutvoteTheSeparator() throws IOException {
    // Given
    Path file =
        file(
            utf8("Логин;Основание\na1;Приказ, от 1, № 2, п. 3\na2;Приказ, № 4\na3;Приказ, №, п\n"));
    // When
    List<Row> rows = rows(file);
    // Then
    assertThat(rows).allSatisfy(row -> assertThat(row.cells()).hasSize(2));
  }

  @Test
  void quotedCellsMayHoldSeparatorsAndLines() throws IOException {
    // Given
    Path file = file(utf8("ОО;Год\n\"МБОУ \"\"СОШ; № 1\"\"\nг. Зима\";2020\nООО \"Б\";2021"));
    // When
    List<Row> rows = rows(file);
    // Then
    assertThat(texts(rows))
        .containsExactly(
            List.of("ОО", "Год"),
            List.of("МБОУ \"СОШ; № 1\"\nг. Зима", "2020"),
            List.of("ООО \"Б\"", "2021"));
    assertThat(rows.get(2).number()).isEqualTo(4);
  }

  @Test
  void ragAndEmptyLinesAreRead() throws IOException {
    // Given
    Path file = file(utf8("Отчёт\n\na;b;c\n1;;\n;2;3;4\n"));
    // When
    List<Row> rows = rows(file);
    // Then
    assertThat(texts(rows))
        .containsExactly(
            List.of("Отчёт"), List.of("a", "b", "c"), List.of("1"), List.of("", "2", "3", "4"));
    assertThat(rows.get(1).address(2)).isEqualTo("C3");
  }

  @Test
  void formulaInATextStaysText() throws IOException {
    // Given
    Path file = file(utf8("Название;n\n=cmd|'/c calc'!A1;1\n+7;-1\n@a;2\n"));
    // When
    List<Row> rows = rows(file);
    // Then
    assertThat(rows.get(1).cell(0)).isEqualTo(new Cell.Text("=cmd|'/c calc'!A1"));
  }

  @Test
  void encodingIsFoundBeyondThePlainBeginning() throws IOException {
    // Given
    String text = "a;b\n".repeat(50_000) + "Зима;5\n";
    Path file = file(text.getBytes(Charset.forName("windows-1251")));
    // When
    List<Row> rows = rows(file);
    // Then
    assertThat(rows.get(50_000).cell(0)).isEqualTo(new Cell.Text("Зима"));
  }

  @Test
  void letterOfTwoBytesMayLieOnTheEdgeOfABuffer() throws IOException {
    // Given
    String text = "a;" + "Ж;б\nЖ;б\n".repeat(20_000);
    Path file = file(utf8(text));
    // When
    List<Row> rows = rows(file);
    // Then
    assertThat(rows.get(39_999).cells()).containsExactly(new Cell.Text("Ж"), new Cell.Text("б"));
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("выгрузка.xlsx"), bytes);
  }

  private static List<Row> rows(Path file) {
    List<Row> rows = new ArrayList<>();
    try (SheetReader reader = SheetReaders.open(file)) {
      reader.read(reader.sheets().get(0), rows::add);
    }
    return rows;
  }

  private static List<List<String>> texts(List<Row> rows) {
    return rows.stream().map(row -> row.cells().stream().map(Cell::text).toList()).toList();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] marked(String text, Charset charset) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("\uFEFF".getBytes(charset));
    out.writeBytes(text.getBytes(charset));
    return out.toByteArray();
  }
}
