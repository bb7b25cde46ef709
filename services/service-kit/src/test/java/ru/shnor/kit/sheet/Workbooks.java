package ru.shnor.kit.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Workbooks part by part. */
final class Workbooks {

  static final String SHEET = "xl/worksheets/sheet1.xml";
  static final String STRINGS = "xl/sharedStrings.xml";
  static final String PROLOGUE = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private Workbooks() {}

  /** One sheet; {@code inside} is what its {@code worksheet} element holds. */
  static RawZip sheet(String inside) {
    return part(PROLOGUE + "<worksheet xmlns=\"" + MAIN + "\">" + inside + "</worksheet>");
  }

  /** A good sheet of one row. */
  static RawZip good() {
    return sheet(data(row(1, "<c r=\"A1\"><v>1</v></c>")));
  }

  /** One sheet whose part is given whole. */
  static RawZip part(String xml) {
    return shell("<sheet name=\"Лист1\" sheetId=\"1\" r:id=\"rId1\"/>", "").with(SHEET, xml);
  }

  /** A workbook without the parts of its sheets. */
  static RawZip shell(String sheets, String moreRelations) {
    return new RawZip()
        .with(
            "[Content_Types].xml",
            PROLOGUE
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")
        .with("_rels/.rels", relations(""))
        .with(
            "xl/workbook.xml",
            PROLOGUE
                + "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
                    .formatted(MAIN, OFFICE, sheets))
        .with(
            "xl/_rels/workbook.xml.rels",
            relations(
                relation("rId1", "worksheet", "worksheets/sheet1.xml", "")
                    + relation("rId2", "sharedStrings", "sharedStrings.xml", "")
                    + moreRelations));
  }

  static String relations(String inside) {
    return PROLOGUE
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + inside
        + "</Relationships>";
  }

  static String relation(String id, String type, String target, String mode) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"%s/>"
        .formatted(id, OFFICE, type, target, mode);
  }

  static String data(String rows) {
    return "<sheetData>" + rows + "</sheetData>";
  }

  static String row(int number, String cells) {
    return "<row r=\"" + number + "\">" + cells + "</row>";
  }

  static String strings(String items) {
    return PROLOGUE + "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>";
  }

  /** A part that repeats something too often to be held as a whole. */
  static RawZip.Part repeated(String name, String before, Repeating item, int times, String after) {
    CRC32 crc = new CRC32();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long size = 0;
    try (DeflaterOutputStream deflate =
        new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED, true))) {
      StringBuilder piece = new StringBuilder(before);
      for (int i = 0; i <= times; i++) {
        if (i < times) {
          item.append(piece, i);
        } else {
          piece.append(after);
        }
        if (i == times || piece.length() > 60_000) {
          byte[] bytes = piece.toString().getBytes(StandardCharsets.UTF_8);
          crc.update(bytes);
          deflate.write(bytes);
          size += bytes.length;
          piece.setLength(0);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return RawZip.part(name, out.toByteArray(), crc.getValue(), size);
  }

  /** Writes the item of a number. */
  @FunctionalInterface
  interface Repeating {
    void append(StringBuilder out, int number);
  }
}
