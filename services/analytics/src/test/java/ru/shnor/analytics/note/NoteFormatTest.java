package ru.shnor.analytics.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ru.shnor.analytics.document.Block;
import ru.shnor.analytics.document.Document;
import ru.shnor.analytics.honest.Decomposition;
import ru.shnor.analytics.note.dynamics.DynamicsFacts;
import ru.shnor.analytics.note.dynamics.DynamicsNote;

/** Opens every file again with a library that did not write it where there is one. */
class NoteFormatTest {

  private static final DynamicsFacts FACTS = NoteRegion.facts(false, List.of());
  private static final Document NOTE =
      DynamicsNote.of(FACTS, LocalDate.of(2025, 6, 25), Optional.of("12-н"));

  /** The files stay in {@code target/notes}, to be looked at. */
  @BeforeAll
  static void keep() throws IOException {
    Path folder = Files.createDirectories(Path.of("target/notes"));
    for (NoteFormat format : NoteFormat.values()) {
      Files.write(folder.resolve("dynamics." + format.id()), format.bytes(NOTE));
    }
  }

  private static long tables() {
    return NOTE.blocks().stream().filter(Block.Table.class::isInstance).count();
  }

  @Test
  void wordHasTheTextTheTablesAndAChartThatCanBeEdited() throws IOException {
    // When
    try (XWPFDocument word =
        new XWPFDocument(new ByteArrayInputStream(NoteFormat.DOCX.bytes(NOTE)))) {
      // Then
      assertThat(new XWPFWordExtractor(word).getText())
          .contains(NOTE.title(), FACTS.verdict(), "Таблица 1 — ", NoteRegion.HOSTILE);
      assertThat(word.getTables()).hasSize((int) tables());
      assertThat(word.getTables().get(0).getRow(0).isRepeatHeader()).isTrue();
      assertThat(word.getCharts()).hasSize(1);
      Sheet sheet = word.getCharts().get(0).getWorkbook().getSheetAt(0);
      Decomposition parts = FACTS.honest().orElseThrow().decomposition();
      assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(parts.calendar());
      assertThat(sheet.getRow(3).getCell(1).getNumericCellValue()).isEqualTo(parts.confirmed());
    } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void pdfHasItsFontsInsideAndNumbersPagesFromTheSecond() throws IOException {
    // When
    try (PDDocument pdf = Loader.loadPDF(NoteFormat.PDF.bytes(NOTE))) {
      // Then
      List<String> pages = new ArrayList<>();
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(pdf).strip());
      }
      assertThat(pages).hasSizeGreaterThan(2);
      assertThat(pages.get(0)).startsWith("25 июня 2025 г. № 12-н");
      assertThat(pages.get(1)).startsWith("2\n");
      assertThat(String.join(" ", pages).replaceAll("\\s+", " "))
          .contains("Собственный рост подтверждён", FACTS.run().runId());
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).as(name.getName()).isTrue();
        }
      }
    }
  }

  @Test
  void workbookKeepsNumbersAsNumbersAndHostileNamesAsText() throws IOException {
    // When
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(NoteFormat.XLSX.bytes(NOTE)))) {
      // Then
      assertThat(book.getNumberOfSheets()).isEqualTo((int) tables() + 1);
      Sheet headline = book.getSheet("Таблица 2");
      assertThat(headline.getRow(2).getCell(1).getNumericCellValue())
          .isEqualTo(FACTS.tally().positive());
      List<CellType> hostile = new ArrayList<>();
      for (Sheet sheet : book) {
        sheet.forEach(
            row ->
                row.forEach(
                    cell -> {
                      assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                      if (cell.getCellType() == CellType.STRING
                          && cell.getStringCellValue().equals(NoteRegion.HOSTILE)) {
                        hostile.add(cell.getCellType());
                      }
                    }));
      }
      assertThat(hostile).isNotEmpty();
    }
  }
}
