package ru.shnor.registry.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.shnor.wire.event.ListKind;

class ListNamesTest {

  @ParameterizedTest
  @CsvSource({
    "ШНОР,SHNOR",
    "шнор,SHNOR",
    "«ШНОР»,SHNOR",
    "ШHОP,SHNOR",
    "ШНСУ,SHNSU",
    "Зона риска,RISK_ZONE",
    "в  зоне риска,RISK_ZONE",
    "В ЗОНЕ РИСКА.,RISK_ZONE",
    "риск,RISK_ZONE"
  })
  void readsTheSpellingsPeopleUse(String text, ListKind list) {
    assertThat(ListNames.parse(text)).contains(list);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ШНОР/ШНСУ", "НОР", "не ШНОР", "да"})
  void guessesNothing(String text) {
    assertThat(ListNames.parse(text)).isEmpty();
  }
}
