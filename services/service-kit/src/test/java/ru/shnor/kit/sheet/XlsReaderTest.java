package ru.shnor.kit.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old Excel books are read like new ones, or refused in Russian. */
class XlsReaderTest {

  private Path folder = Path.of("");

  @BeforeEach
  void folder(@TempDir Path temporary) {
    folder = temporary;
  }

  private Path file(Consumer<HSSFWorkbook> content) throws IOException {
    Path file = folder.resolve("book.xls");
    try (HSSFWorkbook book = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      content.accept(book);
      book.write(out);
      Files.write(file, out.toByteArray());
    }
    return file;
  }

  private static void cells(Sheet sheet, int row, Object... values) {
    org.apache.poi.ss.usermodel.Row out = sheet.createRow(row);
    for (int at = 0; at < values.length; at++) {
      if (values[at] instanceof Number number) {
        out.createCell(at).setCellValue(number.doubleValue());
      } else if (values[at] instanceof Boolean flag) {
        out.createCell(at).setCellValue(flag);
      } else if (!values[at].toString().isEmpty()) {
        out.createCell(at).setCellValue(values[at].toString());
      }
    }
  }

  private static List<Row> rows(Path file, int sheet) {
    List<Row> rows = new ArrayList<>();
    try (SheetReader reader = SheetReaders.open(file)) {
      reader.read(reader.sheets().get(sheet), rows::add);
    }
    return rows;
  }

  @Test
  void readsTextNumbersFormulasAndMergedCells() throws IOException {
    // Given
    Path file =
        file(
            book -> {
              Sheet sheet = book.createSheet("Page 1");
              cells(sheet, 0, "20 - Регион", "", "");
              sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
              cells(sheet, 4, "Школа", 12.36, 5, true);
              sheet.getRow(4).createCell(5).setCellFormula("2+3");
              sheet.getRow(4).createCell(6).setCellFormula("\"а\"&\"б\"");
              book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            });
    // When
    List<Row> rows = rows(file, 0);
    // Then
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).cells()).containsExactly(new Cell.Text("20 - Регион"));
    assertThat(rows.get(1).number()).isEqualTo(5);
    assertThat(rows.get(1).cells().stream().map(Cell::text).toList())
        .containsExactly("Школа", "12.36", "5", "true", "", "5", "аб");
  }

  @Test
  void tellsSheetsAndHiddenOnes() throws IOException {
    // Given
    Path file =
        file(
            book -> {
              cells(book.createSheet("Первый"), 0, "а");
              cells(book.createSheet("Второй"), 0, "б");
              book.setSheetHidden(1, true);
            });
    // Then
    try (SheetReader reader = SheetReaders.open(file)) {
      assertThat(reader.sheets())
          .containsExactly(new SheetInfo(0, "Первый", false), new SheetInfo(1, "Второй", true));
    }
    assertThat(rows(file, 1).get(0).cell(0).text()).isEqualTo("б");
  }

  @Test
  void manyRowsComeInOrderAndTheLimitHolds() throws IOException {
    // Given
    Path file =
        file(
            book -> {
              Sheet sheet = book.createSheet("Лист");
              for (int row = 0; row < 5000; row++) {
                cells(sheet, row, "р" + row, row);
              }
            });
    SheetLimits few =
        new SheetLimits(
            1 << 25,
            200,
            1 << 28,
            100,
            4000,
            1 << 26,
            20,
            100_000,
            200,
            4096,
            java.time.Duration.ofSeconds(60));
    // When
    List<Row> rows = rows(file, 0);
    // Then
    assertThat(rows).hasSize(5000);
    assertThat(rows.get(4999).cell(1).text()).isEqualTo("4999");
    assertThatThrownBy(() -> SheetReaders.open(file, few, ReadProgress.NONE))
        .isInstanceOfSatisfying(
            UnreadableFile.class, e -> assertThat(e.code()).isEqualTo("TOO_LARGE"));
  }

  @Test
  void whatTheReceiverThrowsIsNotCalledDamage() throws IOException {
    // Given
    Path file = file(book -> cells(book.createSheet("Лист"), 0, "а"));
    IllegalStateException own = new IllegalStateException("own");
    // Then
    try (SheetReader reader = SheetReaders.open(file)) {
      SheetInfo sheet = reader.sheets().get(0);
      assertThatThrownBy(
              () ->
                  reader.read(
                      sheet,
                      row -> {
                        throw own;
                      }))
          .isSameAs(own);
    }
  }

  @Test
  void encryptedMacroAndEmbeddedBooksAreRefused() throws IOException {
    // Given
    Biff8EncryptionKey.setCurrentUserPassword("пароль");
    Path encrypted = file(book -> cells(book.createSheet("Лист"), 0, "а"));
    Biff8EncryptionKey.setCurrentUserPassword(null);
    assertThatThrownBy(() -> SheetReaders.open(encrypted))
        .isInstanceOfSatisfying(
            UnreadableFile.class, e -> assertThat(e.code()).isEqualTo("ENCRYPTED"));
    for (String[] entry :
        new String[][] {{"_VBA_PROJECT_CUR", "MACROS"}, {"MBD0001", "EMBEDDED"}}) {
      Path file = file(book -> cells(book.createSheet("Лист"), 0, "а"));
      try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), false)) {
        container.getRoot().createDirectory(entry[0]);
        container.writeFilesystem();
      }
      // Then
      assertThatThrownBy(() -> SheetReaders.open(file))
          .isInstanceOfSatisfying(
              UnreadableFile.class, e -> assertThat(e.code()).isEqualTo(entry[1]));
    }
  }

  @Test
  void spoiltBytesAreRefusedOrReadButNothingElseIsThrown() throws IOException {
    // Given
    long seed = 20_261_125;
    SplittableRandom random = new SplittableRandom(seed);
    byte[] good =
        Files.readAllBytes(
            file(
                book -> {
                  Sheet sheet = book.createSheet("Лист");
                  for (int row = 0; row < 50; row++) {
                    cells(sheet, row, "школа " + row, row, row / 3.0);
                  }
                }));
    // Then
    for (int mutant = 0; mutant < 400; mutant++) {
      byte[] bytes = good.clone();
      int flips = 1 + random.nextInt(8);
      for (int flip = 0; flip < flips; flip++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Path file = Files.write(folder.resolve("mutant.xls"), bytes);
      try (SheetReader reader = SheetReaders.open(file)) {
        for (SheetInfo sheet : reader.sheets()) {
          reader.read(sheet, row -> assertThat(row.number()).isPositive());
        }
      } catch (UnreadableFile refused) {
        assertThat(refused.advice()).as("seed %d mutant %d", seed, mutant).isNotBlank();
      }
    }
  }
}
