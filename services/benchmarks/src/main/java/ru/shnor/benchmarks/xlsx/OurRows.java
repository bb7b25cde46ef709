package ru.shnor.benchmarks.xlsx;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import ru.shnor.kit.sheet.ReadProgress;
import ru.shnor.kit.sheet.Row;
import ru.shnor.kit.sheet.SheetLimits;
import ru.shnor.kit.sheet.SheetReader;
import ru.shnor.kit.sheet.SheetReaders;

/** The reader of service-kit, archive guard and all, with limits for large files. */
final class OurRows implements RowSource {

  private static final int ROWS = 10_000_000;

  @Override
  public void read(Path file, Consumer<Row> rows) {
    SheetLimits usual = SheetLimits.DEFAULT;
    SheetLimits large =
        new SheetLimits(
            usual.bytes() * 100,
            usual.entries(),
            usual.inflatedBytes() * 100,
            usual.ratio(),
            usual.sharedStrings(),
            usual.sharedStringBytes(),
            usual.sheets(),
            ROWS,
            usual.columns(),
            usual.cellChars(),
            Duration.ofHours(1));
    try (SheetReader reader = SheetReaders.open(file, large, ReadProgress.NONE)) {
      reader.read(reader.sheets().get(0), rows);
    }
  }
}
