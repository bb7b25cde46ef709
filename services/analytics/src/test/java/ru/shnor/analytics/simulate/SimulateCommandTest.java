package ru.shnor.analytics.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.shnor.wire.WireJson;
import tools.jackson.databind.JsonNode;

class SimulateCommandTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... words) {
    return SimulateCommand.run(
        List.of(words),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private JsonNode json() {
    return WireJson.read(out.toByteArray(), JsonNode.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--what 1 | Непонятно: --what",
        "--schools | После --schools нужно значение",
        "--schools ten | нужно целое число",
        "--schools 3 | --schools 3: нужно целое число от 20 до 5000",
        "--listed-percent 0 | от 1 до 90",
        "--replications 1 | от 2 до 100000",
        "--seed 1.5 | --seed 1.5",
        "--effect many | процентных пунктов",
        "--effect 101 | от -100 до 100",
        "--seed 1 --seed 2 | указано дважды",
        "--schools 20 --listed-percent 4 | ни одной школы"
      })
  void wrongWordsAreExplainedInRussian(String words, String message) {
    // Given the words
    // When
    int code = run(words.split(" ", -1));
    // Then
    assertThat(code).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains(message, "--listed-percent P");
    assertThat(out.size()).isZero();
  }

  @Test
  void helpIsNoError() {
    // Given
    // When
    int code = run("--help");
    // Then
    assertThat(code).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("--replications R");
  }

  @Test
  void theSameSeedPrintsTheSameBytes() {
    // Given
    String[] words = {"--schools", "60", "--replications", "4", "--seed", "5"};
    run(words);
    byte[] first = out.toByteArray();
    out.reset();
    // When
    run(words);
    // Then
    assertThat(out.toByteArray()).isEqualTo(first);
  }

  /** Seeded; the bounds are the published claim plus three Monte Carlo errors of this run. */
  @Test
  void withoutChangeConfirmedGrowthKeepsItsLevelAndIntervalsCover() {
    // Given
    int code = run("--replications", "40", "--seed", "20261125");
    // When
    JsonNode said = json();
    // Then
    System.out.println(said);
    assertThat(code).isZero();
    assertThat(said.at("/listed").asInt()).isEqualTo(90);
    assertThat(said.at("/naiveGrowthPercent").asDouble()).isBetween(57.0, 81.0);
    for (String field :
        List.of(
            "confirmedGrowthPercent", "confirmedGrowthBothPercent", "confirmedDeclinePercent")) {
      assertThat(said.at("/" + field).asDouble())
          .as(field)
          .isLessThanOrEqualTo(2.5 + 3 * said.at("/" + field + "Error").asDouble());
    }
    assertThat(said.at("/coverage95Percent").asDouble()).isBetween(94.0, 96.0);
    assertThat(said.at("/coverageRangePercent").asDouble()).isBetween(95.0, 98.0);
    assertThat(said.at("/coverageChangePercent").asDouble()).isBetween(94.0, 97.0);
  }

  @Test
  void anEffectIsSeenTheMoreTheGreaterItIs() {
    // Given
    String[] ten = {"--replications", "8", "--effect", "10"};
    String[] twenty = {"--replications", "8", "--effect", "20"};
    run(ten);
    JsonNode less = json();
    out.reset();
    // When
    run(twenty);
    JsonNode more = json();
    // Then
    double some = less.at("/confirmedGrowthPercent").asDouble();
    assertThat(some).isGreaterThan(10);
    assertThat(more.at("/confirmedGrowthPercent").asDouble()).isGreaterThan(some + 15);
    assertThat(more.at("/confirmedGrowthBothPercent").asDouble())
        .isGreaterThan(less.at("/confirmedGrowthBothPercent").asDouble());
    assertThat(more.at("/coverage95Percent").asDouble()).isBetween(93.5, 96.5);
  }
}
