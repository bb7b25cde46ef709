package ru.shnor.analytics.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.shnor.wire.WireJson;
import tools.jackson.databind.JsonNode;

/** A real Alertmanager takes what we push, and its own webhook looks like ours. */
class AlertmanagerTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static Process process;
  private static Receiver receiver;
  private static URI address;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    Path program = Binary.need("prometheus-alertmanager", "alertmanager");
    receiver = new Receiver();
    Path config = folder.resolve("alertmanager.yml");
    Files.writeString(
        config,
        """
        route: {receiver: hook, group_by: [service], group_wait: 0s, group_interval: 1s}
        receivers:
          - name: hook
            webhook_configs: [{url: '%s', send_resolved: true}]
        """
            .formatted(receiver.address()));
    int port = Binary.freePort();
    address = URI.create("http://127.0.0.1:" + port);
    process =
        new ProcessBuilder(
                program.toString(),
                "--config.file=" + config,
                "--storage.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port,
                "--cluster.listen-address=")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    await().atMost(PATIENCE).ignoreExceptions().until(() -> get("/-/ready").statusCode() == 200);
  }

  @AfterAll
  static void stop() {
    if (process != null) {
      process.destroyForcibly();
      receiver.close();
    }
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(address.resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static Set<String> fields(JsonNode node) {
    return new TreeSet<>(node.propertyNames());
  }

  @Test
  void alertmanagerTakesRaisesRepeatsAndResolves() throws Exception {
    // Given
    Channels channels = new Channels(Told.settings(List.of(), List.of(address), Told.noMail()));
    // When
    channels.all().get(0).send(List.of(Told.message(false)));
    channels
        .alertmanagers()
        .get(0)
        .repeat(List.of(Told.alert(false)), Instant.now(), Instant.now());
    // Then one alert and the heartbeat: what is repeated is the same alert
    await()
        .atMost(PATIENCE)
        .until(() -> WireJson.read(get("/api/v2/alerts").body(), JsonNode.class).size() == 2);
    String there = get("/api/v2/alerts").body();
    assertThat(there).contains("ShnorSharpDrop", "ShnorHeartbeat").doesNotContain("40 %");
    // and it tells its own receiver, in the form that ours has too
    await().atMost(PATIENCE).until(() -> !receiver.came().isEmpty());
    JsonNode theirs = WireJson.read(receiver.came().get(0).body(), JsonNode.class);
    JsonNode ours =
        WireJson.read(
            WireJson.text(
                WebhookChannel.body("r", new Wording(address), List.of(Told.message(false)))),
            JsonNode.class);
    assertThat(fields(ours)).isEqualTo(fields(theirs));
    assertThat(fields(ours.at("/alerts/0"))).isEqualTo(fields(theirs.at("/alerts/0")));
    assertThat(theirs.at("/version").asString()).isEqualTo(ours.at("/version").asString());
    // and the end of it is taken too
    channels.all().get(0).send(List.of(Told.message(true)));
    await()
        .atMost(PATIENCE)
        .until(() -> WireJson.read(get("/api/v2/alerts").body(), JsonNode.class).size() == 1);
  }
}
