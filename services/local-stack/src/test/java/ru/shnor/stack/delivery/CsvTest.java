package ru.shnor.stack.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @Test
  void separatorsAndQuotesInACellAreQuoted() {
    // Given
    Csv csv = new Csv("a", "b");

    // When
    csv.row(List.of("Школа \"Луч\"; филиал", "x"));

    // Then
    assertThat(text(csv)).isEqualTo("a;b\n\"Школа \"\"Луч\"\"; филиал\";x\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+7", "-x", "@sum", "\tx"})
  void aCellForPeopleIsNoFormula(String cell) {
    // Given
    Csv csv = new Csv("a");

    // When
    csv.rowForPeople(List.of(cell));

    // Then
    assertThat(text(csv)).contains("'" + cell);
  }

  @Test
  void aCellForProgramsStaysAsItIs() {
    // Given
    Csv csv = new Csv("a");

    // When
    csv.row(List.of("-x"));

    // Then
    assertThat(text(csv)).isEqualTo("a\n-x\n");
  }

  private static String text(Csv csv) {
    return new String(csv.bytes(), StandardCharsets.UTF_8);
  }
}
