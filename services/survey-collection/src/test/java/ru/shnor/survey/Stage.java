package ru.shnor.survey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ru.shnor.kit.access.Role;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.test.TestStack;
import ru.shnor.survey.survey.SurveySettings;
import ru.shnor.wire.Topic;
import ru.shnor.wire.WireJson;
import ru.shnor.wire.event.SchoolState;
import tools.jackson.databind.JsonNode;

/** The running service with three schools in two municipalities. */
final class Stage implements AutoCloseable {

  static final String FORM =
      """
      {"title":"Как дела в школе","locale":"ru","pages":[{"name":"p","elements":[
       {"type":"radiogroup","name":"works","title":"Помогло ли?","isRequired":true,"choices":["yes","no"]},
       {"type":"text","inputType":"number","name":"years","title":"Лет","min":0,"max":60},
       {"type":"matrix","name":"agree","title":"Согласны ли вы","columns":[1,2,3,4],"rows":["a1","a2"]},
       {"type":"comment","name":"why","title":"Почему?","visibleIf":"{works} = 'no'"}]}]}""";

  static final String KEY =
      "{\"min\":1,\"max\":4,\"missing\":\"item-median\",\"scales\":[{\"id\":\"mood\",\"score\":\"mean\",\"items\":[\"a1\",\"-a2\"]}]}";

  private final TestStack stack = TestStack.start();
  private final TestStack.Service service;

  private Stage() {
    System.setProperty("shnor.surveys.settle", "0s");
    System.setProperty("shnor.surveys.closing-every", "1s");
    System.setProperty("shnor.surveys.wrong-per-address", "200");
    service = stack.run(SurveyCollection.class);
    int revision = 1;
    for (String school :
        List.of("s380001/reg38_m001", "s380002/reg38_m001", "s380003/reg38_m002")) {
      String[] parts = school.split("/", -1);
      stack
          .events()
          .send(
              Topic.SCHOOLS,
              new SchoolState(parts[0], "Школа " + parts[0], parts[1], "МО " + parts[1], List.of()),
              revision);
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                json(service.get("/api/status", ministry()))
                        .at("/topics")
                        .valueStream()
                        .mapToInt(one -> one.at("/applied").asInt())
                        .sum()
                    == 3);
  }

  static Stage start() {
    return new Stage();
  }

  TestStack stack() {
    return stack;
  }

  TestStack.Service service() {
    return service;
  }

  String ministry() {
    return stack.tokens().of(Role.MINISTRY);
  }

  /** The database of the answers. */
  MongoStore answers() {
    return service
        .bean(MongoStore.class)
        .beside(service.bean(SurveySettings.class).answersDatabase());
  }

  /** Answer whose body is a file. */
  HttpResponse<byte[]> file(HttpRequest request) {
    try {
      return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(HttpResponse<String> answer) {
    return WireJson.read(answer.body(), JsonNode.class);
  }

  HttpResponse<String> post(String path, String token, Object body) {
    return service.send(
        service
            .request(path, token)
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    body instanceof String s ? s : WireJson.text(body)))
            .build());
  }

  HttpResponse<String> put(String path, String token, String body) {
    return service.send(
        service
            .request(path, token)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** An open questionnaire and a survey of it over all schools, open from 2000 to 2100. */
  String survey(String questionnaire) {
    put("/api/questionnaires/" + questionnaire, ministry(), FORM);
    post("/api/questionnaires/" + questionnaire + "/versions/1/open", ministry(), "");
    HttpResponse<String> made = post("/api/surveys", ministry(), surveyBody(questionnaire));
    if (made.statusCode() != 201) {
      throw new IllegalStateException(made.body());
    }
    return json(made).at("/surveyId").asString();
  }

  static Map<String, Object> surveyBody(String questionnaire) {
    return Map.of(
        "title",
        "Опрос педагогов",
        "questionnaireId",
        questionnaire,
        "version",
        1,
        "audience",
        "TEACHERS",
        "opens",
        "2000-01-01",
        "closes",
        "2100-01-01",
        "key",
        KEY,
        "schools",
        List.of("s380001", "s380002", "s380003"));
  }

  List<String> invite(String survey, String school, int count) {
    List<String> tokens = new ArrayList<>();
    json(post(
            "/api/surveys/" + survey + "/invitations",
            ministry(),
            Map.of("schoolId", school, "count", count)))
        .at("/tokens")
        .forEach(one -> tokens.add(one.asString()));
    return tokens;
  }

  HttpResponse<String> answer(String token, String answers) {
    return send(token, "{\"version\":1,\"answers\":" + answers + "}");
  }

  HttpResponse<String> send(String token, String body) {
    return service.send(
        service
            .request("/api/answers", "")
            .header("Survey-Token", token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  HttpResponse<String> form(String token) {
    return service.send(
        service.request("/api/form", "").header("Survey-Token", token).GET().build());
  }

  @Override
  public void close() {
    service.close();
    stack.close();
  }
}
