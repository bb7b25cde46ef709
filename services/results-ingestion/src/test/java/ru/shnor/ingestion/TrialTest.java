package ru.shnor.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ru.shnor.ingestion.results.ResultBook;
import ru.shnor.kit.sheet.Cell;
import ru.shnor.kit.sheet.Row;
import ru.shnor.kit.sheet.SheetReader;
import ru.shnor.kit.sheet.SheetReaders;
import ru.shnor.wire.Topic;
import tools.jackson.databind.JsonNode;

/** A file may be tried before it is taken, taken whole or not at all, and had back with remarks. */
class TrialTest {

  private static final Stage STAGE = Stage.start();
  private static final List<String> REPORTED =
      List.of(
          "status",
          "rowsRead",
          "layout",
          "campaignId",
          "campaignIds",
          "ledger",
          "complaints",
          "complaintsTotal",
          "complaintGroups",
          "waitingRows",
          "refusal",
          "report",
          "pupils");

  @BeforeAll
  static void start() {
    STAGE.know(100, 20);
  }

  @AfterAll
  static void stop() {
    STAGE.close();
  }

  private static Report report(int year) {
    return Report.of("Математика", 4, year)
        .date("15.03." + year)
        .municipality("Ангарский городской округ(reg38_m001)");
  }

  private static byte[] everyKindOfRow(int year) {
    return report(year)
        .school("Новая строка(sch380100)", 1, 2, 3, 4)
        .school("Другие числа(sch380101)", 4, 3, 2, 1)
        .school("Те же числа(sch380102)", 1, 1, 1, 1)
        .row("Неверная(sch380103)", "", 10, 10, 10, 10, 10)
        .school("Дважды(sch380104)", 1, 2, 3, 4)
        .school("Дважды(edu380104)", 2, 2, 3, 4)
        .school("Повтор(sch380105)", 1, 2, 3, 4)
        .school("Повтор(sch380105)", 1, 2, 3, 4)
        .school("Неизвестная(sch38%d)".formatted(year), 1, 2, 3, 4)
        .xlsx();
  }

  private static JsonNode loaded(byte[] file, String terms) {
    return STAGE.ended(STAGE.id(STAGE.upload("файл.xlsx", file, terms)));
  }

  private static void before(int year) {
    loaded(
        report(year)
            .school("Другие числа(sch380101)", 1, 2, 3, 4)
            .school("Те же числа(sch380102)", 1, 1, 1, 1)
            .xlsx(),
        "");
    loaded(report(year).maxScore(19).school("Шкала(sch380106)", 1, 2, 3, 4).xlsx(), "");
  }

  private static JsonNode changes(JsonNode upload) {
    return STAGE.get("/api/uploads/" + upload.at("/id").asString() + "/changes");
  }

  @Test
  void trialSaysFieldByFieldWhatTheRealRunThenSays() {
    // Given
    before(2018);
    byte[] file = everyKindOfRow(2018);
    // When
    JsonNode trial = loaded(file, "?dryRun=true");
    JsonNode wouldBe = changes(trial);
    JsonNode real = loaded(file, "");
    // Then
    for (String field : REPORTED) {
      assertThat(trial.get(field)).as(field).isEqualTo(real.get(field));
    }
    assertThat(real.at("/ledger").toString())
        .isEqualTo("{\"rows\":9,\"accepted\":3,\"rejected\":4,\"duplicate\":2}");
    assertThat(wouldBe).isEqualTo(changes(real));
    assertThat(wouldBe.size()).isEqualTo(3);
    assertThat(wouldBe.at("/0/before").isMissingNode() || wouldBe.at("/0/before").isNull())
        .isTrue();
    assertThat(wouldBe.at("/1/before/marks/two").asInt()).isEqualTo(1);
    assertThat(wouldBe.at("/1/after/marks/two").asInt()).isEqualTo(4);
    assertThat(trial.at("/dryRun").asBoolean()).isTrue();
    assertThat(real.at("/dryRun").asBoolean()).isFalse();
  }

