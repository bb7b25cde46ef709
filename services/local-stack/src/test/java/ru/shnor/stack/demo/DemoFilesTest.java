package ru.shnor.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.shnor.stack.region.Region;
import ru.shnor.stack.region.Work;
import ru.shnor.stack.region.making.RegionGenerator;

class DemoFilesTest {

  private static final Region REGION = RegionGenerator.make(1, 60, 2026);

  @TempDir private Path folder = Path.of("");
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... words) {
    return DemoFiles.run(List.of(words), new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @Test
  void theFolderHoldsEverythingThatReportTakesAndTheTruthApart() throws IOException {
    // Given / When
    int code = run("--out", folder.toString(), "--seed", "1", "--schools", "60");

    // Then
    assertThat(code).isZero();
    try (Stream<Path> files = Files.list(folder).filter(Files::isRegularFile)) {
      assertThat(files).hasSize(1 + 2 + 18);
    }
    assertThat(Files.readAllLines(folder.resolve("truth").resolve("truth.csv"))).hasSize(61);
    assertThat(Files.readAllLines(folder.resolve("реестр-школ.csv")))
        .hasSize(61)
        .startsWith("Логин;ОО;Муниципалитет;Код МО")
        .anyMatch(line -> line.startsWith("edu380001;") && line.endsWith(";reg38_m001"));
  }

  @Test
  void theSameRegionIsTheSameBytes() {
    // Given
    Work work = REGION.works(2026).get(0);
    byte[] first = MarkStatisticsFile.bytes(REGION, work);

    // When
    byte[] second = MarkStatisticsFile.bytes(RegionGenerator.make(1, 60, 2026), work);

    // Then
    assertThat(second).isEqualTo(first);
    assertThat(part(first, "docProps/core.xml")).contains("2020-01-01T00:00:00Z");
  }

  @Test
  void aWorkbookHasTheLayoutOfTheOfficialOnes() {
    // Given
    Work work = REGION.works(2026).get(0);

    // When
    byte[] bytes = MarkStatisticsFile.bytes(REGION, work);

    // Then
    String texts = part(bytes, "xl/sharedStrings.xml");
    assertThat(texts)
        .contains("Статистика по отметкам")
        .contains("ВПР 2026 Русский язык 4 класс")
        .contains("14.04.2026")
        .contains("город Иркутск(reg38_m001)")
        .contains("(edu380001)");
    assertThat(part(bytes, "xl/workbook.xml")).contains("РУ 4 Статистика по отметкам");
    assertThat(part(bytes, "xl/worksheets/sheet1.xml")).contains("<v>24</v>");
  }

  private static String part(byte[] workbook, String name) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return decoded(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalArgumentException("no part " + name);
  }

  /** Russian letters stand as numbers in the XML. */
  private static String decoded(String xml) {
    return Pattern.compile("&#x([0-9a-f]+);")
        .matcher(xml)
        .replaceAll(one -> Character.toString(Integer.parseInt(one.group(1), 16)));
  }

  @Test
  void wrongWordsAreTwo() {
    assertThat(run("--out", folder.toString(), "--schools", "0")).isEqualTo(2);
    assertThat(run("--seed", "1")).isEqualTo(2);
    assertThat(run("--out")).isEqualTo(2);
    assertThat(run("--nothing", "1")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--nothing");
  }
}
