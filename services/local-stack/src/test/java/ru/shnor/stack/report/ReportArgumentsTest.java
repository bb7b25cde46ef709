package ru.shnor.stack.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportArgumentsTest {

  @TempDir private Path folder = Path.of("");

  private ReportArguments arguments(String... more) {
    List<String> words = new ArrayList<>(List.of("--data", folder.toString()));
    words.addAll(List.of(more));
    return ReportArguments.of(words);
  }

  @Test
  void everyOptionIsTaken() {
    // Given / When
    ReportArguments arguments =
        arguments(
            "--base",
            "2020",
            "--report",
            "2021",
            "--out",
            "x",
            "--listed-by-rule",
            "30",
            "--templates",
            folder.toString());

    // Then
    assertThat(arguments)
        .isEqualTo(
            new ReportArguments.Asked(
                folder,
                2020,
                2021,
                Optional.of(Path.of("x")),
                OptionalInt.of(30),
                Optional.of(folder)));
  }

  @Test
  void theFolderMustBeThere() {
    // Given / When
    ReportArguments arguments =
        ReportArguments.of(List.of("--data", "no-such", "--base", "2020", "--report", "2021"));

    // Then
    assertThat(arguments).isEqualTo(new ReportArguments.Wrong("Нет папки «no-such»"));
  }

  @Test
  void theBaseYearMustBeEarlier() {
    // Given / When
    ReportArguments arguments = arguments("--base", "2021", "--report", "2021");

    // Then
    assertThat(arguments)
        .isEqualTo(
            new ReportArguments.Wrong(
                "--base 2021 --report 2021: нужны два года, базовый раньше отчётного"));
  }

  @Test
  void aYearThatIsNotThereIsNamed() {
    // Given / When
    ReportArguments arguments = arguments("--base", "2021");

    // Then
    assertThat(arguments).isEqualTo(new ReportArguments.Wrong("Не хватает --report"));
  }

  @Test
  void aRuleMustBeAPercent() {
    // Given / When
    ReportArguments arguments =
        arguments("--base", "2020", "--report", "2021", "--listed-by-rule", "130");

    // Then
    assertThat(arguments)
        .isEqualTo(
            new ReportArguments.Wrong(
                "--listed-by-rule 130: нужно целое число процентов от 0 до 100"));
  }

  @Test
  void anOptionGivenTwiceIsNotGuessed() {
    // Given / When
    ReportArguments arguments = arguments("--base", "2020", "--base", "2021");

    // Then
    assertThat(arguments).isEqualTo(new ReportArguments.Wrong("--base указано дважды"));
  }
}