  @Test
  void trialChangesNothing() {
    // Given
    before(2017);
    long revision = STAGE.revision("VPR|2017|SPRING|s380101");
    JsonNode campaigns = STAGE.get("/api/campaigns");
    // When
    JsonNode trial = loaded(everyKindOfRow(2017), "?dryRun=true");
    // Then
    String id = trial.at("/id").asString();
    assertThat(STAGE.revision("VPR|2017|SPRING|s380101")).isEqualTo(revision);
    assertThat(STAGE.service().bean(ResultBook.class).find("VPR|2017|SPRING|s380100")).isEmpty();
    assertThat(STAGE.get("/api/campaigns")).isEqualTo(campaigns);
    assertThat(STAGE.get("/api/uploads/" + id + "/unknown-schools").size()).isZero();
    assertThat(
            STAGE.stack().events().read(Topic.UPLOADS.name()).stream()
                .map(one -> new String(one.key(), StandardCharsets.UTF_8)))
        .doesNotContain(id);
    assertThat(trial.at("/stage").asString()).isEqualTo("Проверено, ничего не записано");
  }

  @Test
  void trialMayBeRepeatedAndSeesWhatHasChanged() {
    // Given
    byte[] file = report(2016).school("Школа(sch380110)", 1, 2, 3, 4).xlsx();
    JsonNode first = loaded(file, "?dryRun=true");
    loaded(
        report(2016)
            .school("Школа(sch380110)", 1, 2, 3, 4)
            .school("Б(sch380111)", 1, 1, 1, 1)
            .xlsx(),
        "");
    // When
    JsonNode second = loaded(file, "?dryRun=true");
    // Then
    assertThat(first.at("/ledger/accepted").asInt()).isEqualTo(1);
    assertThat(second.at("/ledger/duplicate").asInt()).isEqualTo(1);
    assertThat(second.at("/id")).isEqualTo(first.at("/id"));
  }

  @Test
  void allOrNothingEntersNothingOfAFileWithABadRow() {
    // Given
    byte[] file = everyKindOfRow(2015);
    // When
    JsonNode trial = loaded(file, "?dryRun=true&allOrNothing=true");
    JsonNode refused = loaded(file, "?allOrNothing=true");
    // Then
    assertThat(refused.at("/status").asString()).isEqualTo("REFUSED");
    assertThat(refused.at("/refusal/code").asString()).isEqualTo("NOT_WHOLE");
    assertThat(refused.at("/refusal/message").asString()).contains("4 из 9");
    assertThat(refused.at("/ledger").toString())
        .isEqualTo("{\"rows\":9,\"accepted\":0,\"rejected\":9,\"duplicate\":0}");
    assertThat(refused.at("/complaintsTotal").asInt()).isGreaterThanOrEqualTo(4);
    assertThat(STAGE.service().bean(ResultBook.class).find("VPR|2015|SPRING|s380100")).isEmpty();
    for (String field : REPORTED) {
      assertThat(trial.get(field)).as(field).isEqualTo(refused.get(field));
    }
    assertThat(loaded(file, "").at("/ledger/accepted").asInt()).isEqualTo(4);
  }

  @Test
  void tableWithRemarksIsTheSameBookAndCanBeMendedAndSentAgain() {
    // Given
    byte[] file =
        report(2026)
            .school("Верная(sch380112)", 1, 2, 3, 4)
            .row("=HYPERLINK(\"http://x\") (sch380113)", "", 10, 10, 10, 10, 10)
            .xlsx();
    JsonNode ended = loaded(file, "");
    assertThat(ended.at("/report").asBoolean()).isTrue();
    // When
    byte[] remarked = bytes("/api/uploads/" + ended.at("/id").asString() + "/report");
    // Then
    List<Row> rows = rows(remarked, ".xlsx");
    Row bad = rows.stream().filter(row -> row.number() == 11).findFirst().orElseThrow();
    assertThat(bad.cell(0).text()).startsWith("'=HYPERLINK");
    assertThat(bad.cell(3)).isInstanceOf(Cell.Numeric.class);
    assertThat(bad.cell(7).text()).contains("11: ").containsPattern("[А-я]{4}");
    assertThat(
            rows.stream().filter(row -> row.number() == 8).findFirst().orElseThrow().cell(7).text())
        .startsWith("Замечание");
    assertThat(rows.stream().filter(row -> row.number() == 10).findFirst().orElseThrow().cells())
        .hasSize(7);
    JsonNode again = loaded(remarked, "");
    assertThat(again.at("/ledger").toString())
        .isEqualTo("{\"rows\":2,\"accepted\":0,\"rejected\":1,\"duplicate\":1}");
  }

