package ru.shnor.analytics.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import ru.shnor.analytics.document.Block;
import ru.shnor.analytics.document.Captions;
import ru.shnor.analytics.document.Document;
import ru.shnor.analytics.document.RussianDate;

/**
 * A document as DOCX: A4 with the margins of ГОСТ Р 7.0.97-2025, pages numbered from the second at
 * the top centre, tables whose heads repeat, charts that Word can edit.
 */
public final class DocxFile {

  static final String FONT = "Times New Roman";
  static final int TEXT_SIZE = 14;
  static final int SMALL_SIZE = 11;
  // twentieths of a point: 1 mm is 56.7
  private static final int PAGE_WIDTH = 11906;
  private static final int PAGE_HEIGHT = 16838;
  private static final int LEFT = 1701;
  private static final int RIGHT = 851;
  private static final int EDGE = 1134;

  /** Width of the text between the margins. */
  static final int TEXT_WIDTH = PAGE_WIDTH - LEFT - RIGHT;

  private static final int INDENT = 709;

  private final XWPFDocument word = new XWPFDocument();

  private DocxFile() {}

  /** Bytes of the file. */
  public static byte[] of(Document document) {
    return new DocxFile().bytes(document);
  }

  private byte[] bytes(Document document) {
    try (word;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      page();
      properties(document);
      opening(document);
      for (Captions.Captioned one : Captions.of(document)) {
        block(one);
      }
      centred(document.mark(), SMALL_SIZE, false).setSpacingBefore(360);
      word.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  private void page() {
    CTSectPr section = word.getDocument().getBody().addNewSectPr();
    section.addNewPgSz().setW(BigInteger.valueOf(PAGE_WIDTH));
    section.getPgSz().setH(BigInteger.valueOf(PAGE_HEIGHT));
    section.addNewPgMar().setLeft(BigInteger.valueOf(LEFT));
    section.getPgMar().setRight(BigInteger.valueOf(RIGHT));
    section.getPgMar().setTop(BigInteger.valueOf(EDGE));
    section.getPgMar().setBottom(BigInteger.valueOf(EDGE));
    section.getPgMar().setHeader(BigInteger.valueOf(EDGE / 2));
    section.addNewTitlePg();
    word.createHeader(HeaderFooterType.FIRST).createParagraph();
    XWPFParagraph number = word.createHeader(HeaderFooterType.DEFAULT).createParagraph();
    number.setAlignment(ParagraphAlignment.CENTER);
    number.getCTP().addNewFldSimple().setInstr("PAGE");
  }

  private void properties(Document document) {
    var core = word.getProperties().getCoreProperties();
    core.setTitle(document.fullTitle());
    core.setCreator("Мониторинг ШНОР");
    core.setCreated(
        Optional.of(Date.from(document.date().atStartOfDay().toInstant(ZoneOffset.UTC))));
  }

  private void opening(Document document) {
    XWPFParagraph line = paragraph(ParagraphAlignment.LEFT);
    run(
        line,
        RussianDate.of(document.date())
            + document.number().map(one -> " № " + one).orElse(" № ________"),
        TEXT_SIZE,
        false);
    line.setSpacingAfter(240);
    centred(document.kind(), TEXT_SIZE, true);
    centred(document.title(), TEXT_SIZE, true).setSpacingAfter(240);
  }

  private void block(Captions.Captioned one) throws IOException, InvalidFormatException {
    if (one.block() instanceof Block.Heading heading) {
      heading(heading);
    } else if (one.block() instanceof Block.Paragraph text) {
      body(text.text());
    } else if (one.block() instanceof Block.Line line) {
      run(paragraph(ParagraphAlignment.LEFT), line.text(), TEXT_SIZE, false);
    } else if (one.block() instanceof Block.Remark remark) {
      remark(remark.text());
    } else if (one.block() instanceof Block.Points points) {
      points.points().forEach(point -> body("– " + point));
    } else if (one.block() instanceof Block.Table table) {
      caption(one.caption(), ParagraphAlignment.LEFT);
      DocxTable.add(word, table);
      paragraph(ParagraphAlignment.LEFT).setSpacingAfter(60);
    } else if (one.block() instanceof Block.Chart chart) {
      DocxChart.add(word, chart);
      caption(one.caption(), ParagraphAlignment.CENTER);
    }
  }

  private void heading(Block.Heading heading) {
    XWPFParagraph paragraph = paragraph(ParagraphAlignment.LEFT);
    paragraph.setSpacingBefore(240);
    paragraph.setSpacingAfter(120);
    paragraph.setKeepNext(true);
    paragraph.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(heading.level() - 1L));
    run(paragraph, heading.text(), TEXT_SIZE, true).setItalic(heading.level() == 2);
  }

  private void body(String text) {
    XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH);
    paragraph.setIndentationFirstLine(INDENT);
    paragraph.setSpacingAfter(80);
    run(paragraph, text, TEXT_SIZE, false);
  }

  private void remark(String text) {
    XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH);
    paragraph.setBorderLeft(Borders.THICK);
    paragraph.setIndentationLeft(INDENT / 3);
    paragraph.setSpacingBefore(80);
    paragraph.setSpacingAfter(120);
    run(paragraph, text, TEXT_SIZE, false);
  }

  private void caption(String text, ParagraphAlignment alignment) {
    XWPFParagraph paragraph = paragraph(alignment);
    paragraph.setSpacingBefore(120);
    paragraph.setSpacingAfter(60);
    paragraph.setKeepNext(alignment == ParagraphAlignment.LEFT);
    run(paragraph, text, SMALL_SIZE + 1, false);
  }

  private XWPFParagraph centred(String text, int size, boolean bold) {
    XWPFParagraph paragraph = paragraph(ParagraphAlignment.CENTER);
    run(paragraph, text, size, bold);
    return paragraph;
  }

  private XWPFParagraph paragraph(ParagraphAlignment alignment) {
    XWPFParagraph paragraph = word.createParagraph();
    paragraph.setAlignment(alignment);
    paragraph.setSpacingBetween(1.1);
    return paragraph;
  }

  static XWPFRun run(XWPFParagraph paragraph, String text, int size, boolean bold) {
    XWPFRun run = paragraph.createRun();
    run.setFontFamily(FONT);
    run.setFontSize(size);
    run.setBold(bold);
    run.setText(text);
    return run;
  }
}
