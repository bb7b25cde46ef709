package ru.shnor.analytics.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.shnor.analytics.comparability.Verdict;
import ru.shnor.analytics.comparability.Warning;
import ru.shnor.analytics.honest.Decomposition;
import ru.shnor.analytics.honest.Honest;
import ru.shnor.analytics.honest.Standing;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Definitions;
import ru.shnor.analytics.indicator.NaiveOracle;
import ru.shnor.analytics.indicator.Tally;

/** Real counts of one region; skipped, aloud, where they are absent. */
class AltaiTest {

  @Test
  void defaultDefinitionGivesTheKnownValue() throws IOException {
    // Given
    Computation computation = Computation.of(AltaiRegion.inputs(), Instant.EPOCH);
    Definition definition = Definitions.find(Definitions.DEFAULT_ID, 10).orElseThrow();
    // When
    Computation.Values values = computation.regionValues();
    // Then
    Tally tally = values.tally(definition);
    assertThat(List.of(tally.listed(), tally.evaluable(), tally.positive()))
        .containsExactly(86, 86, 79);
    assertThat(tally.sharePercent()).contains("91.8605");
    List<Warning> warnings = computation.warnings(values, definition);
    assertThat(warnings.get(0).code()).isEqualTo(Warning.Code.SEASON);
    assertThat(Verdict.of(computation.findings(values, definition), warnings))
        .contains("79 из 86", "91,86 %", "разное время года", "7,61", "4,06", "77,91");
  }

  @Test
  void formalValueIsToldApart() throws IOException {
    // Given
    Computation computation = Computation.of(AltaiRegion.inputs(), Instant.EPOCH);
    Definition definition = Definitions.find(Definitions.DEFAULT_ID, 10).orElseThrow();
    // When
    Honest honest = computation.regionHonest(definition).orElseThrow();
    // Then
    Decomposition parts = honest.decomposition();
    System.out.printf(
        "Altai: 79 of 86 = calendar %d + rebound %d + confirmed %d; declined %d; strict %s;"
            + " expected %s, confirmed by chance %s, correlation %.3f; outside %s; fall %s;"
            + " reliability %s%n",
        parts.calendar(),
        parts.rebound(),
        parts.confirmed(),
        honest.count(Standing.DECLINE_CONFIRMED),
        honest.strict(),
        honest.expected().formalPercent(),
        honest.expected().confirmedPercent(),
        honest.expected().correlation(),
        honest.outside(),
        parts.fall(),
        honest.medianReliability());
    assertThat(parts.calendar() + parts.rebound() + parts.confirmed()).isEqualTo(79);
    assertThat(parts.calendar()).isEqualTo(12);
    assertThat(parts.confirmed()).isEqualTo(honest.confirmed()).isBetween(9, 13);
    assertThat(honest.models().get(0).prior().precision()).isBetween(6.5, 7.6);
    assertThat(honest.models().get(1).prior().precision()).isBetween(7.0, 8.3);
    assertThat(Double.parseDouble(honest.expected().formalPercent().orElseThrow()))
        .isBetween(60.0, 92.0);
  }

  @Test
  void everyDefinitionAgreesWithTheNaiveOracle() throws IOException {
    // Given
    Computation computation = Computation.of(AltaiRegion.inputs(), Instant.EPOCH);
    NaiveOracle oracle = new NaiveOracle(computation.region());
    for (Definition definition : computation.definitions()) {
      for (String id : computation.region().listed()) {
        // When
        String code = computation.evaluation().outcome(definition, id).code();
        // Then
        assertThat(code.equals("POSITIVE") ? 'P' : code.equals("NOT_POSITIVE") ? 'N' : '-')
            .as(definition.id() + " " + id)
            .isEqualTo(oracle.outcome(definition.id(), 10, id));
      }
    }
  }

  @Test
  void repeatedRunGivesTheSameBytes() throws IOException {
    // Given
    RunInputs inputs = AltaiRegion.inputs();
    // When
    byte[] first = Computation.of(inputs, Instant.EPOCH).outputBytes();
    byte[] second = Computation.of(inputs, Instant.MAX).outputBytes();
    // Then
    assertThat(second).isEqualTo(first);
  }
}
