package ru.shnor.registry.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ru.shnor.kit.sheet.Cell;
import ru.shnor.kit.sheet.ReadProgress;
import ru.shnor.kit.sheet.SheetInfo;
import ru.shnor.kit.sheet.SheetLimits;
import ru.shnor.kit.sheet.SheetReader;
import ru.shnor.kit.sheet.SheetReaders;

/** Each visible sheet of a workbook, or the one of a CSV file, as a table under its name. */
final class SheetBlocks {

  private static final int MOST_ROWS = 20_000;

  private SheetBlocks() {}

  static List<Block> read(Path file, SheetLimits limits) {
    List<Block> blocks = new ArrayList<>();
    try (SheetReader reader = SheetReaders.open(file, limits, ReadProgress.NONE)) {
      for (SheetInfo sheet : reader.sheets()) {
        if (!sheet.hidden()) {
          List<Block.Row> rows = new ArrayList<>();
          reader.read(
              sheet,
              row -> {
                if (rows.size() == MOST_ROWS) {
                  throw WordDocument.tooLarge("В таблице больше %d строк".formatted(MOST_ROWS));
                }
                rows.add(new Block.Row(row.number(), cells(row.cells())));
              });
          if (!sheet.name().isBlank()) {
            blocks.add(new Block.Paragraph(sheet.name()));
          }
          blocks.add(new Block.Table(sheet.name(), rows));
        }
      }
    }
    return blocks;
  }

  private static List<Block.Cell> cells(List<Cell> cells) {
    List<Block.Cell> found = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      String text =
          cell instanceof Cell.Numeric number
              ? number.value().stripTrailingZeros().toPlainString()
              : cell.text();
      found.add(new Block.Cell(i, 1, text, cell instanceof Cell.Numeric));
    }
    return found;
  }
}
