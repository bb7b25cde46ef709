package ru.shnor.ingestion.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SameSchoolTest {

  private final SameSchool same = new SameSchool();

  private static SchoolRow row(int number, int two) {
    return new SchoolRow(
        number, "380034", "А", "reg38_m001", "Зима", 10, new MarkCounts(two, 10 - two, 0, 0));
  }

  @Test
  void equalRowIsARepetition() {
    // Given
    same.add("p", row(9, 1));
    same.add("p", row(12, 1));
    // When
    SameSchool.Place place = same.place("p", row(12, 1));
    // Then
    assertThat(place).isEqualTo(SameSchool.Place.REPEATED);
    assertThat(same.place("p", row(9, 1))).isEqualTo(SameSchool.Place.FIRST);
  }

  @Test
  void differentRowsContradictAndNeitherIsTaken() {
    // Given
    same.add("p", row(9, 1));
    same.add("p", row(12, 2));
    // When
    SameSchool.Place place = same.place("p", row(9, 1));
    // Then
    assertThat(place).isEqualTo(SameSchool.Place.CONTRADICTED);
    assertThat(same.place("p", row(12, 2))).isEqualTo(SameSchool.Place.CONTRADICTED);
    assertThat(same.rows("p", row(9, 1))).isEqualTo("9 и 12");
  }
}
