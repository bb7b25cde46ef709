package ru.shnor.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  @Test
  void nothingMeansTheUsualStack() {
    // Given / When
    Arguments arguments = Arguments.of();

    // Then
    assertThat(arguments).isEqualTo(new Arguments.Run(StackOptions.usual()));
  }

  @Test
  void everyOptionIsTaken() {
    // Given / When
    Arguments arguments = Arguments.of("--data-dir", "x", "--port", "9000", "--no-demo", "--quiet");

    // Then
    assertThat(arguments)
        .isEqualTo(
            new Arguments.Run(
                StackOptions.usual().in(Path.of("x")).onPort(9000).withoutDemo().quietly()));
  }

  @Test
  void reportReadsItsOwnOptions() {
    // Given / When
    Arguments arguments = Arguments.of("report", "--data", "x");

    // Then
    assertThat(arguments).isEqualTo(new Arguments.Report(List.of("--data", "x")));
  }

  @Test
  void anUnknownWordIsNamed() {
    // Given / When
    Arguments arguments = Arguments.of("--no-demo", "--prot");

    // Then
    assertThat(arguments).isEqualTo(new Arguments.Wrong("Непонятно: --prot"));
  }

  @Test
  void aPortThatIsNoneIsRefused() {
    // Given / When
    Arguments arguments = Arguments.of("--port", "99999");

    // Then
    assertThat(arguments).isEqualTo(new Arguments.Wrong("--port 99999: нужно число от 0 до 65535"));
  }

  @Test
  void anOptionWithoutItsValueIsRefused() {
    // Given / When
    Arguments arguments = Arguments.of("--data-dir");

    // Then
    assertThat(arguments).isEqualTo(new Arguments.Wrong("После --data-dir нужно значение"));
  }

  @Test
  void helpIsHelp() {
    // Given / When
    Arguments arguments = Arguments.of("--help");

    // Then
    assertThat(arguments).isEqualTo(new Arguments.Help());
  }

  @Test
  void batchWordsOfTheServicesArePassedOnWhole() {
    // Given / When
    Arguments arguments = Arguments.of("survey-score", "--key", "x.json", "--help");

    // Then
    assertThat(arguments)
        .isEqualTo(
            new Arguments.Forwarded(
                "survey-collection", List.of("survey-score", "--key", "x.json", "--help")));
  }

  @Test
  void everyBatchWordIsInTheUsage() {
    // Given / When
    String usage = Texts.usage();

    // Then
    assertThat(Arguments.FORWARDED.keySet()).allMatch(usage::contains);
  }
}
