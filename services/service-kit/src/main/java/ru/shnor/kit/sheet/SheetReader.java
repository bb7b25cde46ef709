package ru.shnor.kit.sheet;

import java.util.List;
import java.util.function.Consumer;

/** A file whose sheets can be read row by row; memory does not grow with the number of rows. */
public interface SheetReader extends AutoCloseable {

  List<SheetInfo> sheets();

  /**
   * Reads a sheet from its first row.
   *
   * @param rows gets every row that has a cell, in ascending order
   * @throws UnreadableFile if the sheet is damaged or beyond the limits
   */
  void read(SheetInfo sheet, Consumer<Row> rows);

  @Override
  void close();
}
