package ru.shnor.analytics.docx;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import ru.shnor.analytics.document.Block;
import ru.shnor.analytics.document.Cell;

/** Tables in Word: fixed widths, a head that repeats, rows that do not break. */
final class DocxTable {

  private static final String HEAD_COLOUR = "EEF2F6";

  private DocxTable() {}

  static void add(XWPFDocument word, Block.Table table) {
    List<Block.Column> columns = table.columns();
    XWPFTable made = word.createTable(table.rows().size() + 1, columns.size());
    widths(made.getCTTbl(), columns);
    XWPFTableRow head = made.getRow(0);
    head.setRepeatHeader(true);
    head.setCantSplitRow(true);
    for (int column = 0; column < columns.size(); column++) {
      XWPFTableCell cell = head.getCell(column);
      cell.setColor(HEAD_COLOUR);
      write(cell, columns.get(column).title(), ParagraphAlignment.CENTER, true);
    }
    for (int row = 0; row < table.rows().size(); row++) {
      List<Cell> cells = table.rows().get(row);
      XWPFTableRow made2 = made.getRow(row + 1);
      made2.setCantSplitRow(true);
      for (int column = 0; column < columns.size(); column++) {
        ParagraphAlignment alignment =
            columns.get(column).numeric() ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT;
        write(made2.getCell(column), cells.get(column).text(), alignment, false);
      }
    }
  }

  private static void widths(CTTbl table, List<Block.Column> columns) {
    int all = columns.stream().mapToInt(Block.Column::weight).sum();
    table.getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    var width =
        table.getTblPr().isSetTblW() ? table.getTblPr().getTblW() : table.getTblPr().addNewTblW();
    width.setW(BigInteger.valueOf(DocxFile.TEXT_WIDTH));
    width.setType(STTblWidth.DXA);
    var grid = table.getTblGrid() == null ? table.addNewTblGrid() : table.getTblGrid();
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    for (Block.Column column : columns) {
      grid.addNewGridCol()
          .setW(BigInteger.valueOf((long) DocxFile.TEXT_WIDTH * column.weight() / all));
    }
    for (var row : table.getTrArray()) {
      for (int column = 0; column < columns.size(); column++) {
        var properties = row.getTcArray(column).addNewTcPr();
        var cell = properties.addNewTcW();
        cell.setType(STTblWidth.DXA);
        cell.setW(
            BigInteger.valueOf((long) DocxFile.TEXT_WIDTH * columns.get(column).weight() / all));
      }
    }
  }

  private static void write(
      XWPFTableCell cell, String text, ParagraphAlignment alignment, boolean bold) {
    XWPFParagraph paragraph = cell.getParagraphs().get(0);
    paragraph.setAlignment(alignment);
    DocxFile.run(paragraph, text, DocxFile.SMALL_SIZE, bold);
  }
}
