package ru.shnor.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ru.shnor.kit.access.Role;
import ru.shnor.kit.audit.AuditLog;
import tools.jackson.databind.JsonNode;

/** What a machine of a centre uses: keys, parts, originals, webhooks, the example client. */
class MachineTest {

  private static final Map<String, String> SETTINGS =
      Map.of(
          "shnor.originals.key", Base64.getEncoder().encodeToString(new byte[32]),
          "shnor.webhooks.hosts", "127.0.0.1",
          "shnor.webhooks.insecure", "true",
          "shnor.webhooks.pause", "50ms");

  private static final Stage STAGE;

  static {
    SETTINGS.forEach(System::setProperty);
    STAGE = Stage.start();
    SETTINGS.keySet().forEach(System::clearProperty);
  }

  @BeforeAll
  static void start() {
    STAGE.know(100, 20);
  }

  @AfterAll
  static void stop() {
    STAGE.close();
  }

  private static byte[] file(int year, int two) {
    return Report.of("Математика", 6, year)
        .date("15.03." + year)
        .municipality("г. Зима(reg38_m001)")
        .school("А(sch380100)", two, 2, 3, 4)
        .xlsx();
  }

  private static HttpResponse<String> keyed(byte[] file, String key) {
    byte[] head =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\n"
            .getBytes(StandardCharsets.UTF_8);
    byte[] tail = "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8);
    return STAGE
        .service()
        .send(
            STAGE
                .service()
                .request("/api/uploads", STAGE.centre())
                .header("Content-Type", "multipart/form-data; boundary=b")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head, file, tail)))
                .build());
  }

  @Test
  void sameKeyGivesTheSameAnswerForTheSameContentOnly() {
    // Given a workbook, whose bytes hold the time it was made
    byte[] same = file(2021, 1);
    HttpResponse<String> first = keyed(same, "key-1");
    STAGE.ended(STAGE.id(first));
    // When
    HttpResponse<String> again = keyed(same, "key-1");
    HttpResponse<String> other = keyed(file(2021, 9), "key-1");
    // Then
    assertThat(first.statusCode()).isEqualTo(202);
    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    assertThat(STAGE.id(again)).isEqualTo(STAGE.id(first));
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("IDEMPOTENCY_KEY", "Ничего не принято");
    assertThat(keyed(same, "key-2").statusCode()).isEqualTo(200);
    assertThat(keyed(same, "x y").statusCode()).isEqualTo(400);
  }

  private static HttpResponse<String> put(String session, long offset, byte[] part) {
    return STAGE
        .service()
        .send(
            STAGE
                .service()
                .request(
                    "/api/upload-sessions/" + session + "/content?offset=" + offset, STAGE.centre())
                .header("Content-Type", "application/octet-stream")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(part))
                .build());
  }

  @Test
  void partsGoOnWhereTheyWereCutOff() {
    // Given
    byte[] file = file(2022, 1);
    int half = file.length / 2;
    HttpResponse<String> opened =
        STAGE.post(
            "/api/upload-sessions",
            "{\"fileName\":\"по частям.xlsx\",\"size\":%d}".formatted(file.length));
    assertThat(opened.statusCode()).isEqualTo(201);
    String session = STAGE.id(opened);
    String path = "/api/upload-sessions/" + session;
    // When
    assertThat(put(session, 0, Arrays.copyOf(file, half)).statusCode()).isEqualTo(200);
    HttpResponse<String> early = STAGE.post(path + "/finish", "");
    HttpResponse<String> twice = put(session, 0, Arrays.copyOf(file, half));
    HttpResponse<String> beyond = put(session, half, new byte[file.length]);
    long received = STAGE.get(path).at("/received").asLong();
    byte[] rest = Arrays.copyOfRange(file, (int) received, file.length);
    assertThat(put(session, received, rest).statusCode()).isEqualTo(200);
    HttpResponse<String> finished = STAGE.post(path + "/finish", "");
    HttpResponse<String> again = STAGE.post(path + "/finish", "");
    // Then
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(twice.statusCode()).isEqualTo(409);
    assertThat(twice.headers().firstValue("Upload-Offset")).contains(Integer.toString(half));
    assertThat(beyond.statusCode()).isEqualTo(413);
    assertThat(finished.statusCode()).isEqualTo(202);
    assertThat(STAGE.id(again)).isEqualTo(STAGE.id(finished));
    assertThat(STAGE.ended(STAGE.id(finished)).at("/ledger/accepted").asInt()).isEqualTo(1);
    String other = STAGE.stack().tokens().of(Role.MINISTRY);
    assertThat(STAGE.service().get(path, other).statusCode()).isIn(200, 404);
  }

  @Test
  void contentThatIsNotWhatWasAnnouncedIsRefused() {
    byte[] file = file(2023, 1);
    String session =
        STAGE.id(
            STAGE.post(
                "/api/upload-sessions",
                "{\"fileName\":\"a\",\"size\":%d,\"sha256\":\"%s\"}"
                    .formatted(file.length, "0".repeat(64))));
    put(session, 0, file);
    assertThat(STAGE.post("/api/upload-sessions/" + session + "/finish", "").statusCode())
        .isEqualTo(422);
  }

  @Test
  void originalIsSealedOnTheDiskAndGivenOutWithAnEntryInTheAudit() throws IOException {
    // Given
    byte[] file =
        """
        Статистика по отметкам
        ВПР 2024 Математика 6 класс
        Предмет:;Математика
        Максимальный первичный балл:;20
        Дата:;15.03.2024
        Группы участников;Кол-во ОО;Кол-во участников;2;3;4;5
        г. Зима(reg38_m001);1;11;9,09;36,36;36,36;18,18
        Слово-примета(sch380101);;11;9,09;36,36;36,36;18,18
        """
            .getBytes(StandardCharsets.UTF_8);
    JsonNode ended = STAGE.ended(STAGE.id(STAGE.upload("a.csv", file)));
    String id = ended.at("/id").asString();
    Path sealed = STAGE.data().resolve("originals").resolve(id + ".sealed");
    // When
    long before = STAGE.service().bean(AuditLog.class).size();
    HttpResponse<String> answer =
        STAGE.service().get("/api/uploads/" + id + "/original", STAGE.centre());
    // Then
    assertThat(ended.at("/original").asString()).isEqualTo("KEPT");
    assertThat(new String(Files.readAllBytes(sealed), StandardCharsets.UTF_8))
        .doesNotContain("Слово-примета");
    assertThat(answer.body()).isEqualTo(new String(file, StandardCharsets.UTF_8));
    assertThat(STAGE.service().bean(AuditLog.class).size()).isEqualTo(before + 1);
  }

  @Test
  void webhookIsToldWithASignatureAndAgainAfterAFailure() throws Exception {
    // Given
    List<Map.Entry<Headers, String>> got = new CopyOnWriteArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/hook",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          got.add(Map.entry(exchange.getRequestHeaders(), body));
          exchange.sendResponseHeaders(got.size() == 1 ? 500 : 204, -1);
          exchange.close();
        });
    server.start();
    String url = "http://127.0.0.1:%d/hook".formatted(server.getAddress().getPort());
    JsonNode webhook = STAGE.json(STAGE.post("/api/webhooks", "{\"url\":\"" + url + "\"}"));
    // When
    String id = STAGE.id(STAGE.upload("хук", file(2025, 1)));
    // Then
    String journal = "/api/webhooks/" + webhook.at("/id").asString() + "/deliveries";
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> STAGE.get(journal).toString().contains("DELIVERED"));
    server.stop(0);
    assertThat(got).hasSize(2);
    assertThat(got.get(0).getValue()).isEqualTo(got.get(1).getValue()).contains(id, "DONE");
    String timestamp = got.get(1).getKey().getFirst("Shnor-Timestamp");
    assertThat(got.get(1).getKey().getFirst("Shnor-Signature"))
        .isEqualTo(hmac(webhook.at("/secret").asString(), timestamp + "." + got.get(1).getValue()));
    assertThat(STAGE.get(journal).at("/0/attempts/0/outcome").asString()).isEqualTo("HTTP 500");
    assertThat(STAGE.get("/api/webhooks").toString()).doesNotContain("secret");
    assertThat(STAGE.post("/api/webhooks", "{\"url\":\"http://169.254.169.254/\"}").statusCode())
        .isEqualTo(422);
  }

  private static String hmac(String secret, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return "sha256=" + HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void exampleClientSendsWholeAndInParts() throws Exception {
    // Given
    Path file = Files.createTempFile("пример", ".xlsx");
    Files.write(file, file(2026, 1));
    // When
    String whole = client(file, "4194304", "--dry-run");
    String parts = client(file, "1000");
    // Then
    assertThat(whole).contains("\"dryRun\":true", "\"accepted\":1");
    assertThat(parts).contains("\"dryRun\":false", "\"accepted\":1");
    Files.delete(file);
  }

  private static String client(Path file, String partBytes, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", "examples/client/send.sh"));
    command.add(file.toString());
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SHNOR_URL", STAGE.service().address());
    builder.environment().put("SHNOR_TOKEN", STAGE.centre());
    builder.environment().put("SHNOR_PART_BYTES", partBytes);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }
}
