package ru.shnor.ingestion.remark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import ru.shnor.kit.sheet.Cell;
import ru.shnor.kit.sheet.Row;
import ru.shnor.kit.sheet.SheetInfo;
import ru.shnor.kit.sheet.SheetReader;
import ru.shnor.kit.sheet.SheetReaders;

/**
 * The table that was sent, cell for cell at the same addresses, with the column «Замечание» at its
 * right end: a book for a book, CSV for CSV. Values only: formulas, macros, links and looks of the
 * original do not come along. Rows are written as they are read.
 */
public final class RemarkedFile {

  private static final String TITLE = "Замечание";
  private static final String ROW_FILL = "FFF2CC";
  private static final int FLUSH_ROWS = 500;
  private static final int REMARK_WIDTH = 90;

  private final Path original;
  private final int sheet;
  private final int headerRow;
  private final Map<Integer, String> remarks;

  /**
   * A file to be written.
   *
   * @param sheet number of the sheet in the book that the remarks are about
   * @param headerRow 1-based
   */
  public RemarkedFile(Path original, int sheet, int headerRow, Remarks remarks) {
    this.original = original;
    this.sheet = sheet;
    this.headerRow = headerRow;
    this.remarks = remarks.byRow();
  }

  /** What the file is: its ending and its type on the wire. */
  public enum Form {
    CSV("csv", "text/csv; charset=utf-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String ending;
    private final String mediaType;

    Form(String ending, String mediaType) {
      this.ending = ending;
      this.mediaType = mediaType;
    }

    public String ending() {
      return ending;
    }

    public String mediaType() {
      return mediaType;
    }

    static Form of(SheetReader reader) {
      return reader.sheets().get(0).name().isEmpty() ? CSV : XLSX;
    }
  }

  /** The form that an original calls for. */
  public static Form form(Path original) {
    try (SheetReader reader = SheetReaders.open(original)) {
      return Form.of(reader);
    }
  }

  /**
   * Writes the file.
   *
   * @throws IOException if it cannot be written to its end
   */
  public void write(OutputStream out) throws IOException {
    int column = width();
    try (SheetReader reader = SheetReaders.open(original)) {
      if (Form.of(reader) == Form.CSV) {
        csv(reader, column, out);
      } else {
        book(reader, column, out);
      }
    } catch (UncheckedIOException e) {
      throw new IOException(e);
    }
  }

  /** First column to the right of everything. */
  private int width() {
    int[] width = {1};
    try (SheetReader reader = SheetReaders.open(original)) {
      reader.read(
          reader.sheets().get(sheet), row -> width[0] = Math.max(width[0], row.cells().size()));
    }
    return width[0];
  }

  private String remark(int row) {
    String own = remarks.getOrDefault(row, "");
    if (row != headerRow) {
      return own;
    }
    String whole = remarks.getOrDefault(0, "");
    return whole.isEmpty() ? TITLE : TITLE + ". Ко всему файлу: " + whole;
  }

  private void csv(SheetReader reader, int column, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\ufeff');
    int[] line = {1};
    reader.read(
        reader.sheets().get(sheet),
        row -> {
          try {
            for (; line[0] < row.number(); line[0]++) {
              writer.write("\r\n");
            }
            writer.write(line(row, column));
            line[0] += 1 + lineBreaks(row);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    writer.flush();
  }

  private String line(Row row, int column) {
    String cells =
        row.cells().stream()
            .map(cell -> cell.isBlank() ? "" : SafeText.field(cell.text()))
            .collect(Collectors.joining(";"));
    String remark = remark(row.number());
    return remark.isEmpty()
        ? cells + "\r\n"
        : cells + ";".repeat(column - row.cells().size() + 1) + SafeText.field(remark) + "\r\n";
  }

  private static int lineBreaks(Row row) {
    return (int)
        row.cells().stream()
            .flatMapToInt(cell -> cell.text().chars())
            .filter(c -> c == '\n')
            .count();
  }

  private void book(SheetReader reader, int column, OutputStream out) throws IOException {
    try (Workbook book = new Workbook(out, "shnor", "1.0")) {
      for (SheetInfo info : reader.sheets()) {
        Worksheet page = book.newWorksheet(info.name());
        int[] rows = {0};
        if (info.number() == sheet) {
          page.width(column, REMARK_WIDTH);
        }
        reader.read(
            info,
            row -> {
              copy(page, row);
              if (info.number() == sheet) {
                remark(page, row, column);
              }
              if (++rows[0] % FLUSH_ROWS == 0) {
                flush(page);
              }
            });
        page.finish();
      }
    }
  }

  private static void copy(Worksheet page, Row row) {
    for (int at = 0; at < row.cells().size(); at++) {
      Cell cell = row.cells().get(at);
      if (cell instanceof Cell.Numeric number) {
        page.value(row.number() - 1, at, number.value());
      } else if (cell instanceof Cell.Flag flag) {
        page.value(row.number() - 1, at, flag.value());
      } else if (!cell.text().isEmpty()) {
        page.value(row.number() - 1, at, SafeText.of(cell.text()));
      }
    }
  }

  private void remark(Worksheet page, Row row, int column) {
    String remark = remark(row.number());
    if (remark.isEmpty()) {
      return;
    }
    page.value(row.number() - 1, column, SafeText.of(remark));
    page.style(row.number() - 1, column).wrapText(true).fillColor(ROW_FILL).set();
    if (row.number() != headerRow) {
      page.style(row.number() - 1, 0).fillColor(ROW_FILL).set();
    } else {
      page.style(row.number() - 1, column).bold().wrapText(true).fillColor(ROW_FILL).set();
    }
  }

  private static void flush(Worksheet page) {
    try {
      page.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
