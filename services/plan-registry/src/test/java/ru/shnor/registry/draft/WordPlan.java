package ru.shnor.registry.draft;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Writes documents as an office would: paragraphs, tables, cells merged across. */
public final class WordPlan {

  private static final int COLUMNS = 4;

  private final XWPFDocument document = new XWPFDocument();
  private final List<XWPFTable> tables = new ArrayList<>();

  public WordPlan paragraph(String text) {
    document.createParagraph().createRun().setText(text);
    return this;
  }

  /** Begins a table with this header. */
  public WordPlan table(String... header) {
    XWPFTable table = document.createTable();
    table.removeRow(0);
    tables.add(table);
    return row(header);
  }

  /** Adds a row; a line break in a cell is a paragraph of its own. */
  public WordPlan row(String... cells) {
    XWPFTableRow row = last().createRow();
    while (!row.getTableCells().isEmpty()) {
      row.removeCell(0);
    }
    for (String text : cells) {
      fill(row.createCell(), text);
    }
    return this;
  }

  /** Adds a row of one cell across the table. */
  public WordPlan across(String text) {
    row(text);
    List<XWPFTableRow> rows = last().getRows();
    rows.get(rows.size() - 1)
        .getCell(0)
        .getCTTc()
        .addNewTcPr()
        .addNewGridSpan()
        .setVal(BigInteger.valueOf(COLUMNS));
    return this;
  }

  public Path write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      document.write(out);
    }
    document.close();
    return file;
  }

  private XWPFTable last() {
    return tables.get(tables.size() - 1);
  }

  private static void fill(XWPFTableCell cell, String text) {
    String[] lines = text.split("\n", -1);
    cell.setText(lines[0]);
    for (int i = 1; i < lines.length; i++) {
      cell.addParagraph().createRun().setText(lines[i]);
    }
  }
}
