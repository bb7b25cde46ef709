package ru.shnor.portal.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class WorkbookTest {

  private static Map<String, String> parts(byte[] file) throws IOException {
    Path kept = Files.createTempFile("workbook", ".xlsx");
    Files.write(kept, file);
    Map<String, String> parts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(kept.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        try (InputStream in = zip.getInputStream(entry)) {
          parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    } finally {
      Files.delete(kept);
    }
    return parts;
  }

  @Test
  void whateverATextBeginsWithItIsNoFormula() throws IOException {
    // Given
    List<List<Object>> rows =
        List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "<a>&\u0001").stream()
            .map(text -> List.<Object>of(text, 7, LocalDate.of(2024, 6, 30), Optional.empty()))
            .toList();
    // When
    Map<String, String> parts =
        parts(
            Workbook.named("x.xlsx")
                .sheet("План/2024", List.of("а", "б", "в", "г"), rows)
                .about("День", "=A1")
                .bytes());
    // Then
    assertThat(parts.keySet()).contains("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml");
    assertThat(parts.getOrDefault("xl/worksheets/sheet1.xml", ""))
        .doesNotContain("<f>")
        .contains("<v>7</v>");
    assertThat(parts.getOrDefault("xl/sharedStrings.xml", ""))
        .contains("=1+1", "&lt;a&gt;&amp;")
        .doesNotContain("\u0001");
  }
}
