package ru.shnor.kit.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;

/** Puts the records of one sheet together to rows; formulas give the value that was stored. */
final class XlsRows extends AbortableHSSFListener {

  private static final short GO_ON = 0;
  private static final short STOP = 1;

  /** What the receiver of rows has thrown, on its way through the library. */
  static final class OfReceiver extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final RuntimeException thrown;

    OfReceiver(RuntimeException thrown) {
      super(thrown);
      this.thrown = thrown;
    }

    RuntimeException thrown() {
      return thrown;
    }
  }

  private final int wanted;
  private final SheetLimits limits;
  private final ReadingTime time;
  private final Consumer<Row> rows;
  private Optional<SSTRecord> strings = Optional.empty();
  private Optional<FormulaRecord> awaited = Optional.empty();
  private int depth;
  private int sheet = -1;
  private int row = -1;
  private int given;
  private List<Cell> cells = new ArrayList<>();

  /**
   * @param wanted number of the sheet, in the order of the stream
   */
  XlsRows(int wanted, SheetLimits limits, ReadingTime time, Consumer<Row> rows) {
    this.wanted = wanted;
    this.limits = limits;
    this.time = time;
    this.rows = rows;
  }

  @Override
  public short abortableProcessRecord(Record record) {
    time.check();
    if (record instanceof BOFRecord begin) {
      sheet += depth == 0 && begin.getType() != BOFRecord.TYPE_WORKBOOK ? 1 : 0;
      depth++;
    } else if (record instanceof EOFRecord) {
      depth--;
      return depth == 0 && sheet == wanted ? STOP : GO_ON;
    } else if (record instanceof SSTRecord found) {
      strings = Optional.of(found);
    } else if (sheet == wanted && depth == 1) {
      cell(record);
    }
    return GO_ON;
  }

  /** Gives the last row. */
  void end() {
    give();
  }

  private void cell(Record record) {
    if (record instanceof StringRecord text) {
      awaited.ifPresent(formula -> put(formula, text(text.getString())));
      awaited = Optional.empty();
    } else if (record instanceof LabelSSTRecord label) {
      put(label, text(strings.orElseThrow().getString(label.getSSTIndex()).getString()));
    } else if (record instanceof LabelRecord label) {
      put(label, text(label.getValue()));
    } else if (record instanceof NumberRecord number) {
      put(number, number(number.getValue()));
    } else if (record instanceof BoolErrRecord flag) {
      put(
          flag,
          flag.isBoolean() ? new Cell.Flag(flag.getBooleanValue()) : error(flag.getErrorValue()));
    } else if (record instanceof FormulaRecord formula) {
      formula(formula);
    }
  }

  private void formula(FormulaRecord formula) {
    if (formula.hasCachedResultString()) {
      awaited = Optional.of(formula);
      return;
    }
    CellType type = formula.getCachedResultTypeEnum();
    if (type == CellType.BOOLEAN) {
      put(formula, new Cell.Flag(formula.getCachedBooleanValue()));
    } else if (type == CellType.ERROR) {
      put(formula, error(formula.getCachedErrorValue()));
    } else if (type == CellType.NUMERIC) {
      put(formula, number(formula.getValue()));
    }
  }

  private void put(CellValueRecordInterface at, Cell cell) {
    if (at.getRow() != row) {
      give();
      if (at.getRow() < row) {
        throw UnreadableFile.damaged("строки листа идут не по порядку");
      }
      row = at.getRow();
    }
    int column = at.getColumn();
    if (column >= limits.columns()) {
      throw UnreadableFile.tooLarge("В строке больше %d столбцов".formatted(limits.columns()));
    }
    while (cells.size() <= column) {
      cells.add(new Cell.Blank());
    }
    cells.set(column, cell);
  }

  private void give() {
    List<Cell> done = cells;
    cells = new ArrayList<>();
    while (!done.isEmpty() && done.get(done.size() - 1) instanceof Cell.Blank) {
      done.remove(done.size() - 1);
    }
    if (done.isEmpty()) {
      return;
    }
    given++;
    if (given > limits.rows()) {
      throw UnreadableFile.tooLarge("На листе больше %d строк".formatted(limits.rows()));
    }
    time.pause();
    try {
      rows.accept(new Row(row + 1, done));
    } catch (RuntimeException e) {
      throw new OfReceiver(e);
    } finally {
      time.resume();
    }
  }

  private Cell text(String value) {
    if (value.length() > limits.cellChars()) {
      throw UnreadableFile.tooLarge(
          "В строке %d ячейка длиннее %d знаков".formatted(row + 1, limits.cellChars()));
    }
    return value.isEmpty() ? new Cell.Blank() : new Cell.Text(value);
  }

  private static Cell number(double value) {
    return Double.isFinite(value)
        ? new Cell.Numeric(new BigDecimal(Double.toString(value)).stripTrailingZeros())
        : new Cell.ErrorValue("#ЧИСЛО!");
  }

  private static Cell error(int code) {
    return new Cell.ErrorValue(
        FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ОШИБКА!");
  }
}
