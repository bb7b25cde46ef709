package ru.shnor.registry;

import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import ru.shnor.kit.access.Role;
import ru.shnor.kit.test.TestStack;
import ru.shnor.wire.Topic;
import ru.shnor.wire.WireJson;
import tools.jackson.databind.JsonNode;

/** The running service and what tests ask of it. */
public final class Stage implements AutoCloseable {

  public static final String SCHOOLS = "Логин;ОО;Муниципалитет;Код МО\n";
  public static final String LISTS = "Логин;ОО;Муниципалитет;Категория;Год;Основание\n";

  private final TestStack stack = TestStack.start();
  private final TestStack.Service service = stack.run(PlanRegistry.class);
  private final String ministry = stack.tokens().of(Role.MINISTRY);

  public static Stage start() {
    return new Stage();
  }

  public TestStack stack() {
    return stack;
  }

  public TestStack.Service service() {
    return service;
  }

  public String ministry() {
    return ministry;
  }

  public HttpResponse<String> upload(String path, byte[] bytes) {
    return service.upload("/api/imports/" + path, ministry, "файл.csv", bytes);
  }

  public JsonNode schools(String rows) {
    return json(upload("schools", (SCHOOLS + rows).getBytes(StandardCharsets.UTF_8)));
  }

  public JsonNode lists(String rows) {
    return json(upload("lists", (LISTS + rows).getBytes(StandardCharsets.UTF_8)));
  }

  public JsonNode get(String path) {
    return json(service.get(path, ministry));
  }

  public static JsonNode json(HttpResponse<String> answer) {
    return WireJson.read(answer.body(), JsonNode.class);
  }

  /** Lines of a file, each ended. */
  public static String rows(String... rows) {
    return String.join("\n", rows) + "\n";
  }

  /** The ledger as rows, accepted, rejected, duplicate. */
  public static List<Integer> ledger(JsonNode report) {
    return List.of(
        report.at("/rows").asInt(),
        report.at("/accepted").asInt(),
        report.at("/rejected").asInt(),
        report.at("/duplicate").asInt());
  }

  /** The last record of every key, once nothing is unpublished. */
  public Map<String, ConsumerRecord<byte[], byte[]>> published(Topic topic) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> get("/api/status").at("/unpublished").asInt(-1) == 0);
    Map<String, ConsumerRecord<byte[], byte[]>> last = new LinkedHashMap<>();
    stack
        .events()
        .read(topic.name())
        .forEach(one -> last.put(new String(one.key(), StandardCharsets.UTF_8), one));
    return last;
  }

  @Override
  public void close() {
    service.close();
    stack.close();
  }
}
