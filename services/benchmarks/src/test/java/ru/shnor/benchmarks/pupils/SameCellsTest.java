package ru.shnor.benchmarks.pupils;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ours and DuckDB make the same of a little region, cell by cell. */
class SameCellsTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void givesTheSameCells() throws Exception {
    PupilFiles files = new PupilFiles(new PupilRegion(6_000, 20, 7), folder);
    files.write();
    OurReading ours = new OurReading(files, 2);
    ours.run(0);

    try (DuckDbPeer duckDb = new DuckDbPeer(files, folder)) {
      duckDb.run(0);

      assertThat(ours.cells().size()).isEqualTo(20 * 6);
      assertThat(ours.cells().difference(duckDb.cells())).isEmpty();
    }
  }

  @Test
  void tellsADifference() {
    Cells one = new Cells();
    one.mark("edu1|RUSSIAN|4", 2, 1);
    Cells other = new Cells();
    other.mark("edu1|RUSSIAN|4", 3, 1);

    assertThat(one.difference(other)).isPresent();
  }

  @Test
  void saysAnotherYearInPlace() throws Exception {
    PupilFiles files = new PupilFiles(new PupilRegion(600, 5, 7), folder);
    files.write();
    long bytes = files.bytes();

    files.year(2024);

    assertThat(files.bytes()).isEqualTo(bytes);
    assertThat(java.nio.file.Files.readString(files.ofCentre(PupilRegion.works().get(0))))
        .contains("ВПР 2024 Русский язык 4 класс")
        .contains("15.03.2024");
  }
}
