package ru.shnor.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ru.shnor.kit.test.TestEvents;
import ru.shnor.wire.Topic;
import ru.shnor.wire.event.Identifier;
import ru.shnor.wire.event.IdentifierKind;
import ru.shnor.wire.event.SchoolState;
import tools.jackson.databind.JsonNode;

/** Twelve real files of one region, where they are present. */
class RealFilesTest {

  private static final Path DATA = Path.of("../../../shared/data/vpr-altai");

  @Test
  void everyRowOfTwelveRealFilesIsAccepted() throws IOException {
    boolean present = Files.isDirectory(DATA);
    if (!present) {
      System.out.println("SKIPPED: no real files at " + DATA);
    }
    assumeTrue(present, "no real files at " + DATA);
    try (Stage stage = Stage.start()) {
      // Given
      List<SchoolState> schools = register();
      stage
          .stack()
          .events()
          .send(schools.stream().map(one -> TestEvents.record(Topic.SCHOOLS, one, 1)).toList());
      stage.awaitSchools(schools.size());
      // When
      List<String> ids = new ArrayList<>();
      for (Path file : files()) {
        HttpResponse<String> answer = stage.upload("файл", Files.readAllBytes(file));
        assertThat(answer.statusCode()).isEqualTo(202);
        ids.add(stage.id(answer));
      }
      List<JsonNode> ended = ids.stream().map(stage::ended).toList();
      // Then
      assertThat(ended).hasSize(12);
      for (JsonNode one : ended) {
        assertThat(one.at("/status").asString()).isEqualTo("DONE");
        assertThat(one.at("/ledger/rows").asInt()).isGreaterThan(600);
        assertThat(one.at("/ledger/accepted")).isEqualTo(one.at("/ledger/rows"));
        assertThat(one.at("/ledger/rejected").asInt()).isZero();
        assertThat(one.at("/complaintsTotal").asInt()).isZero();
      }
      assertThat(stage.get("/api/campaigns").size()).isEqualTo(12);
    }
  }

  @Test
  void filesThatComeBeforeTheRegisterEnterWhenItComes() throws IOException {
    boolean present = Files.isDirectory(DATA);
    assumeTrue(present, "no real files at " + DATA);
    try (Stage stage = Stage.start()) {
      // Given
      List<String> ids = new ArrayList<>();
      for (Path file : files()) {
        ids.add(stage.id(stage.upload("файл", Files.readAllBytes(file))));
      }
      int waiting =
          ids.stream().map(stage::ended).mapToInt(one -> one.at("/waitingRows").asInt()).sum();
      assertThat(waiting).isGreaterThan(7000);
      // When
      long begin = System.nanoTime();
      stage
          .stack()
          .events()
          .send(register().stream().map(one -> TestEvents.record(Topic.SCHOOLS, one, 1)).toList());
      // Then
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () ->
                  ids.stream()
                      .map(id -> stage.get("/api/uploads/" + id))
                      .allMatch(one -> one.at("/ledger/accepted").equals(one.at("/ledger/rows"))));
      System.out.printf(
          "%d waiting rows entered in %d ms%n", waiting, (System.nanoTime() - begin) / 1_000_000);
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(DATA)) {
      return all.filter(path -> path.toString().endsWith(".xlsx")).sorted().toList();
    }
  }

  private static List<SchoolState> register() throws IOException {
    return Files.readAllLines(DATA.resolve("реестр-школ.csv"), StandardCharsets.UTF_8).stream()
        .skip(1)
        .map(line -> line.split(";", -1))
        .map(
            cells -> {
              String login = cells[0].substring(3);
              return new SchoolState(
                  "s" + login,
                  cells[1],
                  cells[3],
                  cells[2],
                  List.of(new Identifier(IdentifierKind.FISOKO, login)));
            })
        .toList();
  }
}
