package ru.shnor.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import ru.shnor.kit.access.Role;
import ru.shnor.wire.Topic;
import ru.shnor.wire.event.MeasureState;
import ru.shnor.wire.event.PlanLevel;
import tools.jackson.databind.JsonNode;

/** A questionnaire made of the measures schools took part in, and what they say of them. */
class MeasureSurveyTest {

  private static final Stage STAGE = Stage.start();
  private static final String MAKE = "/api/measure-questionnaires";

  @AfterAll
  static void stop() {
    STAGE.close();
  }

  private static MeasureState measure(String number, MeasureState.Report... reports) {
    return new MeasureState(
        MeasureState.id("REGION|2024", 2, number),
        "REGION|2024",
        2024,
        PlanLevel.REGION,
        "",
        "",
        2,
        number,
        "Методическая поддержка",
        "Мера " + number,
        List.of("ИРО"),
        "июнь",
        "month",
        true,
        List.of(),
        List.of(reports),
        List.of(),
        List.of(),
        "2024-01-01T00:00:00Z");
  }

  private static MeasureState.Report report(String municipality, String... schools) {
    return new MeasureState.Report(
        "r1",
        "1",
        municipality,
        true,
        "2024-06-01",
        "сделано",
        List.of(),
        List.of(schools),
        "",
        "2024-06-01T00:00:00Z",
        "u1");
  }

  @Test
  void measuresTheSchoolsTookPartInAreAskedAboutAndNotRanked() {
    // Given
    List.of(
            measure("4.10", report("reg38_m002")),
            measure("4.2", report("reg38_m001", "s380003")),
            measure("4.3", report("reg38_m001", "s380001")),
            measure("4.4", report("reg38_m001")),
            measure("4.5"))
        .forEach(one -> STAGE.stack().events().send(Topic.MEASURES, one, 1));
    Map<String, Object> wanted = Map.of("year", 2024, "schools", List.of("s380003"));
    // When: s380003 is of reg38_m002
    JsonNode made =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> Stage.json(STAGE.post(MAKE, STAGE.ministry(), wanted)),
                answer -> answer.at("/measures").size() == 2);
    // Then
    assertThat(made.at("/measures").valueStream().map(JsonNode::asString))
        .containsExactly("Мера 4.2", "Мера 4.10");
    assertThat(
            STAGE
                .post(MAKE, STAGE.ministry(), Map.of("year", 2023, "schools", List.of("s380003")))
                .statusCode())
        .isEqualTo(422);
    assertThat(
            STAGE
                .post(MAKE, STAGE.stack().tokens().of(Role.COORDINATOR, "m/reg38_m002"), wanted)
                .statusCode())
        .isEqualTo(403);
    answered();
  }

  /** Six say of 4.2 that it helped, two that it did not; only two took part in 4.10. */
  private static void answered() {
    STAGE.post("/api/questionnaires/measures-2024/versions/1/open", STAGE.ministry(), "");
    Map<String, Object> body = new HashMap<>(Stage.surveyBody("measures-2024"));
    body.remove("key");
    HttpResponse<String> survey = STAGE.post("/api/surveys", STAGE.ministry(), body);
    assertThat(survey.statusCode()).as(survey.body()).isEqualTo(201);
    String id = Stage.json(survey).at("/surveyId").asString();
    List<String> tokens = STAGE.invite(id, "s380003", 8);
    for (int at = 0; at < 8; at++) {
      String answers =
          "{\"measures\":{\"m2_4_2\":%d,\"m2_4_10\":%d}}".formatted(at < 6 ? 4 : 1, at < 2 ? 4 : 9);
      assertThat(STAGE.answer(tokens.get(at), answers).statusCode()).isEqualTo(201);
    }
    String path = "/api/surveys/%s/measures".formatted(id);
    assertThat(STAGE.service().get(path, STAGE.ministry()).statusCode()).isEqualTo(409);
    STAGE.post("/api/surveys/%s/close".formatted(id), STAGE.ministry(), "");
    JsonNode effects = Stage.json(STAGE.service().get(path, STAGE.ministry()));
    assertThat(effects).hasSize(2);
    assertThat(effects.at("/0/title").asString()).isEqualTo("Мера 4.2");
    assertThat(effects.at("/0/n").asInt()).isEqualTo(8);
    assertThat(effects.at("/0/mean/0").asDouble()).isEqualTo(3.25);
    // mean 3.25, sd 1.3887, t(7) = 2.3646: 3.25 ± 1.161, kept within the scale
    assertThat(effects.at("/0/interval95/0").asDouble()).isCloseTo(2.089, within(0.001));
    assertThat(effects.at("/0/interval95/1").asDouble()).isEqualTo(4);
    assertThat(effects.at("/0/helped").asInt()).isEqualTo(6);
    // Wilson of 6 of 8
    assertThat(effects.at("/0/helpedInterval95/0").asDouble()).isCloseTo(40.93, within(0.01));
    assertThat(effects.at("/0/helpedInterval95/1").asDouble()).isCloseTo(92.85, within(0.01));
    assertThat(effects.at("/1/hidden").asString()).contains("участвовали меньше порога");
    assertThat(effects.at("/1/mean")).isEmpty();
  }
}
