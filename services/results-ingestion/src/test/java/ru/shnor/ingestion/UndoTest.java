package ru.shnor.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ru.shnor.ingestion.results.ResultBook;
import ru.shnor.wire.event.Marks;
import ru.shnor.wire.event.ResultCell;
import ru.shnor.wire.event.UploadState;
import tools.jackson.databind.JsonNode;

/** An upload taken back leaves every result as if it had never come. */
class UndoTest {

  private static final Stage STAGE = Stage.start();

  @BeforeAll
  static void start() {
    STAGE.know(100, 20);
  }

  @AfterAll
  static void stop() {
    STAGE.close();
  }

  private static Report report(int year) {
    return Report.of("Математика", 5, year)
        .date("15.03." + year)
        .municipality("Ангарский городской округ(reg38_m001)");
  }

  private static String load(String name, Report report) {
    String id = STAGE.id(STAGE.upload(name, report.xlsx()));
    STAGE.ended(id);
    return id;
  }

  private static HttpResponse<String> undo(String id) {
    return STAGE.post("/api/uploads/" + id + "/undo", "{\"reason\":\"загружен не тот файл\"}");
  }

  private static List<ResultCell> cells(int year, int school) {
    return STAGE.stored("VPR|%d|SPRING|s380%d".formatted(year, school)).cells();
  }

