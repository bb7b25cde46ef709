package ru.shnor.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.shnor.kit.access.Role;
import ru.shnor.kit.test.TestStack;
import ru.shnor.wire.Topic;
import ru.shnor.wire.WireJson;
import ru.shnor.wire.event.EnrolmentState;
import ru.shnor.wire.event.Identifier;
import ru.shnor.wire.event.IdentifierKind;
import ru.shnor.wire.event.ListKind;
import ru.shnor.wire.event.SchoolState;
import tools.jackson.databind.JsonNode;

class SurveyCollectionTest {

  @Test
  void startsAndTakesSchoolsAndEnrolments() {
    try (TestStack stack = TestStack.start();
        TestStack.Service service = stack.run(SurveyCollection.class)) {
      // Given
      String ministry = stack.tokens().of(Role.MINISTRY);
      SchoolState school =
          new SchoolState(
              "s380001",
              "СОШ №1",
              "reg38_m001",
              "Ангарский городской округ",
              List.of(new Identifier(IdentifierKind.FISOKO, "380001")));
      EnrolmentState enrolment =
          new EnrolmentState(
              EnrolmentState.id(ListKind.SHNOR, 2024, "s380001"),
              ListKind.SHNOR,
              2024,
              "s380001",
              "reg38_m001",
              "приказ № 1");
      // When
      stack.events().send(Topic.SCHOOLS, school, 1);
      stack.events().send(Topic.ENROLMENTS, enrolment, 1);
      // Then
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () -> {
                JsonNode status =
                    WireJson.read(service.get("/api/status", ministry).body(), JsonNode.class);
                assertThat(status.at("/service").asString()).isEqualTo("survey-collection");
                assertThat(
                        status
                            .at("/topics")
                            .valueStream()
                            .mapToInt(one -> one.at("/applied").asInt())
                            .sum())
                    .isEqualTo(2);
              });
      assertThat(service.get("/actuator/health/readiness", "").statusCode()).isEqualTo(200);
      assertThat(service.get("/form/index.html", "").headers().allValues("Content-Security-Policy"))
          .singleElement()
          .asString()
          .startsWith("default-src 'none'; script-src 'self'; style-src 'self'; ");
      assertThat(service.get("/api/surveys", ministry).body()).isEqualTo("[]");
    }
  }
}
