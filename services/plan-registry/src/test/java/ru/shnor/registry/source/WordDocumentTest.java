package ru.shnor.registry.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.shnor.kit.sheet.UnreadableFile;

class WordDocumentTest {

  private static final String NAMESPACE =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

  private final Path folder;

  WordDocumentTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void paragraphsAndTablesKeepTheirOrder() throws IOException {
    // When
    List<Block> blocks = read(p("Раньше") + table(row(cell("А"), cell("Б"))) + p("") + p("Позже"));
    // Then
    assertThat(blocks).hasSize(3);
    assertThat(blocks.get(0)).isEqualTo(new Block.Paragraph("Раньше"));
    assertThat(blocks.get(2)).isEqualTo(new Block.Paragraph("Позже"));
  }

  @Test
  void aCellMergedDownwardsRepeatsItsText() throws IOException {
    // When
    List<Block.Row> rows =
        rows(
            table(
                row(cell("1"), merged("restart", "май")),
                row(cell("2"), merged("", "")),
                row(cell("3"), cell(""))));
    // Then
    assertThat(texts(rows.get(1))).containsExactly("2", "май");
    assertThat(texts(rows.get(2))).containsExactly("3", "");
  }

  @Test
  void aCellMergedAcrossCoversItsColumns() throws IOException {
    // When
    List<Block.Row> rows =
        rows(
            table(
                row(
                    "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + p("А") + "</w:tc>",
                    cell("Б"))));
    // Then
    assertThat(rows.get(0).cells())
        .containsExactly(new Block.Cell(0, 2, "А", false), new Block.Cell(2, 1, "Б", false));
  }

  @Test
  void numbersThatWordCountsAreCounted() throws IOException {
    // Given
    String counted =
        "<w:tc><w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:p></w:tc>";
    // When
    List<Block.Row> rows = rows(table(row(counted, cell("А")), row(counted, cell("Б"))));
    // Then
    assertThat(texts(rows.get(0))).containsExactly("1", "А");
    assertThat(texts(rows.get(1))).containsExactly("2", "Б");
  }

  @Test
  void deletedTextAndTheSecondCopyOfAlternativesAreLeftOut() throws IOException {
    // Given
    String text =
        "<w:p><w:del><w:r><w:delText>старое</w:delText></w:r></w:del><w:ins><w:r><w:t>новое</w:t></w:r></w:ins>"
            + "<mc:AlternateContent><mc:Choice><w:r><w:t> раз</w:t></w:r></mc:Choice>"
            + "<mc:Fallback><w:r><w:t> раз</w:t></w:r></mc:Fallback></mc:AlternateContent>"
            + "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:br/><w:t>конец</w:t></w:r></w:p>";
    // Then
    assertThat(read(text)).containsExactly(new Block.Paragraph("новое раз\nконец"));
  }

  @Test
  void aTableInsideACellIsTextOfThatCell() throws IOException {
    // When
    List<Block.Row> rows =
        rows(table(row("<w:tc>" + table(row(cell("А"), cell("Б"))) + p("В") + "</w:tc>")));
    // Then
    assertThat(rows).hasSize(1);
    assertThat(texts(rows.get(0))).containsExactly("А\nБ\nВ");
  }

  @Test
  void anArchiveBombIsStopped() throws IOException {
    // Given: 60 MB of one paragraph after another, a few hundred kilobytes packed
    Path file = folder.resolve("bomb.docx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(("<w:document " + NAMESPACE + "><w:body>").getBytes(StandardCharsets.UTF_8));
      byte[] piece = "<w:sectPr/>".repeat(1000).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 6000; i++) {
        zip.write(piece);
      }
      zip.write("</w:body></w:document>".getBytes(StandardCharsets.UTF_8));
    }
    // Then
    assertRefused(file, "TOO_LARGE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:document NS><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>",
        "<!DOCTYPE d [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;\">]><w:document NS><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>",
        "<w:document NS><w:body><w:p>",
        "это не XML",
        "",
      })
  void whatIsNoXmlOrHostileIsRefusedAndShowsNoFile(String xml) throws IOException {
    // Given
    Path file = docx(xml.replace("NS", NAMESPACE));
    // Then
    try {
      assertThat(SourceFile.read(file).toString()).doesNotContain("root:");
    } catch (UnreadableFile e) {
      assertThat(e.code()).isEqualTo("DAMAGED");
    }
  }

  @Test
  void theLargestCellIsBounded() throws IOException {
    assertRefused(docx(body(table(row(cell("а".repeat(30_000)))))), "TOO_LARGE");
  }

  @Test
  void cutArchiveOldFormatAndAbsentFileAreToldApart() throws IOException {
    // Given
    byte[] whole = Files.readAllBytes(docx(body(p("А").repeat(1000))));
    Path cut =
        Files.write(folder.resolve("cut.docx"), java.util.Arrays.copyOf(whole, whole.length / 2));
    byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
    Path old = Files.write(folder.resolve("old.doc"), ole);
    // Then
    assertThatThrownBy(() -> SourceFile.read(cut)).isInstanceOf(UnreadableFile.class);
    assertRefused(old, "OLD_OFFICE");
    assertRefused(folder.resolve("нет.docx"), "NO_FILE");
  }

  private static void assertRefused(Path file, String code) {
    assertThatThrownBy(() -> SourceFile.read(file))
        .isInstanceOfSatisfying(
            UnreadableFile.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.advice()).isNotBlank();
            });
  }

  private List<Block> read(String content) throws IOException {
    return SourceFile.read(docx(body(content)));
  }

  private List<Block.Row> rows(String content) throws IOException {
    return ((Block.Table) read(content).get(0)).rows();
  }

  private static List<String> texts(Block.Row row) {
    return row.cells().stream().map(Block.Cell::text).toList();
  }

  private Path docx(String xml) throws IOException {
    Path file = folder.resolve("a.docx");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private static String body(String content) {
    return "<w:document " + NAMESPACE + "><w:body>" + content + "</w:body></w:document>";
  }

  private static String p(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static String table(String... rows) {
    return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
  }

  private static String row(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  private static String cell(String text) {
    return "<w:tc>" + p(text) + "</w:tc>";
  }

  private static String merged(String value, String text) {
    String attribute = value.isEmpty() ? "" : " w:val=\"" + value + "\"";
    return "<w:tc><w:tcPr><w:vMerge" + attribute + "/></w:tcPr>" + p(text) + "</w:tc>";
  }
}
