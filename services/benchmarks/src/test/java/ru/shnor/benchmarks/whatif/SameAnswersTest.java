package ru.shnor.benchmarks.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Definitions;

/** The columns and DuckDB answer alike. */
class SameAnswersTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void answersAlikeByEveryDefinition() throws Exception {
    Country country = new Country(300, 2021, 3, 7);
    OurColumns ours = new OurColumns(country);
    try (DuckDbCountry duckDb = new DuckDbCountry(country, folder)) {
      for (Definition definition : Definitions.all(Definitions.USUAL_MIN_N)) {
        Answer answer = ours.answer(definition, 2022, 2023);

        assertThat(answer.evaluable()).isPositive();
        assertThat(answer).as(definition.id()).isEqualTo(duckDb.answer(definition, 2022, 2023));
      }
    }
  }
}
