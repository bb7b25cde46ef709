package ru.shnor.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.shnor.kit.access.Role;
import ru.shnor.kit.test.TestEvents;
import ru.shnor.kit.test.TestStack;
import ru.shnor.wire.Topic;
import ru.shnor.wire.WireJson;
import ru.shnor.wire.event.Identifier;
import ru.shnor.wire.event.IdentifierKind;
import ru.shnor.wire.event.SchoolState;
import tools.jackson.databind.JsonNode;

class RestartTest {

  @Test
  void rowsThatWaitEnterAfterARestart() {
    try (TestStack stack = TestStack.start()) {
      // Given
      String token = stack.tokens().of(Role.MINISTRY);
      String path;
      try (TestStack.Service first = stack.run(ResultsIngestion.class)) {
        byte[] file =
            Report.of("Математика", 4, 2021)
                .municipality("г. Зима(reg38_m001)")
                .school("Я(sch380950)", 1, 2, 3, 4)
                .xlsx();
        path =
            first
                .upload("/api/uploads", token, "1", file)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        awaitLedger(first, token, path, 0, 1);
      }
      SchoolState school =
          new SchoolState(
              "s380950",
              "Я",
              "reg38_m001",
              "г. Зима",
              List.of(new Identifier(IdentifierKind.FISOKO, "380950")));
      stack.events().send(List.of(TestEvents.record(Topic.SCHOOLS, school, 1)));
      // When
      try (TestStack.Service second = stack.run(ResultsIngestion.class)) {
        // Then
        awaitLedger(second, token, path, 1, 0);
        assertThat(upload(second, token, path).at("/waitingRows").asInt()).isZero();
      }
    }
  }

  private static void awaitLedger(
      TestStack.Service service, String token, String path, int accepted, int rejected) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              JsonNode ledger = upload(service, token, path).at("/ledger");
              assertThat(ledger.at("/accepted").asInt()).isEqualTo(accepted);
              assertThat(ledger.at("/rejected").asInt()).isEqualTo(rejected);
            });
  }

  private static JsonNode upload(TestStack.Service service, String token, String path) {
    return WireJson.read(service.get(path, token).body(), JsonNode.class);
  }
}