  @Test
  void formerNumbersComeBackAsANewerRevision() {
    // Given
    String first =
        load(
            "первый.xlsx",
            report(2021).school("А(sch380100)", 1, 2, 3, 4).school("Б(sch380101)", 1, 1, 1, 1));
    String second =
        load(
            "второй.xlsx",
            report(2021).school("А(sch380100)", 4, 3, 2, 1).school("Новая(sch380102)", 2, 2, 2, 2));
    long revision = STAGE.revision("VPR|2021|SPRING|s380100");
    // When
    JsonNode answer = STAGE.json(undo(second));
    // Then
    assertThat(answer.at("/restored").asInt()).isEqualTo(1);
    assertThat(answer.at("/removed").asInt()).isEqualTo(1);
    assertThat(cells(2021, 100).get(0).marks()).isEqualTo(new Marks(1, 2, 3, 4));
    assertThat(cells(2021, 100).get(0).uploadId()).isEqualTo(first);
    assertThat(cells(2021, 102)).isEmpty();
    assertThat(STAGE.revision("VPR|2021|SPRING|s380100")).isEqualTo(revision + 1);
    assertThat(STAGE.revision("VPR|2021|SPRING|s380101")).isEqualTo(1);
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> {
              assertThat(STAGE.result("VPR|2021|SPRING|s380100").cells().get(0).marks())
                  .isEqualTo(new Marks(1, 2, 3, 4));
              assertThat(STAGE.uploadEvent(second).status()).isEqualTo(UploadState.Status.UNDONE);
            });
    JsonNode steps =
        STAGE.get("/api/result-history?school=s380100&procedure=VPR&year=2021&season=SPRING");
    assertThat(steps.size()).isEqualTo(2);
    assertThat(steps.at("/0/fileName").asString()).isEqualTo("первый.xlsx");
    assertThat(steps.at("/0/stands").asBoolean()).isTrue();
    assertThat(steps.at("/1/numbers/marks/two").asInt()).isEqualTo(4);
    assertThat(steps.at("/1/undone/reason").asString()).isEqualTo("загружен не тот файл");
  }

  @Test
  void isRefusedWhileSomethingNewerStandsOnTop() {
    // Given
    String first = load("нижний.xlsx", report(2022).school("А(sch380103)", 1, 2, 3, 4));
    String second = load("верхний.xlsx", report(2022).school("А(sch380103)", 4, 3, 2, 1));
    // When
    HttpResponse<String> answer = undo(first);
    // Then
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(STAGE.json(answer).at("/detail").asString())
        .contains("«верхний.xlsx»", "результатов: 1", "Сначала отмените");
    assertThat(cells(2022, 103).get(0).uploadId()).isEqualTo(second);
    assertThat(undo(second).statusCode()).isEqualTo(200);
    assertThat(undo(first).statusCode()).isEqualTo(200);
    assertThat(cells(2022, 103)).isEmpty();
    assertThat(undo(first).statusCode()).isEqualTo(409);
  }

  @Test
  void whatAnotherFileHasSaidTooStays() {
    // Given
    String first = load("а", report(2023).school("А(sch380104)", 1, 2, 3, 4));
    String second =
        load(
            "б",
            report(2023).school("А(sch380104)", 1, 2, 3, 4).school("Б(sch380105)", 1, 1, 1, 1));
    // When
    assertThat(undo(first).statusCode()).isEqualTo(200);
    // Then
    assertThat(cells(2023, 104).get(0).marks()).isEqualTo(new Marks(1, 2, 3, 4));
    assertThat(cells(2023, 104).get(0).uploadId()).isEqualTo(second);
  }

  @Test
  void rowsThatWaitedDoNotEnterAfterwards() {
    // Given
    String id =
        load(
            "ждёт",
            report(2024).school("А(sch380106)", 1, 2, 3, 4).school("Нет(sch380920)", 1, 1, 1, 1));
    // When
    assertThat(undo(id).statusCode()).isEqualTo(200);
    STAGE.know(920, 1);
    // Then
    String later = load("позже", report(2024).school("Б(sch380107)", 1, 2, 3, 4));
    assertThat(STAGE.get("/api/uploads/" + later).at("/ledger/accepted").asInt()).isEqualTo(1);
    assertThat(STAGE.service().bean(ResultBook.class).find("VPR|2024|SPRING|s380920")).isEmpty();
    assertThat(STAGE.get("/api/uploads/" + id).at("/waitingRows").asInt()).isZero();
  }

  @Test
  void sameFileMayBeTakenAgainAfterwards() {
    // Given
    Report file = report(2025).school("А(sch380108)", 1, 2, 3, 4);
    String id = load("туда", file);
    undo(id);
    // When
    HttpResponse<String> again = STAGE.upload("обратно", file.xlsx());
    // Then
    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(STAGE.ended(id).at("/ledger/accepted").asInt()).isEqualTo(1);
    assertThat(cells(2025, 108).get(0).marks()).isEqualTo(new Marks(1, 2, 3, 4));
  }

  @Test
  void anyOrderOfLoadingAndUndoingEndsWithTheLatestThatCounts() {
    // Given
    long seed = 20261125;
    SplittableRandom random = new SplittableRandom(seed);
    Map<String, Marks> counting = new LinkedHashMap<>();
    // When
    for (int step = 0; step < 14; step++) {
      if (counting.isEmpty() || random.nextInt(3) > 0) {
        Marks marks = new Marks(step, random.nextInt(4), 1 + random.nextInt(4), 1);
        String id =
            load(
                "шаг " + step,
                report(2019)
                    .school(
                        "А(sch380109)", marks.two(), marks.three(), marks.four(), marks.five()));
        counting.put(id, marks);
      } else {
        String top = List.copyOf(counting.keySet()).get(counting.size() - 1);
        assertThat(undo(top).statusCode()).as("seed %d, step %d", seed, step).isEqualTo(200);
        counting.remove(top);
      }
      // Then
      List<Marks> expected =
          counting.isEmpty()
              ? List.of()
              : List.of(List.copyOf(counting.values()).get(counting.size() - 1));
      assertThat(cells(2019, 109).stream().map(ResultCell::marks))
          .as("seed %d, step %d", seed, step)
          .isEqualTo(expected);
    }
  }

  @Test
  void undoOfAnUnknownOrUnreasonedUploadIsRefused() {
    assertThat(undo("u0").statusCode()).isEqualTo(404);
    String id = load("без причины", report(2020).school("А(sch380110)", 1, 2, 3, 4));
    assertThat(STAGE.post("/api/uploads/" + id + "/undo", "{\"reason\":\" \"}").statusCode())
        .isEqualTo(400);
  }
}
