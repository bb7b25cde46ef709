package ru.shnor.registry.deadline.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.shnor.registry.deadline.DeadlineCalendar;
import ru.shnor.registry.deadline.DeadlinePrinter;
import ru.shnor.registry.deadline.Occurrence;
import ru.shnor.registry.deadline.Reading;
import ru.shnor.registry.gazetteer.Gazetteer;
import ru.shnor.registry.gazetteer.Match;

/**
 * The 91 deadlines of the order of 2024 and the dates they mean; the table {@code
 * order/deadlines-2024.csv} was reviewed row by row against the order.
 */
class OrderDeadlinesTest {

  /** A row of the table. */
  record Expected(String annex, String number, String deadline, String kind, String dates) {}

  static List<Expected> table() throws IOException {
    try (InputStream in =
        OrderDeadlinesTest.class.getResourceAsStream("/order/deadlines-2024.csv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .skip(1)
          .map(line -> line.split(";", -1))
          .map(cells -> new Expected(cells[0], cells[1], cells[2], cells[3], cells[4]))
          .toList();
    }
  }

  @Test
  void theTableHasTwentyAndSeventyOneRows() throws IOException {
    assertThat(table().stream().filter(row -> row.annex().equals("1"))).hasSize(20);
    assertThat(table().stream().filter(row -> row.annex().equals("2"))).hasSize(71);
  }

  @ParameterizedTest
  @MethodSource("table")
  void aDeadlineOfTheOrderIsUnderstoodAndMeansTheseDates(Expected row) {
    // When
    Reading reading = DeadlineParser.read(row.deadline());
    // Then
    assertThat(reading).isInstanceOf(Reading.Understood.class);
    assertThat(reading.text()).isEqualTo(row.deadline());
    Reading.Understood understood = (Reading.Understood) reading;
    assertThat(understood.deadline().kind().code()).isEqualTo(row.kind());
    assertThat(dates(DeadlineCalendar.of(understood.deadline(), 2024).occurrences()))
        .isEqualTo(row.dates());
    assertThat(DeadlineParser.read(DeadlinePrinter.print(understood.deadline())))
        .isInstanceOfSatisfying(
            Reading.Understood.class,
            again -> assertThat(again.deadline()).isEqualTo(understood.deadline()));
  }

  @Test
  void onlyOneDeadlineOfTheOrderIsDoubtfulInItself() throws IOException {
    assertThat(
            table().stream()
                .filter(
                    row ->
                        DeadlineParser.read(row.deadline()) instanceof Reading.Understood understood
                            && !understood.doubts().isEmpty())
                .map(Expected::deadline))
        .containsExactly("ноябрь, февраль");
  }

  private static String dates(List<Occurrence> occurrences) {
    Gazetteer gazetteer = Gazetteer.irkutsk();
    return occurrences.stream()
        .map(one -> one.from() + ".." + one.to() + territory(gazetteer, one.territory()))
        .collect(Collectors.joining(", "));
  }

  private static String territory(Gazetteer gazetteer, String written) {
    return Stream.of(gazetteer.find(written))
        .filter(Match.Known.class::isInstance)
        .map(match -> "@" + ((Match.Known) match).place().name())
        .findFirst()
        .orElse(written);
  }
}
