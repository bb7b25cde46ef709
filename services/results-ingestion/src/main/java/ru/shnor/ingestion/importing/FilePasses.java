package ru.shnor.ingestion.importing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import ru.shnor.kit.sheet.ReadProgress;
import ru.shnor.kit.sheet.Row;
import ru.shnor.kit.sheet.SheetInfo;
import ru.shnor.kit.sheet.SheetLimits;
import ru.shnor.kit.sheet.SheetReader;
import ru.shnor.kit.sheet.SheetReaders;

/** Passes over one file, each with its share of the progress. */
final class FilePasses {

  /** The last pass waits for the store between rows; the time of the file is not its time. */
  private static final Duration LONGEST_ENTRY = Duration.ofHours(1);

  /** Is told how far the reading is. */
  interface Watching {
    Watching NOBODY = (stage, share, rows) -> {};

    /**
     * Some rows further.
     *
     * @param share of the whole work, 0 to 1
     */
    void at(String stage, double share, int rows);
  }

  private final Path file;
  private final SheetLimits limits;
  private final Watching watching;
  private final int passes;
  private int number;

  FilePasses(Path file, SheetLimits limits, Watching watching, int passes) {
    this.file = file;
    this.limits = limits;
    this.watching = watching;
    this.passes = passes;
  }

  Path file() {
    return file;
  }

  /** One pass over the file: its share of the bytes, and the rows it has seen. */
  private final class Pass implements ReadProgress {
    private final String stage;
    private final int at = number++;
    private int rows;

    Pass(String stage) {
      this.stage = stage;
    }

    @Override
    public void read(long read, long total) {
      double share = total <= 0 ? 1 : Math.min(1.0, (double) read / total);
      watching.at(stage, (at + share) / passes, rows);
    }

    Consumer<Row> counting(Consumer<Row> next) {
      return row -> {
        rows++;
        next.accept(row);
      };
    }
  }

  /** The progress of a pass that somebody else makes. */
  ReadProgress reading(String stage) {
    return new Pass(stage);
  }

  /** Nothing was read, but the work goes on. */
  void alive(String stage, int rows) {
    watching.at(stage, 1, rows);
  }

  /** Looks at what the caller likes of all sheets. */
  void all(String stage, SheetChoice choice) {
    Pass pass = new Pass(stage);
    try (SheetReader reader = SheetReaders.open(file, limits, pass)) {
      reader.sheets().forEach(sheet -> reader.read(sheet, pass.counting(choice.rowsOf(sheet))));
    }
  }

  /** Who wants the rows of a sheet. */
  interface SheetChoice {
    Consumer<Row> rowsOf(SheetInfo sheet);
  }

  /**
   * Looks at the rows of one sheet.
   *
   * @param unhurried whether the caller waits for the store between rows
   * @return number of rows
   */
  int sheet(String stage, int sheet, boolean unhurried, Consumer<Row> rows) {
    Pass pass = new Pass(stage);
    try (SheetReader reader = SheetReaders.open(file, unhurried ? unhurried() : limits, pass)) {
      reader.read(reader.sheets().get(sheet), pass.counting(rows));
    }
    return pass.rows;
  }

  private SheetLimits unhurried() {
    SheetLimits usual = limits;
    return new SheetLimits(
        usual.bytes(),
        usual.entries(),
        usual.inflatedBytes(),
        usual.ratio(),
        usual.sharedStrings(),
        usual.sharedStringBytes(),
        usual.sheets(),
        usual.rows(),
        usual.columns(),
        usual.cellChars(),
        LONGEST_ENTRY);
  }
}
