package ru.shnor.registry.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.shnor.kit.sheet.SheetLimits;
import ru.shnor.registry.Stage;

class TableReaderTest {

  @TempDir Path folder = Path.of("");

  @Test
  void findsHeaderBelowTitlesInAnyOrderWithExtraColumns() throws IOException {
    // Given
    String text =
        Stage.rows(
            "Реестр школ;;;;",
            ";;;;",
            "№;КОД\u00a0МО;Муниципалитет ;логин;Примечание;оо",
            "1;reg22_m003;Алтайский район;sch220028;-;СОШ №5");
    // When
    Line line = only(read(text, StandardCharsets.UTF_8, Form.SCHOOLS));
    // Then
    assertThat(line.number()).isEqualTo(4);
    assertThat(line.text(Column.LOGIN)).isEqualTo("sch220028");
    assertThat(line.text(Column.NAME)).isEqualTo("СОШ №5");
    assertThat(line.address(Column.LOGIN)).isEqualTo("D4");
    assertThat(line.address(Column.INN)).isEmpty();
  }

  @Test
  void readsCp1251() throws IOException {
    // Given
    String text = "Логин;ОО;Муниципалитет;Код МО\nsch220028;СОШ №5;Алтайский район;reg22_m003\n";
    // When
    Line line = only(read(text, Charset.forName("windows-1251"), Form.SCHOOLS));
    // Then
    assertThat(line.text(Column.NAME)).isEqualTo("СОШ №5");
  }

  @Test
  void blankRowsAreNoRows() throws IOException {
    // Given
    String text = "Логин;ОО;Муниципалитет;Код МО;№\n;;;;\n ;\u00a0;;;7\n";
    // When
    Reading reading = read(text, StandardCharsets.UTF_8, Form.SCHOOLS);
    // Then
    assertThat(((Reading.Lines) reading).lines()).isEmpty();
  }

  @Test
  void headerBelowTheThirtiethRowIsNotFound() throws IOException {
    // Given
    String text =
        "титул\n".repeat(30) + "Логин;ОО;Муниципалитет;Код МО\nsch220028;а;б;reg22_m003\n";
    // When
    Reading reading = read(text, StandardCharsets.UTF_8, Form.SCHOOLS);
    // Then
    assertThat(((Reading.Unrecognised) reading).message()).contains("30");
  }

  @Test
  void saysWhichColumnsAreMissing() throws IOException {
    // Given
    String text = "Логин;ОО;Муниципалитет\n";
    // When
    Reading reading = read(text, StandardCharsets.UTF_8, Form.SCHOOLS);
    // Then
    assertThat(((Reading.Unrecognised) reading).message()).contains("не хватает", "«Код МО»");
  }

  @Test
  void saysThatTheFileIsTheOtherForm() throws IOException {
    // Given
    String text = "Логин;ОО;Муниципалитет;Категория;Год;Основание\n";
    // When
    Reading reading = read(text, StandardCharsets.UTF_8, Form.SCHOOLS);
    // Then
    assertThat(((Reading.Unrecognised) reading).message()).contains("Это перечень школ");
  }

  @Test
  void doesNotChooseBetweenTwoColumnsOfOneName() throws IOException {
    // Given
    String text = "Логин;ОО;Муниципалитет;Код МО;Логин\n";
    // When
    Reading reading = read(text, StandardCharsets.UTF_8, Form.SCHOOLS);
    // Then
    assertThat(((Reading.Unrecognised) reading).message()).contains("дважды", "«Логин»");
  }

  @Test
  void readsWorkbookWithNumericYearAndNamesSkippedSheets() throws IOException {
    // Given
    Path file = folder.resolve("перечень.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", "1.0")) {
      book.newWorksheet("Пояснения").value(0, 0, "читать сначала");
      Worksheet sheet = book.newWorksheet("Перечень");
      String[] header = {"Логин", "ОО", "Муниципалитет", "Категория", "Год", "Основание"};
      String[] row = {"sch220028", "СОШ №5", "Алтайский район", "ШНОР", "", "приказ № 1"};
      for (int i = 0; i < header.length; i++) {
        sheet.value(2, i, header[i]);
        sheet.value(3, i, row[i]);
      }
      sheet.value(3, 4, 2020);
    }
    // When
    Reading reading = TableReader.read(file, Form.LISTS, SheetLimits.DEFAULT);
    // Then
    Line line = only(reading);
    assertThat(line.sheet()).isEqualTo("Перечень");
    assertThat(line.text(Column.YEAR)).isEqualTo("2020");
    assertThat(((Reading.Lines) reading).skipped()).containsExactly("Пояснения");
  }

  private Reading read(String text, Charset charset, Form form) throws IOException {
    Path file = Files.write(folder.resolve("file"), text.getBytes(charset));
    return TableReader.read(file, form, SheetLimits.DEFAULT);
  }

  private static Line only(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Lines.class);
    assertThat(((Reading.Lines) reading).lines()).hasSize(1);
    return ((Reading.Lines) reading).lines().get(0);
  }
}
