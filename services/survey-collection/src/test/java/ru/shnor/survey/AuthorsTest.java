package ru.shnor.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import ru.shnor.kit.access.Role;
import ru.shnor.kit.sheet.SheetReader;
import ru.shnor.kit.sheet.SheetReaders;
import ru.shnor.wire.Topic;
import ru.shnor.wire.WireJson;
import ru.shnor.wire.event.EnrolmentState;
import ru.shnor.wire.event.ListKind;
import tools.jackson.databind.JsonNode;

/** What authors and inviters do: schools from a list, sheets, reminders, files. */
class AuthorsTest {

  private static final Stage STAGE = Stage.start();

  @AfterAll
  static void stop() {
    STAGE.close();
  }

  private static HttpResponse<byte[]> sheets(String survey, Map<String, Object> wanted) {
    return STAGE.file(
        STAGE
            .service()
            .request("/api/surveys/%s/sheets".formatted(survey), STAGE.ministry())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(WireJson.text(wanted)))
            .build());
  }

  @Test
  void everyCodeOfASheetIsReadByAReaderAndOpensTheForm() throws IOException {
    // Given
    String survey = STAGE.survey("sheets");
    // When
    HttpResponse<byte[]> answer =
        sheets(survey, Map.of("schoolId", "s380001", "count", 13, "label", "9 «А» класс"));
    // Then
    assertThat(answer.statusCode()).isEqualTo(201);
    Files.write(Path.of("target", "sheets.pdf"), answer.body());
    try (PDDocument pdf = Loader.loadPDF(answer.body())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
      assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
          .contains("Опрос педагогов", "Школа s380001", "9 «А» класс", "по 01.01.2100");
      List<String> links = new ArrayList<>();
      for (int page = 0; page < 2; page++) {
        links.addAll(codes(new PDFRenderer(pdf).renderImageWithDPI(page, 200)));
      }
      assertThat(links).hasSize(13).doesNotHaveDuplicates();
      assertThat(links)
          .allSatisfy(
              link -> {
                assertThat(link).startsWith("http://127.0.0.1:").contains("/form/index.html#");
                String token = link.substring(link.indexOf('#') + 1);
                assertThat(STAGE.form(token).statusCode()).isEqualTo(200);
              });
    }
    assertThat(sheets(survey, Map.of("schoolId", "s380001", "count", 501)).statusCode())
        .isEqualTo(400);
  }

  /** Each card by itself, as a person points a camera at it. */
  private static List<String> codes(BufferedImage page) {
    List<String> codes = new ArrayList<>();
    int width = page.getWidth() / 2;
    int height = page.getHeight() / 5;
    for (int at = 0; at < 10; at++) {
      int[] card = page.getRGB(at % 2 * width, at / 2 * height, width, height, null, 0, width);
      code(new RGBLuminanceSource(width, height, card)).ifPresent(codes::add);
    }
    return codes;
  }

  /** Nothing at an empty place at the end of the last page. */
  private static Optional<String> code(LuminanceSource card) {
    try {
      return Optional.of(
          new QRCodeReader()
              .decode(
                  new BinaryBitmap(new HybridBinarizer(card)),
                  Map.of(DecodeHintType.TRY_HARDER, true))
              .getText());
    } catch (ReaderException e) {
      return Optional.empty();
    }
  }

  @Test
  void schoolsOfASurveyMayComeFromAList() {
    // Given
    STAGE.survey("listed");
    int revision = 1;
    for (String school : List.of("s380001/reg38_m001", "s380003/reg38_m002")) {
      String[] parts = school.split("/", -1);
      STAGE
          .stack()
          .events()
          .send(
              Topic.ENROLMENTS,
              new EnrolmentState(
                  EnrolmentState.id(ListKind.SHNOR, 2024, parts[0]),
                  ListKind.SHNOR,
                  2024,
                  parts[0],
                  parts[1],
                  "приказ № 1"),
              revision);
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(STAGE.service().get("/api/school-lists", STAGE.ministry()).body())
                    .isEqualTo("[{\"kind\":\"SHNOR\",\"year\":2024,\"schools\":2}]"));
    // When
    JsonNode all = made(Map.of("kind", "SHNOR", "year", 2024));
    JsonNode some = made(Map.of("kind", "SHNOR", "year", 2024, "municipality", "reg38_m002"));
    // Then
    assertThat(all.at("/schools").asInt()).isEqualTo(2);
    assertThat(some.at("/schools").asInt()).isEqualTo(1);
    assertThat(made(Map.of("kind", "SHNSU", "year", 2024)).at("/status").asInt()).isEqualTo(400);
  }

  private static JsonNode made(Map<String, Object> list) {
    Map<String, Object> body = new HashMap<>(Stage.surveyBody("listed"));
    body.remove("schools");
    body.put("list", list);
    return Stage.json(STAGE.post("/api/surveys", STAGE.ministry(), body));
  }

  @Test
  void schoolsAreRemindedByTheirRateOnceADay() {
    // Given
    String survey = STAGE.survey("reminders");
    List<String> first = STAGE.invite(survey, "s380001", 4);
    STAGE.invite(survey, "s380002", 3);
    STAGE.invite(survey, "s380003", 5);
    first
        .subList(0, 2)
        .forEach(
            token ->
                assertThat(STAGE.answer(token, "{\"works\":\"yes\"}").statusCode()).isEqualTo(201));
    String path = "/api/surveys/%s/reminders".formatted(survey);
    String coordinator = STAGE.stack().tokens().of(Role.COORDINATOR, "m/reg38_m001");
    // When: half of s380001 has answered, nobody of the others
    JsonNode reminded = Stage.json(STAGE.post(path, coordinator, Map.of("below", 50)));
    STAGE.post(path, coordinator, Map.of("below", 50));
    // Then
    assertThat(reminded.valueStream().map(one -> one.at("/schoolId").asString()))
        .containsExactly("s380002");
    assertThat(reminded.at("/0/text").asString())
        .contains("из 3 приглашений использовано 0", "кто именно ответил, неизвестно");
    JsonNode all = Stage.json(STAGE.service().get(path, STAGE.ministry()));
    assertThat(all).hasSize(1);
    assertThat(all.at("/0/times").asInt()).isEqualTo(1);
    assertThat(STAGE.post(path, STAGE.ministry(), Map.of("below", 0)).statusCode()).isEqualTo(400);
    assertThat(
            STAGE
                .post(path, STAGE.stack().tokens().of(Role.SCHOOL, "s/s380002"), Map.of("below", 5))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void filesHaveTheRowsTheyDeclareAndHideWhatThePagesHide() throws IOException {
    // Given
    String survey = STAGE.survey("files");
    STAGE
        .invite(survey, "s380003", 6)
        .forEach(token -> STAGE.answer(token, "{\"works\":\"yes\",\"years\":7}"));
    STAGE.post("/api/surveys/%s/close".formatted(survey), STAGE.ministry(), "");
    String path = "/api/surveys/%s/results".formatted(survey);
    // When
    HttpResponse<byte[]> csv = file(path + ".csv?every=true");
    HttpResponse<byte[]> xlsx = file(path + ".xlsx?every=true");
    // Then: region, two municipalities, three schools; two choices, a number, two rows of four, a
    // scale
    String text = new String(csv.body(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(csv.headers().firstValue("Row-Count")).contains("33");
    assertThat(text.lines().count()).isEqualTo(34);
    assertThat(text.lines().filter(line -> line.contains("\"works\"")))
        .hasSize(9)
        .anyMatch(
            line -> line.contains("Школа s380003") && line.contains("\"yes\";\"yes\";\"6\";\"6\""))
        .allMatch(line -> !line.contains("Школа s380001") || line.contains("Не показано"));
    assertThat(xlsx.headers().firstValue("Row-Count")).contains("33");
    assertThat(rows(xlsx.body())).isEqualTo(34);
  }

  private static HttpResponse<byte[]> file(String path) {
    return STAGE.file(STAGE.service().request(path, STAGE.ministry()).GET().build());
  }

  private static int rows(byte[] book) throws IOException {
    Path kept = Files.createTempFile("results", ".xlsx");
    try {
      Files.write(kept, book);
      try (SheetReader reader = SheetReaders.open(kept)) {
        AtomicInteger rows = new AtomicInteger();
        reader.read(reader.sheets().get(0), row -> rows.incrementAndGet());
        return rows.get();
      }
    } finally {
      Files.deleteIfExists(kept);
    }
  }
}
