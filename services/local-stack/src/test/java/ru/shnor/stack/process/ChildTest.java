package ru.shnor.stack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

  private static final Pace QUICK =
      new Pace(
          Duration.ofMillis(5),
          Duration.ofMillis(20),
          Duration.ofMillis(5),
          Duration.ofMillis(20),
          5);

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Narrator narrator =
      new Narrator(new PrintStream(said, true, StandardCharsets.UTF_8), false);
  private final List<String> givenUp = new CopyOnWriteArrayList<>();
  private final List<Child> children = new CopyOnWriteArrayList<>();

  @AfterEach
  void stop() {
    children.forEach(Child::stop);
    children.forEach(child -> child.awaitEnd(Duration.ofSeconds(5)));
  }

  @Test
  void aKilledProcessIsStartedAgainAndSaidSo(@TempDir Path dir) {
    // Given
    Child child = started(dir, "exec sleep 60", () -> true, true);
    await().until(child::isReady);
    long first = child.pid();

    // When
    child.kill();

    // Then
    await().until(() -> child.starts() == 2 && child.isReady());
    assertThat(child.pid()).isNotEqualTo(first);
    assertThat(told()).contains("«Проба» завершился (код 137, сигнал 9)", "готово снова");
    assertThat(givenUp).isEmpty();
  }

  @Test
  void aProcessThatDiesAtOnceFiveTimesIsGivenUpWithItsLastWords(@TempDir Path dir) {
    // Given / When
    Child child = started(dir, "echo нет настройки X; exit 3", () -> false, true);

    // Then
    await().until(() -> !givenUp.isEmpty());
    assertThat(child.starts()).isEqualTo(5);
    assertThat(givenUp)
        .singleElement()
        .asString()
        .contains("«Проба» завершился 5 раз подряд (код 3)", "нет настройки X");
  }

  @Test
  void aProcessWhoseDataWereInMemoryIsNotStartedAgain(@TempDir Path dir) {
    // Given
    Child child = started(dir, "exec sleep 60", () -> true, false);
    await().until(child::isReady);

    // When
    child.kill();

    // Then
    await().until(() -> !givenUp.isEmpty());
    assertThat(child.starts()).isEqualTo(1);
    assertThat(givenUp).singleElement().asString().contains("его данные были только в памяти");
  }

  @Test
  void aStoppedProcessIsNotReportedAsDead(@TempDir Path dir) {
    // Given
    Child child = started(dir, "exec sleep 60", () -> true, true);
    await().until(child::isReady);
    ProcessHandle process = ProcessHandle.of(child.pid()).orElseThrow();

    // When
    child.stop();
    child.awaitEnd(Duration.ofSeconds(5));

    // Then
    assertThat(process.isAlive()).isFalse();
    assertThat(told()).doesNotContain("завершился");
  }

  @Test
  void aDeathAfterTheEndIsExpectedIsNone(@TempDir Path dir) {
    // Given
    Child child = started(dir, "exec sleep 60", () -> true, true);
    await().until(child::isReady);
    ProcessHandle process = ProcessHandle.of(child.pid()).orElseThrow();
    child.expectEnd();

    // When
    process.destroyForcibly();
    child.awaitEnd(Duration.ofSeconds(5));

    // Then
    assertThat(child.starts()).isEqualTo(1);
    assertThat(told()).doesNotContain("завершился");
  }

  @Test
  void aProcessDeafToTermIsKilled(@TempDir Path dir) {
    // Given
    Path heard = dir.resolve("heard");
    Child child =
        started(
            dir,
            "trap '' TERM; touch %s; while :; do sleep 1; done".formatted(heard),
            () -> heard.toFile().exists(),
            true);
    await().until(child::isReady);
    ProcessHandle process = ProcessHandle.of(child.pid()).orElseThrow();

    // When
    child.stop();
    child.awaitEnd(Duration.ofMillis(200));

    // Then
    assertThat(process.isAlive()).isFalse();
    assertThat(told()).contains("останавливаю принудительно");
  }

  private Child started(Path dir, String script, BooleanSupplier ready, boolean replaceable) {
    Path log = dir.resolve("probe.log");
    Running.Launch launch =
        () ->
            Running.of(
                new ProcessBuilder("/bin/sh", "-c", script)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start());
    ChildSpec spec = new ChildSpec("probe", "Проба", launch, ready, log, replaceable);
    Child child = new Child(spec, QUICK, narrator, givenUp::add);
    children.add(child);
    child.start();
    return child;
  }

  private String told() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
