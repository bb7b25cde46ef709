package ru.shnor.analytics.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SuppressionTest {

  @Test
  void oneSmallGroupHidesTheNextSmallest() {
    // Given
    List<Long> sizes = List.of(30L, 3L, 0L, 12L);
    // When
    List<Boolean> hidden = Suppression.hidden(sizes, Suppression.STAFF);
    // Then
    assertThat(hidden).containsExactly(false, true, false, true);
  }

  @Test
  void twoSmallGroupsThatAreTooFewTogetherHideAThird() {
    // Given
    List<Long> sizes = List.of(1L, 2L, 40L, 50L);
    // When
    List<Boolean> hidden = Suppression.hidden(sizes, Suppression.STAFF);
    // Then
    assertThat(hidden).containsExactly(true, true, true, false);
  }

  @Test
  void publicBorderIsTen() {
    assertThat(Suppression.hidden(List.of(9L, 40L, 50L), Suppression.PUBLIC))
        .containsExactly(true, true, false);
  }

  @Property(tries = 500)
  void whatIsHiddenCannotBeSubtracted(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 20) Integer> sizes) {
    // Given
    List<Long> groups = sizes.stream().map(Integer::longValue).toList();
    // When
    List<Boolean> hidden = Suppression.hidden(groups, Suppression.STAFF);
    // Then
    long pupils = 0;
    int number = 0;
    boolean anyShown = false;
    for (int at = 0; at < groups.size(); at++) {
      if (hidden.get(at)) {
        number++;
        pupils += groups.get(at);
      } else {
        anyShown |= groups.get(at) > 0;
        assertThat(groups.get(at) == 0 || groups.get(at) >= Suppression.STAFF).isTrue();
      }
    }
    assertThat(number == 0 || !anyShown || (number > 1 && pupils >= Suppression.STAFF)).isTrue();
  }
}
