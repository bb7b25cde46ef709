package ru.shnor.registry.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MunicipalityTest {

  @Test
  void answersToItsNameAndItsAliases() {
    // Given
    Municipality place =
        new Municipality("reg38_m002", "г. Саянск", List.of()).alsoCalled("МО «город Саянск»");
    // When / Then
    assertThat(place.isCalled("Г. САЯНСК")).isTrue();
    assertThat(place.isCalled("МО \"город Саянск\"")).isTrue();
    assertThat(place.isCalled("г. Зима")).isFalse();
  }

  @Test
  void namesTheValueItRefuses() {
    assertThatThrownBy(() -> new Municipality("25701000", "г. Иркутск", List.of()))
        .hasMessageContaining("25701000");
  }
}
