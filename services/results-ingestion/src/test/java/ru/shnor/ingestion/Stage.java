package ru.shnor.ingestion;

import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import ru.shnor.ingestion.directory.KnownSchools;
import ru.shnor.ingestion.results.ResultBook;
import ru.shnor.kit.access.Role;
import ru.shnor.kit.test.TestEvents;
import ru.shnor.kit.test.TestStack;
import ru.shnor.wire.Topic;
import ru.shnor.wire.WireJson;
import ru.shnor.wire.event.Identifier;
import ru.shnor.wire.event.IdentifierKind;
import ru.shnor.wire.event.SchoolResultsState;
import ru.shnor.wire.event.SchoolState;
import ru.shnor.wire.event.UploadState;
import tools.jackson.databind.JsonNode;

/** The running service and what tests ask of it. */
public final class Stage implements AutoCloseable {

  private final TestStack stack = TestStack.start();
  private final TestStack.Service service = stack.run(ResultsIngestion.class);
  private final String centre = stack.tokens().of(Role.CENTRE);

  public static Stage start() {
    return new Stage();
  }

  @Override
  public void close() {
    service.close();
    stack.close();
  }

  public TestStack stack() {
    return stack;
  }

  public TestStack.Service service() {
    return service;
  }

  /** Folder of the service's files. */
  public Path data() {
    return Path.of(String.valueOf(stack.properties().get("shnor.data")));
  }

  public String centre() {
    return centre;
  }

  public void know(int first, int howMany) {
    List<ProducerRecord<byte[], byte[]>> schools =
        IntStream.range(first, first + howMany)
            .mapToObj(n -> "380" + n)
            .map(login -> TestEvents.record(Topic.SCHOOLS, school(login), 1))
            .toList();
    stack.events().send(schools);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                service
                        .bean(KnownSchools.class)
                        .byLogins(List.of("380" + (first + howMany - 1)))
                        .size()
                    == 1);
  }

  public void awaitSchools(int count) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> get("/api/known-schools").at("/schools").asInt() == count);
  }

  public HttpResponse<String> upload(String name, byte[] bytes) {
    return service.upload("/api/uploads", centre, name, bytes);
  }

  /** Hands in a file and says what it does not say itself. */
  public HttpResponse<String> upload(String name, byte[] bytes, Map<String, String> said) {
    String query =
        said.entrySet().stream()
            .map(one -> one.getKey() + "=" + one.getValue())
            .sorted()
            .collect(Collectors.joining("&"));
    return service.upload("/api/uploads?" + query, centre, name, bytes);
  }

  /** Hands in a file on other terms, such as {@code ?dryRun=true}. */
  public HttpResponse<String> upload(String name, byte[] bytes, String terms) {
    return service.upload("/api/uploads" + terms, centre, name, bytes);
  }

  /** Sends JSON. */
  public HttpResponse<String> post(String path, String json) {
    return service.send(
        service
            .request(path, centre)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  public JsonNode json(HttpResponse<String> answer) {
    return WireJson.read(answer.body(), JsonNode.class);
  }

  /** Hands in a template. */
  public HttpResponse<String> template(String json, String token) {
    return service.send(
        service
            .request("/api/templates", token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  public String id(HttpResponse<String> answer) {
    return json(answer).at("/id").asString();
  }

  public JsonNode get(String path) {
    return json(service.get(path, centre));
  }

  public JsonNode ended(String id) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> get("/api/uploads/" + id),
            one -> !List.of("RECEIVED", "READING").contains(one.at("/status").asString()));
  }

  public SchoolResultsState result(String id) {
    return await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                stack.events().read(Topic.RESULTS.name()).stream()
                    .filter(one -> new String(one.key(), StandardCharsets.UTF_8).equals(id))
                    .reduce((first, second) -> second)
                    .map(one -> WireJson.read(one.value(), SchoolResultsState.class)),
            Optional::isPresent)
        .orElseThrow();
  }

  public SchoolResultsState stored(String id) {
    return service.bean(ResultBook.class).find(id).orElseThrow().body();
  }

  public long revision(String id) {
    return service.bean(ResultBook.class).find(id).orElseThrow().revision();
  }

  public UploadState uploadEvent(String id) {
    return stack.events().read(Topic.UPLOADS.name()).stream()
        .filter(one -> new String(one.key(), StandardCharsets.UTF_8).equals(id))
        .reduce((first, second) -> second)
        .map(one -> WireJson.read(one.value(), UploadState.class))
        .orElseThrow(() -> new AssertionError("no event of upload " + id));
  }

  private static SchoolState school(String login) {
    return new SchoolState(
        "s" + login,
        "СОШ " + login,
        "reg38_m001",
        "Ангарский городской округ",
        List.of(new Identifier(IdentifierKind.FISOKO, login)));
  }
}
