package ru.shnor.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.shnor.ingestion.layout.NewYork;
import ru.shnor.kit.test.TestEvents;
import ru.shnor.wire.Topic;
import ru.shnor.wire.WireJson;
import ru.shnor.wire.event.CampaignState;
import ru.shnor.wire.event.Identifier;
import ru.shnor.wire.event.IdentifierKind;
import ru.shnor.wire.event.ResultCell;
import ru.shnor.wire.event.SchoolResultsState;
import ru.shnor.wire.event.SchoolState;
import tools.jackson.databind.JsonNode;

/** New York's two files through the running service, with a register that knows no school yet. */
class NewYorkFilesTest {

  @Test
  void resultsOnTheTopicGiveTheCheckValues() throws IOException {
    assumeTrue(NewYork.present(), "no real files at " + NewYork.DATA);
    try (Stage stage = Stage.start()) {
      // Given
      for (String name : List.of("nyc-ela.json", "nyc-math.json")) {
        String json = Files.readString(NewYork.TEMPLATES.resolve(name));
        assertThat(stage.template(json, stage.centre()).statusCode()).isEqualTo(201);
      }
      long begin = System.nanoTime();
      List<String> ids = new ArrayList<>();
      for (String file : NewYork.FILES) {
        ids.add(stage.id(stage.upload(file, Files.readAllBytes(NewYork.DATA.resolve(file)))));
      }
      Map<String, SchoolState> unknown = new LinkedHashMap<>();
      int rows = 0;
      for (String id : ids) {
        JsonNode ended = stage.ended(id);
        assertThat(ended.at("/status").asString()).isEqualTo("DONE");
        assertThat(ended.at("/campaignIds").size()).isEqualTo(4 * 5);
        assertThat(ended.at("/waitingRows")).isEqualTo(ended.at("/ledger/rows"));
        rows += ended.at("/ledger/rows").asInt();
        stage
            .get("/api/uploads/" + id + "/unknown-schools")
            .valueStream()
            .map(NewYorkFilesTest::school)
            .forEach(school -> unknown.put(school.schoolId(), school));
      }
      assertThat(rows).isEqualTo(NewYork.CELLS);
      assertThat(unknown).hasSize(NewYork.SCHOOLS);
      long read = System.nanoTime();
      // When
      stage
          .stack()
          .events()
          .send(
              unknown.values().stream()
                  .map(one -> TestEvents.record(Topic.SCHOOLS, one, 1))
                  .toList());
      // Then
      await()
          .atMost(Duration.ofSeconds(90))
          .until(
              () ->
                  ids.stream()
                      .map(id -> stage.get("/api/uploads/" + id).at("/ledger"))
                      .allMatch(one -> one.at("/accepted").equals(one.at("/rows"))));
      System.out.printf(
          "%d rows of two files read in %d ms, entered in %d ms%n",
          rows, (read - begin) / 1_000_000, (System.nanoTime() - read) / 1_000_000);
      NewYork city =
          await()
              .atMost(Duration.ofSeconds(30))
              .until(() -> published(stage), one -> one.cells() == NewYork.CELLS);
      assertThat(city.indicator(2013, 2014)).containsExactly(583, 582, 253);
      assertThat(city.indicator(2014, 2015)).containsExactly(541, 539, 199);
    }
  }

  private static SchoolState school(JsonNode one) {
    String code = one.at("/registryLogin").asString();
    return new SchoolState(
        "s" + code,
        one.at("/name").asString(),
        one.at("/municipalityCode").asString(),
        one.at("/municipalityName").asString(),
        List.of(new Identifier(IdentifierKind.LOCAL, code)));
  }

  private static NewYork published(Stage stage) {
    Map<String, SchoolResultsState> newest = new LinkedHashMap<>();
    stage
        .stack()
        .events()
        .read(Topic.RESULTS.name())
        .forEach(
            one -> {
              SchoolResultsState state = WireJson.read(one.value(), SchoolResultsState.class);
              newest.put(state.resultsId(), state);
            });
    NewYork city = new NewYork();
    newest.values().forEach(state -> state.cells().forEach(cell -> add(city, state, cell)));
    return city;
  }

  private static void add(NewYork city, SchoolResultsState state, ResultCell cell) {
    CampaignState work =
        new CampaignState(
            CampaignState.id(
                state.procedure(),
                state.year(),
                state.season(),
                cell.subject(),
                cell.programmeGrade()),
            state.procedure(),
            state.year(),
            state.season(),
            cell.subject(),
            cell.programmeGrade(),
            cell.maxScore(),
            "");
    city.add(state.schoolId(), work, cell.marks());
  }
}
