package ru.shnor.registry.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.shnor.kit.sheet.ReadProgress;
import ru.shnor.kit.sheet.Row;
import ru.shnor.kit.sheet.SheetInfo;
import ru.shnor.kit.sheet.SheetLimits;
import ru.shnor.kit.sheet.SheetReader;
import ru.shnor.kit.sheet.SheetReaders;

/**
 * Finds the header of a form anywhere in the first {@value #HEADER_ROWS} rows of every visible
 * sheet and gives the rows below it.
 */
public final class TableReader {

  private static final int HEADER_ROWS = 30;
  private static final int LOOKS_LIKE_HEADER = 2;

  private final Form form;
  private final List<Line> lines = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();
  private Optional<Header> closest = Optional.empty();
  private boolean found;

  private TableReader(Form form) {
    this.form = form;
  }

  /**
   * Reads a file.
   *
   * @throws ru.shnor.kit.sheet.UnreadableFile if it is no table, is damaged or beyond the limits
   */
  public static Reading read(Path file, Form form, SheetLimits limits) {
    TableReader table = new TableReader(form);
    try (SheetReader reader = SheetReaders.open(file, limits, ReadProgress.NONE)) {
      for (SheetInfo sheet : reader.sheets()) {
        table.sheet(reader, sheet);
      }
    }
    return table.reading();
  }

  private void sheet(SheetReader reader, SheetInfo sheet) {
    if (sheet.hidden()) {
      skipped.add(sheet.name());
      return;
    }
    SheetPass pass = new SheetPass(sheet.name());
    reader.read(sheet, pass::row);
    if (pass.header.isEmpty()) {
      skipped.add(sheet.name());
    }
  }

  private Reading reading() {
    if (found) {
      return new Reading.Lines(lines, skipped);
    }
    return new Reading.Unrecognised(
        closest
            .map(header -> header.misfit(form))
            .orElseGet(
                () ->
                    "В первых %d строках нет шапки. Нужны столбцы: %s."
                        .formatted(HEADER_ROWS, form.expected())));
  }

  private final class SheetPass {

    private final String sheet;
    private Optional<Header> header = Optional.empty();

    private SheetPass(String sheet) {
      this.sheet = sheet;
    }

    private void row(Row row) {
      if (header.isPresent()) {
        Line line = new Line(sheet, row, header.get().columns());
        if (!line.isBlank()) {
          lines.add(line);
        }
      } else if (row.number() <= HEADER_ROWS) {
        look(Header.of(row));
      }
    }

    private void look(Header candidate) {
      if (candidate.fits(form)) {
        header = Optional.of(candidate);
        found = true;
      } else if (candidate.columns().size() >= LOOKS_LIKE_HEADER
          && candidate.columns().size() > closest.map(one -> one.columns().size()).orElse(0)) {
        closest = Optional.of(candidate);
      }
    }
  }
}
