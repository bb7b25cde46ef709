package ru.shnor.benchmarks.xlsx;

import java.nio.file.Path;
import java.util.function.Consumer;
import ru.shnor.kit.sheet.Row;

/** Gives the rows of the first sheet of a workbook, in order. */
interface RowSource {

  void read(Path file, Consumer<Row> rows) throws Exception;
}
