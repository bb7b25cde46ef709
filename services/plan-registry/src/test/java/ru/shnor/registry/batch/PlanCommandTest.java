package ru.shnor.registry.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.shnor.wire.WireJson;
import tools.jackson.databind.JsonNode;

class PlanCommandTest {

  private static final String PLAN =
      """
      приложение;раздел;№ п/п;мероприятие;ответственные исполнители;срок исполнения
      1;План;1;Совещания;"Министерство; ИРО";Ангарский городской округ - март-апрель 2024 года МО «город Саянск» - апрель 2024 года
      1;План;2;Собеседование;Министерство;ноябрь, февраль
      1;План;3;Курсы;ИРО;В течение года по заявке МОУО
      1;План;4;Контроль;Члены ГЭК;В соответствии с расписанием экзаменов
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private final Path folder;

  PlanCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void printsOneDocumentWithEveryFieldOfAMeasure() throws IOException {
    // Given
    Path file = Files.writeString(folder.resolve("план.csv"), PLAN);
    // When
    int code = run("--year", "2024", "--file", file.toString());
    // Then
    assertThat(code).isZero();
    assertThat(err.size()).isZero();
    JsonNode measures = json().at("/measures");
    assertThat(measures.size()).isEqualTo(4);
    assertThat(measures.get(0).at("/annex").asInt()).isEqualTo(1);
    assertThat(measures.get(0).at("/number").asString()).isEqualTo("1");
    assertThat(measures.get(0).at("/section").asString()).isEqualTo("План");
    assertThat(measures.get(0).at("/title").asString()).isEqualTo("Совещания");
    assertThat(measures.get(0).at("/executors").toString()).isEqualTo("[\"Министерство\",\"ИРО\"]");
    assertThat(measures.get(0).at("/kind").asString()).isEqualTo("per_territory");
    assertThat(measures.get(0).at("/occurrences/1").toString())
        .isEqualTo(
            "{\"from\":\"2024-04-01\",\"to\":\"2024-04-30\",\"territory\":\"город Саянск\","
                + "\"oktmo\":\"25726000\",\"territoryAsWritten\":\"МО «город Саянск»\"}");
    assertThat(measures.get(0).at("/questions").size()).isZero();
  }

  @Test
  void tellsTheKindsAndTheQuestionsApart() throws IOException {
    // Given
    Path file = Files.writeString(folder.resolve("план.csv"), PLAN);
    // When
    run("--file", file.toString(), "--year", "2024");
    // Then
    JsonNode measures = json().at("/measures");
    assertThat(measures.get(1).at("/deadline").asString()).isEqualTo("ноябрь, февраль");
    assertThat(measures.get(1).at("/questions").size()).isEqualTo(1);
    assertThat(measures.get(2).at("/kind").asString()).isEqualTo("on_request");
    assertThat(measures.get(2).at("/occurrences").toString())
        .isEqualTo("[{\"from\":\"2024-01-01\",\"to\":\"2024-12-31\"}]");
    assertThat(measures.get(3).at("/kind").asString()).isEqualTo("event");
    assertThat(measures.get(3).at("/occurrences").size()).isZero();
    assertThat(json().at("/questions").size()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--file",
        "--file план.csv",
        "--year 2024",
        "--file план.csv --year двадцать",
        "--file план.csv --year 1024",
        "--file план.csv --year 2024 --quiet",
        "--file план.csv --file план.csv",
      })
  void wrongUsageIsTwoWithTheUsage(String words) {
    // When
    int code = run(words.isEmpty() ? new String[0] : words.split(" "));
    // Then
    assertThat(code).isEqualTo(2);
    assertThat(out.size()).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("plan --file ФАЙЛ --year ГОД");
  }

  @Test
  void helpIsNoError() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("--year ГОД");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a;b\n1;2\n", "%PDF-1.4\n", "PK\u0003\u0004 оборван", "\u0000\u0001"})
  void aFileThatIsNoPlanIsThreeWithAMessage(String content) throws IOException {
    // Given
    Path file = Files.writeString(folder.resolve("план.docx"), content);
    // When
    int code = run("--file", file.toString(), "--year", "2024");
    // Then
    assertThat(code).isEqualTo(3);
    assertThat(out.size()).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).containsPattern("[а-яё]{4}");
  }

  @Test
  void anAbsentFileAndAFolderAreThree() {
    assertThat(run("--file", folder.resolve("нет").toString(), "--year", "2024")).isEqualTo(3);
    assertThat(run("--file", folder.toString(), "--year", "2024")).isEqualTo(3);
  }

  private int run(String... words) {
    return new PlanCommand(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .run(List.of(words));
  }

  private JsonNode json() {
    return WireJson.read(out.toByteArray(), JsonNode.class);
  }
}
