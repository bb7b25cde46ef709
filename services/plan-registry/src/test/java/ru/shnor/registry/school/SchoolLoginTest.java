package ru.shnor.registry.school;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolLoginTest {

  @Property
  void bothPrefixesWithTheSameDigitsAreOneSchool(
      @ForAll @IntRange(min = 0, max = 99_999_999) int number) {
    // Given
    String digits = "%06d".formatted(number);
    // When
    var sch = SchoolLogin.parse("sch" + digits);
    var edu = SchoolLogin.parse("EDU" + digits);
    // Then
    assertThat(sch).isPresent().isEqualTo(edu);
    assertThat(sch.orElseThrow().schoolId()).isEqualTo("s" + digits);
  }

  @Test
  void keepsLeadingZeros() {
    assertThat(SchoolLogin.parse("sch010034").orElseThrow().value()).isEqualTo("010034");
  }

  @Test
  void readsCyrillicLookalikesAndStraySpaces() {
    assertThat(SchoolLogin.parse("\u00a0\u0441\u0441h220034 ")).isEmpty();
    assertThat(SchoolLogin.parse("\u00a0s\u0441h 220034 ").orElseThrow().value())
        .isEqualTo("220034");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "220034", "sch22003", "sch220034567", "sch22O034", "abc220034", "sch"})
  void anythingElseIsNoLogin(String text) {
    assertThat(SchoolLogin.parse(text)).isEmpty();
  }
}
