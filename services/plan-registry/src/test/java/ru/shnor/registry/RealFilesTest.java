package ru.shnor.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import ru.shnor.wire.Topic;
import tools.jackson.databind.JsonNode;

/** The register and the list of one real region, where they are present. */
class RealFilesTest {

  private static final Path DATA = Path.of("../../../shared/data/vpr-altai");

  @Test
  void everySchoolAndEveryListedSchoolOfRealFilesIsAccepted() throws IOException {
    boolean present = Files.isDirectory(DATA);
    if (!present) {
      System.out.println("SKIPPED: no real files at " + DATA);
    }
    assumeTrue(present, "no real files at " + DATA);
    try (Stage stage = Stage.start()) {
      // Given
      byte[] register = Files.readAllBytes(DATA.resolve("реестр-школ.csv"));
      byte[] list = Files.readAllBytes(DATA.resolve("перечень-ШНОР-2020.csv"));
      // When
      JsonNode schools = Stage.json(stage.upload("schools", register));
      JsonNode lists = Stage.json(stage.upload("lists", list));
      // Then
      assertThat(Stage.ledger(schools)).containsExactly(640, 640, 0, 0);
      assertThat(Stage.ledger(lists)).containsExactly(86, 86, 0, 0);
      assertThat(schools.at("/complaintsTotal").asInt()).isZero();
      assertThat(lists.at("/complaintsTotal").asInt()).isZero();
      assertThat(stage.published(Topic.SCHOOLS)).hasSize(640);
      assertThat(stage.published(Topic.ENROLMENTS)).hasSize(86);
      assertThat(stage.get("/api/municipalities").size()).isEqualTo(70);
      assertThat(Stage.ledger(Stage.json(stage.upload("schools", register))))
          .containsExactly(640, 0, 0, 640);
      assertThat(Stage.ledger(Stage.json(stage.upload("lists", list))))
          .containsExactly(86, 0, 0, 86);
      assertThat(stage.upload("lists", register).statusCode()).isEqualTo(422);
    }
  }
}