  @Test
  void csvComesBackAsCsvOnTheSameLines() {
    // Given
    byte[] file =
        """
        Статистика по отметкам
        ВПР 2026 Русский язык 4 класс
        Предмет:;Русский язык
        Максимальный первичный балл:;20

        Дата:;15.03.2026
        Группы участников;Кол-во ОО;Кол-во участников;2;3;4;5
        г. Зима(reg38_m001);1;11;9,09;36,36;36,36;18,18
        @SUM(A1)(sch380114);;11;99;36,36;36,36;18,18
        """
            .getBytes(StandardCharsets.UTF_8);
    // When
    JsonNode ended = loaded(file, "");
    String csv =
        new String(
            bytes("/api/uploads/" + ended.at("/id").asString() + "/report"),
            StandardCharsets.UTF_8);
    // Then
    String[] lines = csv.split("\r\n", -1);
    assertThat(csv).startsWith("\ufeff");
    assertThat(lines[4]).isEmpty();
    assertThat(lines[6]).endsWith("\"Замечание\"");
    assertThat(lines[7]).doesNotContain("Замечание").doesNotContain("A8");
    assertThat(lines[8]).startsWith("\"'@SUM(A1)(sch380114)\";;").contains("9: ");
  }

  @Test
  void pupilsComeBackToTheirSenderOnlyAndAreNotKept() throws IOException {
    // Given
    byte[] file =
        PupilFile.of("Математика", 4, 2024)
            .section("СОШ", "sch380115", 2)
            .pupil("sch380115", 40001, 5, 2, 3)
            .pupil("sch380115", 40002, 25, 5, 4)
            .xlsx();
    Path data = STAGE.data();
    JsonNode ended = loaded(file, "");
    assertThat(ended.at("/report").asBoolean()).isFalse();
    assertThat(ended.at("/pupils").asBoolean()).isTrue();
    long kept = files(data);
    // When
    HttpResponse<byte[]> answer = remarks(file);
    // Then
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(rows(answer.body(), ".xlsx"))
        .anySatisfy(row -> assertThat(row.cells().toString()).contains("40002", "балл"));
    assertThat(files(data)).isEqualTo(kept);
    assertThat(
            STAGE
                .service()
                .get("/api/uploads/" + ended.at("/id").asString() + "/report", STAGE.centre())
                .statusCode())
        .isEqualTo(404);
  }

  private static long files(Path data) throws IOException {
    try (var all = Files.walk(data)) {
      return all.filter(Files::isRegularFile)
          .filter(one -> !one.toString().contains("reports"))
          .count();
    }
  }

  private static HttpResponse<byte[]> remarks(byte[] file) {
    return send(
        STAGE
            .service()
            .request("/api/remarks", STAGE.centre())
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(HttpRequest.BodyPublishers.ofByteArray(multipart(file)))
            .build());
  }

  private static byte[] multipart(byte[] file) {
    byte[] head =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\n"
            .getBytes(StandardCharsets.UTF_8);
    byte[] tail = "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[head.length + file.length + tail.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(file, 0, all, head.length, file.length);
    System.arraycopy(tail, 0, all, head.length + file.length, tail.length);
    return all;
  }

  private static byte[] bytes(String path) {
    HttpResponse<byte[]> answer = send(STAGE.service().request(path, STAGE.centre()).GET().build());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("attachment");
    return answer.body();
  }

  private static HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<Row> rows(byte[] bytes, String ending) {
    try {
      Path file = Files.createTempFile("remarked", ending);
      Files.write(file, bytes);
      List<Row> rows = new ArrayList<>();
      try (SheetReader reader = SheetReaders.open(file)) {
        reader.read(reader.sheets().get(0), rows::add);
      }
      Files.delete(file);
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
