package ru.shnor.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import ru.shnor.system.client.Api;
import ru.shnor.system.client.Api.NoAnswer;
import ru.shnor.system.region.TestRegion;
import ru.shnor.system.region.Work;
import tools.jackson.databind.JsonNode;

/**
 * Sends files as the assessment centre's program would: who gets no answer, or is told that the
 * service is not ready, sends the same file again.
 */
final class Imports {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Api api;

  Imports(Api api) {
    this.api = api;
  }

  /** Everything in order; returns when every file has been read. */
  void all(TestRegion region) {
    register(region);
    list(region);
    works(region).values().forEach(this::ended);
  }

  JsonNode register(TestRegion region) {
    JsonNode report = registry("/api/imports/schools", "register.csv", region.register());
    await("ingestion knows the schools")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> ingestionKnows(region));
    return report;
  }

  /** The last school of the register; others may be of other regions. */
  private boolean ingestionKnows(TestRegion region) {
    try {
      return api.read(api.addresses().ingestion(), "/api/known-schools").at("/schools").asInt()
          >= region.schools().size();
    } catch (NoAnswer | IllegalStateException e) {
      return false;
    }
  }

  JsonNode list(TestRegion region) {
    return registry("/api/imports/lists", "list.csv", region.list());
  }

  private JsonNode registry(String path, String name, byte[] bytes) {
    HttpResponse<String> answer = sent(api.addresses().registry(), path, name, bytes);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Api.json(answer);
  }

  /** Hands all files in; the ids of the uploads. */
  Map<Work, String> works(TestRegion region) {
    Map<Work, String> ids = new LinkedHashMap<>();
    region.works().forEach(work -> ids.put(work, upload(region, work)));
    return ids;
  }

  String upload(TestRegion region, Work work) {
    HttpResponse<String> answer =
        sent(api.addresses().ingestion(), "/api/uploads", work.fileName(), region.file(work));
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 202);
    return Api.json(answer).at("/id").asString();
  }

  /** The upload when it has been read. */
  JsonNode ended(String id) {
    return await("upload %s is read".formatted(id))
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .ignoreExceptionsInstanceOf(RuntimeException.class)
        .until(
            () -> api.read(api.addresses().ingestion(), "/api/uploads/" + id),
            one -> one.at("/status").asString().matches("DONE|REFUSED|FAILED"));
  }

  private HttpResponse<String> sent(URI service, String path, String name, byte[] bytes) {
    return await("%s takes %s".formatted(path, name))
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(300))
        .ignoreException(NoAnswer.class)
        .until(
            () -> api.upload(service, path, api.robot(), name, bytes),
            answer -> answer.statusCode() != 503);
  }
}
