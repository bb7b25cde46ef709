package ru.shnor.registry.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import ru.shnor.kit.sheet.Row;
import ru.shnor.registry.table.Column;
import ru.shnor.registry.table.Line;

class LedgerPropertiesTest {

  @Test
  void refusesALedgerThatDoesNotAddUp() {
    assertThatThrownBy(() -> new Ledger(3, 1, 1, 0)).hasMessageContaining("rows 3");
  }

  /** Three schools, each said to have one of two names, in any order and number. */
  @Property
  void agreeingRowsCountOnceAndContradictingRowsNever(
      @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 5) Integer> said) {
    // Given
    List<Entry<String>> entries = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      Line line = new Line("", new Row(i + 2, List.of()), Map.of(Column.LOGIN, 0));
      entries.add(new Entry<>(line, said.get(i) % 3 + "=" + said.get(i) / 3));
    }
    Tally tally = new Tally(said.size());
    // When
    Map<String, Entry<String>> settled =
        Repeats.settle(entries, v -> v.substring(0, 1), v -> v, v -> "школе " + v, tally);
    settled.values().forEach(one -> tally.accept());
    // Then
    long agreeing =
        said.stream()
            .collect(Collectors.groupingBy(v -> v % 3, Collectors.toSet()))
            .values()
            .stream()
            .filter(values -> values.size() == 1)
            .count();
    assertThat(tally.ledger().accepted()).isEqualTo((int) agreeing);
    assertThat(tally.complaints()).hasSize(tally.ledger().rejected());
  }
}
