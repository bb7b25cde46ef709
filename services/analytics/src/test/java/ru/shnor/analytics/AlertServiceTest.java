package ru.shnor.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import ru.shnor.analytics.alert.channel.Binary;
import ru.shnor.analytics.alert.channel.Receiver;
import ru.shnor.kit.access.Role;
import ru.shnor.kit.test.TestEvents;
import ru.shnor.kit.test.TestStack;
import ru.shnor.wire.Topic;
import ru.shnor.wire.WireJson;
import ru.shnor.wire.event.MeasureState;
import ru.shnor.wire.event.PlanLevel;
import ru.shnor.wire.event.SchoolState;
import tools.jackson.databind.JsonNode;

/** A measure nobody reports on becomes an alert of two municipalities, and lives its life. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AlertServiceTest {

  private static LocalDate today;

  private static final Map<String, String> SETTINGS =
      Map.of(
          "shnor.alerts.watch.every", "200ms",
          "shnor.alerts.channels.heartbeat-every", "300ms",
          "shnor.alerts.channels.private-hosts", "127.0.0.1");

  private static Receiver receiver;
  private static TestStack stack;
  private static TestStack.Service service;

  @BeforeAll
  static void start() {
    stack = TestStack.start();
    today = LocalDate.now(ZoneId.of("Asia/Irkutsk"));
    receiver = new Receiver();
    receiver.answer(500);
    SETTINGS.forEach(System::setProperty);
    System.setProperty("shnor.alerts.channels.webhooks", receiver.address().toString());
    System.setProperty("shnor.alerts.channels.heartbeat", receiver.address() + "-beat");
    service = stack.run(Analytics.class);
    stack
        .events()
        .send(
            List.of(
                TestEvents.record(Topic.SCHOOLS, school("s1", "m1"), 1),
                TestEvents.record(Topic.SCHOOLS, school("s2", "m2"), 1),
                TestEvents.record(Topic.MEASURES, measure(List.of()), 1)));
    await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> json(get("/api/alerts", Role.MINISTRY, "*")).at("/total").asInt() == 2);
  }

  @AfterAll
  static void stop() {
    SETTINGS.keySet().forEach(System::clearProperty);
    System.clearProperty("shnor.alerts.channels.webhooks");
    System.clearProperty("shnor.alerts.channels.heartbeat");
    service.close();
    receiver.close();
    stack.close();
  }

  private static SchoolState school(String id, String municipality) {
    return new SchoolState(id, "Школа " + id, municipality, "Район " + municipality, List.of());
  }

  private static MeasureState measure(List<MeasureState.Report> reports) {
    return new MeasureState(
        "REGION|2026|2|4.10",
        "REGION|2026",
        2026,
        PlanLevel.REGION,
        "",
        "",
        2,
        "4.10",
        "Раздел",
        "Провести семинар",
        List.of("ИРО"),
        "до срока",
        "until",
        true,
        List.of(
            new MeasureState.Due(
                "1", today.minusDays(20).toString(), today.minusDays(2).toString(), "", "")),
        reports,
        List.of(),
        List.of(),
        "2026-01-01T00:00:00Z");
  }

  private static HttpResponse<String> get(String path, Role role, String territory) {
    return service.get(path, stack.tokens().of(role, territory));
  }

  private static HttpResponse<String> send(
      String method, String path, String body, Role role, String territory) {
    return service.send(
        service
            .request(path, stack.tokens().of(role, territory))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return WireJson.read(answer.body(), JsonNode.class);
  }

  private static JsonNode only(String municipality) {
    JsonNode page = json(get("/api/alerts", Role.COORDINATOR, "m/" + municipality));
    assertThat(page.at("/total").asInt()).isEqualTo(1);
    return page.at("/alerts/0");
  }

  @Test
  @Order(1)
  void everybodySeesTheirOwn() {
    // When
    JsonNode first = only("m1");
    // Then
    assertThat(first.at("/municipalityId").asString()).isEqualTo("m1");
    assertThat(json(get("/api/alerts", Role.SCHOOL, "s/s1")).at("/total").asInt()).isZero();
    String other = only("m2").at("/alertId").asString();
    assertThat(get("/api/alerts/" + other, Role.COORDINATOR, "m/m1").statusCode()).isEqualTo(404);
    assertThat(json(get("/api/alerts/summary", Role.COORDINATOR, "m/m1")).at("/open").asInt())
        .isEqualTo(1);
    assertThat(
            json(get("/api/alerts?municipality=m2&status=OPEN", Role.MINISTRY, "*"))
                .at("/total")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  @Order(2)
  void aCoordinatorTakesItsAlertUpAndIsNamed() {
    // Given
    JsonNode alert = only("m1");
    String path = "/api/alerts/" + alert.at("/alertId").asString() + "/acknowledgement";
    String body =
        "{\"revision\":%d,\"reason\":\"отчёт готовится\"}"
            .formatted(alert.at("/revision").asLong());
    // When
    HttpResponse<String> foreign = send("POST", path, body, Role.COORDINATOR, "m/m2");
    HttpResponse<String> done = send("POST", path, body, Role.COORDINATOR, "m/m1");
    HttpResponse<String> late = send("POST", path, body, Role.COORDINATOR, "m/m1");
    // Then
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    assertThat(late.statusCode()).isEqualTo(409);
    JsonNode card = json(get("/api/alerts/" + alert.at("/alertId").asString(), Role.MINISTRY, "*"));
    assertThat(card.at("/status").asString()).isEqualTo("ACKNOWLEDGED");
    assertThat(card.at("/steps/1/reason").asString()).isEqualTo("отчёт готовится");
    assertThat(card.at("/steps/1/by").asString()).isNotEmpty();
  }

  @Test
  @Order(3)
  void aSilenceNeedsAReasonAndAnEnd() {
    // Given
    JsonNode alert = only("m2");
    String path = "/api/alerts/" + alert.at("/alertId").asString() + "/silence";
    long revision = alert.at("/revision").asLong();
    String form = "{\"revision\":%d,\"until\":\"%s\",\"reason\":\"%s\"}";
    // When
    HttpResponse<String> past =
        send("POST", path, form.formatted(revision, "2020-01-01", "x"), Role.MINISTRY, "*");
    HttpResponse<String> wordless =
        send("POST", path, form.formatted(revision, today, " "), Role.MINISTRY, "*");
    HttpResponse<String> coordinator =
        send("POST", path, form.formatted(revision, today, "x"), Role.COORDINATOR, "m/m2");
    HttpResponse<String> done =
        send("POST", path, form.formatted(revision, today, "паводок"), Role.MINISTRY, "*");
    // Then
    assertThat(past.statusCode()).isEqualTo(400);
    assertThat(wordless.statusCode()).isEqualTo(400);
    assertThat(coordinator.statusCode()).isEqualTo(403);
    assertThat(json(done).at("/status").asString()).isEqualTo("SILENCED");
  }

  @Test
  @Order(4)
  void aReportResolvesItAndTheTopicTells() {
    // Given m1 reports
    MeasureState.Report report =
        new MeasureState.Report(
            "r1",
            "1",
            "m1",
            true,
            today.toString(),
            "",
            List.of(),
            List.of(),
            "",
            "2026-03-01T00:00:00Z",
            "x");
    // When
    stack.events().send(List.of(TestEvents.record(Topic.MEASURES, measure(List.of(report)), 2)));
    // Then
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> only("m1").at("/status").asString().equals("RESOLVED"));
  }

  @Test
  @Order(5)
  void aRuleIsChangedByTheMinistryWithAReason() {
    // Given
    JsonNode rule = json(get("/api/alert-rules/measure-overdue", Role.MINISTRY, "*"));
    String body =
        "{\"version\":%d,\"severity\":\"INFO\",\"enabled\":false,\"reason\":\"%s\",\"parameters\":"
            + "{\"graceDays\":1,\"oldDays\":366,\"holdMinutes\":0,\"clearMinutes\":0}}";
    String path = "/api/alert-rules/measure-overdue";
    int version = rule.at("/version").asInt();
    // When
    HttpResponse<String> wordless =
        send("PUT", path, body.formatted(version, ""), Role.MINISTRY, "*");
    HttpResponse<String> centre = send("PUT", path, body.formatted(version, "x"), Role.CENTRE, "*");
    HttpResponse<String> done =
        send("PUT", path, body.formatted(version, "до совещания"), Role.MINISTRY, "*");
    HttpResponse<String> late =
        send("PUT", path, body.formatted(version, "ещё раз"), Role.MINISTRY, "*");
    // Then
    assertThat(wordless.statusCode()).isEqualTo(400);
    assertThat(centre.statusCode()).isEqualTo(403);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    assertThat(json(done).at("/version").asInt()).isEqualTo(2);
    assertThat(json(done).at("/changes/0/reason").asString()).isEqualTo("до совещания");
    assertThat(late.statusCode()).isEqualTo(409);
    // a rule that is off has no open alerts
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> only("m2").at("/status").asString().equals("RESOLVED"));
  }

  @Test
  @Order(6)
  void whatAReceiverRefusedIsInTheJournalAndIsDeliveredWhenItIsBack() {
    // Given it has refused everything so far
    JsonNode broken = json(get("/api/alert-deliveries?status=PENDING", Role.CENTRE, "*"));
    assertThat(broken.at("/total").asInt()).isPositive();
    assertThat(broken.toString()).contains("Получатель ответил кодом 500");
    assertThat(get("/api/alert-deliveries", Role.COORDINATOR, "m/m1").statusCode()).isEqualTo(403);
    assertThat(json(get("/api/alert-channels", Role.CENTRE, "*")).at("/heartbeat").asString())
        .isEqualTo("REFUSED");
    // When
    receiver.answer(200);
    for (JsonNode line : broken.at("/deliveries")) {
      String id = line.at("/delivery/deliveryId").asString().replace("#", "%23");
      HttpResponse<String> again =
          send("POST", "/api/alert-deliveries/" + id + "/retry", "{}", Role.MINISTRY, "*");
      assertThat(again.statusCode()).as(again.body()).isIn(200, 409);
    }
    // Then
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                json(get("/api/alert-deliveries?status=DELIVERED", Role.CENTRE, "*"))
                        .at("/total")
                        .asInt()
                    >= 2);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                json(get("/api/alert-channels", Role.CENTRE, "*"))
                    .at("/heartbeat")
                    .asString()
                    .equals("TAKEN"));
    assertThat(receiver.came()).anyMatch(one -> one.path().endsWith("-beat"));
  }

  @Test
  @Order(7)
  void aRealPrometheusReadsTheMetricsAndItsRulesFire(@TempDir Path folder) throws Exception {
    Path program = Binary.need("prometheus");
    int port = Binary.freePort();
    Path config = folder.resolve("prometheus.yml");
    Files.writeString(config, prometheus());
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--config.file=" + config,
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    try {
      String address = "http://127.0.0.1:" + port;
      // When
      await()
          .atMost(Duration.ofSeconds(60))
          .ignoreExceptions()
          .until(
              () ->
                  fetched(address + "/api/v1/query?query=shnor_alerts")
                      .contains("measure-overdue"));
      // Then
      await()
          .atMost(Duration.ofSeconds(30))
          .ignoreExceptions()
          .until(() -> fetched(address + "/api/v1/alerts").contains("ShnorWatchdog"));
      assertThat(fetched(address + "/api/v1/rules"))
          .contains("ShnorAlertingStopped")
          .doesNotContain("\"health\":\"err\"");
    } finally {
      process.destroyForcibly();
    }
  }

  private static String prometheus() {
    return """
    global: {scrape_interval: 1s, evaluation_interval: 1s}
    rule_files: ['%s']
    scrape_configs:
      - job_name: shnor
        metrics_path: /actuator/prometheus
        authorization: {credentials: '%s'}
        static_configs: [{targets: ['%s']}]
    """
        .formatted(
            Path.of("..", "..", ".docker", "prometheus", "shnor-alerts.rules.yml")
                .toAbsolutePath()
                .normalize(),
            stack.tokens().of(Role.MONITORING),
            URI.create(service.address()).getAuthority());
  }

  private static String fetched(String address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  @Test
  void theRulesFileIsWhatPromtoolTakes() throws Exception {
    Path promtool = Binary.need("promtool");
    Path folder = Path.of("..", "..", ".docker", "prometheus");
    for (List<String> words :
        List.of(
            List.of("check", "rules", "shnor-alerts.rules.yml"),
            List.of("test", "rules", "shnor-alerts.test.yml"))) {
      List<String> command = new java.util.ArrayList<>(List.of(promtool.toString()));
      command.addAll(words);
      Process process =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
      String said =
          new String(
              process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(said).isZero();
    }
  }
}
