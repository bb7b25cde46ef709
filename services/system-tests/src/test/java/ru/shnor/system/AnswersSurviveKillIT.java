package ru.shnor.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import ru.shnor.system.client.Api;
import ru.shnor.system.client.Api.NoAnswer;
import ru.shnor.wire.WireJson;
import tools.jackson.databind.JsonNode;

/**
 * Survey collection is ended by SIGKILL while answers pour in. Whatever was acknowledged is there,
 * and whoever sends again doubles nothing.
 */
@Order(6)
class AnswersSurviveKillIT {

  private static final String SCHOOL = "s380001";
  private static final int PEOPLE = 400;
  private static final int CLIENTS = 8;
  private static final String FORM =
      """
      {"title":"Опрос","locale":"ru","pages":[{"name":"p","elements":[
       {"type":"radiogroup","name":"works","title":"Помогло?","isRequired":true,"choices":["yes","no"]},
       {"type":"text","inputType":"number","name":"number","title":"Номер","min":0,"max":100000}]}]}\
      """;

  private static Api api() {
    return RunningSystem.get().api();
  }

  @BeforeAll
  static void load() {
    RunningSystem.get().region();
  }

  private static HttpResponse<String> send(String method, String path, String body) {
    return api()
        .send(
            api()
                .request(api().addresses().surveys(), path, api().robot())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build());
  }

  private static JsonNode sent(String method, String path, String body) {
    HttpResponse<String> answer = send(method, path, body);
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    return Api.json(answer);
  }

  /** Status of sending what person number so and so says; 0 if nobody answered. */
  private static int answer(String token, int number) {
    String body = "{\"version\":1,\"answers\":{\"works\":\"yes\",\"number\":%d}}".formatted(number);
    try {
      return api()
          .send(
              api()
                  .request(api().addresses().surveys(), "/api/answers", "")
                  .header("Survey-Token", token)
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(body))
                  .build())
          .statusCode();
    } catch (NoAnswer e) {
      return 0;
    }
  }

  @Test
  void everyAcknowledgedAnswerIsThereAndNoneTwice() {
    // Given
    sent("PUT", "/api/questionnaires/kill", FORM);
    sent("POST", "/api/questionnaires/kill/versions/1/open", "{}");
    String survey =
        sent(
                "POST",
                "/api/surveys",
                WireJson.text(
                    Map.of(
                        "title", "Опрос под нагрузкой",
                        "questionnaireId", "kill",
                        "version", 1,
                        "audience", "TEACHERS",
                        "opens", "2000-01-01",
                        "closes", "2100-01-01",
                        "schools", List.of(SCHOOL))))
            .at("/surveyId")
            .asString();
    List<String> tokens = new ArrayList<>();
    sent(
            "POST",
            "/api/surveys/%s/invitations".formatted(survey),
            WireJson.text(Map.of("schoolId", SCHOOL, "count", PEOPLE)))
        .at("/tokens")
        .forEach(one -> tokens.add(one.asString()));
    Queue<Integer> waiting =
        new ConcurrentLinkedQueue<>(IntStream.range(0, PEOPLE).boxed().toList());
    Map<Integer, Integer> first = new ConcurrentHashMap<>();
    // When
    List<CompletableFuture<Void>> clients =
        IntStream.range(0, CLIENTS)
            .mapToObj(
                client ->
                    CompletableFuture.runAsync(
                        () -> {
                          for (Integer at = waiting.poll(); at != null; at = waiting.poll()) {
                            first.put(at, answer(tokens.get(at), at));
                          }
                        }))
            .toList();
    await("some have answered")
        .atMost(Duration.ofSeconds(30))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(2))
        .until(() -> first.size() >= PEOPLE / 4);
    RunningSystem.get().kill("survey-collection");
    clients.forEach(CompletableFuture::join);
    RunningSystem.get().awaitAllReady();
    // Then
    long acknowledged = first.values().stream().filter(status -> status == 201).count();
    System.out.printf("acknowledged before the end of the load: %d of %d%n", acknowledged, PEOPLE);
    assertThat(acknowledged).isBetween(1L, PEOPLE - 1L);
    first.forEach(
        (at, status) -> {
          int again = answer(tokens.get(at), at);
          // what had no answer may have been kept all the same: either is right, once
          assertThat(again)
              .as("person %d, first answer %d", at, status)
              .isIn(status == 201 ? List.of(200) : List.of(200, 201));
        });
    JsonNode rates =
        api().read(api().addresses().surveys(), "/api/surveys/%s/rates".formatted(survey));
    assertThat(rates.at("/answered").asInt()).isEqualTo(PEOPLE);
  }
}
