package ru.shnor.registry.school;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class InnTest {

  @Test
  void acceptsTheNumberOfARealOrganisation() {
    // Given: ИНН of Сбербанк, public
    String inn = "7707083893";
    // When / Then
    assertThat(Inn.fault(inn)).isEmpty();
  }

  @Test
  void tellsLengthAndForeignSigns() {
    assertThat(Inn.fault("770708389").orElseThrow()).contains("9 цифр");
    assertThat(Inn.fault("77070838AB").orElseThrow()).contains("не только цифры");
    assertThat(Inn.fault("٧٧٠٧٠٨٣٨٩٣").orElseThrow()).contains("не только цифры");
  }

  @Property
  void exactlyOneLastDigitFits(@ForAll @LongRange(min = 0, max = 999_999_999L) long number) {
    // Given
    String nine = "%09d".formatted(number);
    // When
    long fitting =
        "0123456789".chars().filter(last -> Inn.fault(nine + (char) last).isEmpty()).count();
    // Then
    assertThat(fitting).isEqualTo(1);
  }

  /** Remainder 10 is written as 0, so a slip between the remainders 0 and 10 stays unseen. */
  @Property
  void aSlipInOneDigitIsSeenUnlessItsRemainderIsTen(
      @ForAll @LongRange(min = 0, max = 999_999_999L) long number,
      @ForAll @IntRange(min = 0, max = 8) int place,
      @ForAll @IntRange(min = 1, max = 9) int shift) {
    // Given
    String nine = "%09d".formatted(number);
    char changed = (char) ('0' + (nine.charAt(place) - '0' + shift) % 10);
    String slip = nine.substring(0, place) + changed + nine.substring(place + 1);
    int digit = Inn.checkDigit(nine);
    Assume.that(digit != 0);
    // When / Then
    assertThat(Inn.fault(slip + digit)).isPresent();
  }
}
