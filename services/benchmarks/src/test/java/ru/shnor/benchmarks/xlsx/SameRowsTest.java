package ru.shnor.benchmarks.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.shnor.kit.sheet.Cell;
import ru.shnor.kit.sheet.Row;

/** Both readers give the same rows of the made-up workbook. */
class SameRowsTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void givesTheSameRows() throws Exception {
    Path file = XlsxFile.write(folder, 200, 7);
    List<Row> ours = new ArrayList<>();
    List<Row> poi = new ArrayList<>();

    new OurRows().read(file, ours::add);
    new PoiRows().read(file, poi::add);

    assertThat(texts(ours)).hasSize(206).isEqualTo(texts(poi));
  }

  private static List<List<String>> texts(List<Row> rows) {
    return rows.stream().map(row -> row.cells().stream().map(Cell::text).toList()).toList();
  }
}
