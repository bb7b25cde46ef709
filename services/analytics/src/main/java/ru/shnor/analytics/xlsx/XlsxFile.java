package ru.shnor.analytics.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import ru.shnor.analytics.document.Block;
import ru.shnor.analytics.document.Captions;
import ru.shnor.analytics.document.Cell;
import ru.shnor.analytics.document.Document;
import ru.shnor.analytics.document.RussianDate;

/**
 * A document as a workbook: its text on the first sheet, then a sheet per table with numbers as
 * numbers. Text cells are stored as text, so nothing in them is ever a formula.
 */
public final class XlsxFile {

  private static final int WIDE = 110;
  private static final String SOFT_HYPHEN = "\u00AD";
  private static final double PER_WEIGHT = 6;

  private XlsxFile() {}

  /** Bytes of the file. */
  public static byte[] of(Document document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Monitoring", "1.0")) {
      text(book.newWorksheet("Текст"), document);
      int tables = 0;
      for (Captions.Captioned one : Captions.of(document)) {
        if (one.block() instanceof Block.Table table) {
          tables++;
          table(book.newWorksheet("Таблица " + tables), one.caption(), table);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void text(Worksheet sheet, Document document) {
    sheet.width(0, WIDE);
    int row = 0;
    line(
        sheet,
        row++,
        RussianDate.of(document.date()) + document.number().map(one -> " № " + one).orElse(""));
    sheet.value(row, 0, document.fullTitle());
    sheet.style(row++, 0).bold().wrapText(true).set();
    for (Captions.Captioned one : Captions.of(document)) {
      if (one.block() instanceof Block.Heading heading) {
        row++;
        sheet.value(row, 0, heading.text());
        sheet.style(row++, 0).bold().set();
      } else if (one.block() instanceof Block.Paragraph paragraph) {
        line(sheet, row++, paragraph.text());
      } else if (one.block() instanceof Block.Line single) {
        line(sheet, row++, single.text());
      } else if (one.block() instanceof Block.Remark remark) {
        line(sheet, row++, remark.text());
      } else if (one.block() instanceof Block.Points points) {
        for (String point : points.points()) {
          line(sheet, row++, "– " + point);
        }
      } else if (one.block() instanceof Block.Table) {
        line(sheet, row++, one.caption() + " (на отдельном листе)");
      }
    }
    line(sheet, row + 1, document.mark());
  }

  private static void line(Worksheet sheet, int row, String text) {
    sheet.value(row, 0, text);
    sheet.style(row, 0).wrapText(true).set();
  }

  private static void table(Worksheet sheet, String caption, Block.Table table) {
    sheet.value(0, 0, caption);
    sheet.style(0, 0).bold().set();
    for (int column = 0; column < table.columns().size(); column++) {
      Block.Column one = table.columns().get(column);
      sheet.width(column, Math.min(WIDE, PER_WEIGHT * one.weight() + 4));
      sheet.value(1, column, one.title().replace(SOFT_HYPHEN, ""));
      sheet.style(1, column).bold().wrapText(true).fillColor("EEF2F6").set();
    }
    for (int row = 0; row < table.rows().size(); row++) {
      List<Cell> cells = table.rows().get(row);
      for (int column = 0; column < cells.size(); column++) {
        cell(sheet, row + 2, column, cells.get(column));
      }
    }
    sheet.freezePane(0, 2);
  }

  private static void cell(Worksheet sheet, int row, int column, Cell cell) {
    if (cell.number().isPresent()) {
      sheet.value(row, column, cell.number().get());
      sheet
          .style(row, column)
          .format(cell.digits() == 0 ? "0" : "0." + "0".repeat(cell.digits()))
          .set();
    } else {
      sheet.value(row, column, cell.text());
    }
  }
}
