package ru.shnor.ingestion.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import ru.shnor.ingestion.Report;
import ru.shnor.ingestion.Stage;
import ru.shnor.ingestion.spool.Spool;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import tools.jackson.databind.JsonNode;

/** What a process left when it was killed after entering rows and before ending its upload. */
class ResumeTest {

  @Test
  void uploadOfADeadReaderIsReadAgainAndItsOwnRowsAreNoDuplicates() throws IOException {
    try (Stage stage = Stage.start()) {
      // Given
      stage.know(100, 3);
      byte[] file =
          Report.of("Математика", 4, 2021)
              .municipality("г. Зима(reg38_m001)")
              .school("А(sch380100)", 1, 2, 3, 4)
              .school("Б(sch380101)", 4, 3, 2, 1)
              .school("Новая(sch380700)", 4, 3, 2, 1)
              .xlsx();
      String id = stage.id(stage.upload("1", file));
      stage.ended(id);
      long revision = stage.revision("VPR|2021|SPRING|s380100");
      MongoDocuments<Upload> uploads =
          stage.service().bean(MongoStore.class).documents("uploads", Upload.class);
      Stored<Upload> stored = uploads.find(id).orElseThrow();
      Path spooled = stage.service().bean(Spool.class).path(stored.body().spoolFile());
      Files.write(spooled, file);
      Upload left =
          Upload.received(
                  "1",
                  new Spool.Spooled(stored.body().spoolFile(), stored.body().sha256(), file.length),
                  Upload.Terms.USUAL,
                  "тест",
                  stored.body().uploadedAt())
              .reading(new Claim.Lease("dead", Instant.EPOCH, 1), stored.body().progress());
      // When
      assertThat(uploads.save(id, stored.revision(), left)).isTrue();
      JsonNode ended = stage.ended(id);
      // Then
      assertThat(ended.at("/ledger").toString())
          .isEqualTo("{\"rows\":3,\"accepted\":2,\"rejected\":1,\"duplicate\":0}");
      assertThat(ended.at("/waitingRows").asInt()).isEqualTo(1);
      assertThat(stage.revision("VPR|2021|SPRING|s380100")).isEqualTo(revision);
      assertThat(spooled).doesNotExist();
    }
  }
}
