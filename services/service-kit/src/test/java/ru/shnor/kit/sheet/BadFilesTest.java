package ru.shnor.kit.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue: every bad file is refused with its code, and the user is told what to do. */
class BadFilesTest {

  private static final Pattern RUSSIAN = Pattern.compile("[А-Яа-яЁё]{4}");

  @TempDir private Path folder = Path.of("");

  static Stream<BadFile> files() {
    return Stream.of(BadContainers.all(), BadXml.all(), BadText.all())
        .flatMap(list -> list.stream());
  }

  @ParameterizedTest
  @MethodSource("files")
  void badFileIsRefusedWithItsCodeAndAdvice(BadFile bad) throws IOException {
    // Given
    Path file = Files.write(folder.resolve("отчёт.xlsx"), bad.bytes().get());
    // When
    UnreadableFile refusal =
        catchThrowableOfType(UnreadableFile.class, () -> SmallHeap.readAll(file));
    // Then
    assertThat(refusal).as(bad.toString()).isNotNull();
    assertThat(refusal.code()).as(refusal.text()).isEqualTo(bad.code());
    assertThat(refusal.text() + " " + refusal.advice()).contains(bad.says());
    assertThat(refusal.text()).containsPattern(RUSSIAN);
    assertThat(refusal.advice()).containsPattern(RUSSIAN);
  }
}
