package ru.shnor.stack.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.shnor.stack.client.Services;
import ru.shnor.stack.process.Narrator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportCommandTest {

  private final FakeServices services = new FakeServices();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<String> words = new ArrayList<>();
  private boolean closed;
  @TempDir private Path folder = Path.of("");
  private Path data = Path.of("");

  @BeforeEach
  void words() throws IOException {
    data = Files.createDirectory(folder.resolve("data"));
    words.addAll(List.of("--data", data.toString(), "--base", "2020", "--report", "2021"));
  }

  @AfterEach
  void close() {
    services.close();
  }

  private void file(String name, String content) throws IOException {
    Files.writeString(data.resolve(name), content);
  }

  private void wholeRegion() throws IOException {
    file("a.csv", "ВПР;Статистика по отметкам\n");
    file("b.csv", "Логин;Категория\nsch380001;ШНОР\n");
    file("c.csv", "Логин;Код МО\nsch380001;reg38_m001\n");
  }

  private int run() {
    return run(bytes -> new Stack());
  }

  private int run(RunningStack.Starter starter) {
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new ReportCommand(
            starter,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            errors,
            new Narrator(errors, true))
        .run(words);
  }

  private JsonNode document() {
    return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
  }

  private final class Stack implements RunningStack {
    @Override
    public Services services() {
      return services.services();
    }

    @Override
    public String store() {
      return "a store";
    }

    @Override
    public String broker() {
      return "a broker";
    }

    @Override
    public Optional<String> failure() {
      return Optional.empty();
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  @Test
  void numbersAreThoseOfAnalytics() throws IOException {
    // Given
    wholeRegion();

    // When
    int code = run();

    // Then
    assertThat(code).isZero();
    assertThat(document().at("/listed").asInt()).isEqualTo(3);
    assertThat(document().at("/evaluable").asInt()).isEqualTo(2);
    assertThat(document().at("/positive").asInt()).isEqualTo(1);
    assertThat(document().at("/sharePercent").asString()).isEqualTo("50.0000");
    assertThat(document().at("/warnings/0/code").asString()).isEqualTo("SEASON");
    assertThat(document().at("/sensitivity/0/metric").asString()).isEqualTo("low_share");
    assertThat(document().at("/store").asString()).isEqualTo("a store");
    assertThat(document().at("/broker").asString()).isEqualTo("a broker");
    assertThat(document().at("/register").asString()).isEqualTo("given");
    assertThat(closed).isTrue();
  }

  @Test
  void aFileGoesWhereItsContentBelongsAndTheRegisterFirst() throws IOException {
    // Given
    wholeRegion();

    // When
    run();

    // Then
    assertThat(services.calls())
        .containsExactly("register sch380001;reg38_m001", "list sch380001;ШНОР", "results");
  }

  @Test
  void theLedgerOfEveryFileIsThere() throws IOException {
    // Given
    wholeRegion();

    // When
    run();

    // Then
    JsonNode results = document().at("/uploads/0");
    assertThat(results.at("/file").asString()).isEqualTo("a.csv");
    assertThat(results.at("/rows").asInt()).isEqualTo(2);
    assertThat(results.at("/accepted").asInt()).isEqualTo(2);
    assertThat(results.at("/rejected").asInt()).isZero();
    assertThat(document().at("/uploads")).hasSize(3);
  }

  @Test
  void fieldsOfTheHonestValueAreOnTop() throws IOException {
    // Given
    wholeRegion();
    services.honest("{\"confirmed\":1,\"strict\":{\"positive\":0},\"other\":1}");

    // When
    run();

    // Then
    assertThat(document().at("/confirmed").asInt()).isEqualTo(1);
    assertThat(document().at("/strict/positive").asInt(-1)).isZero();
    assertThat(document().has("other")).isFalse();
  }

  @Test
  void aFileOfNobodyIsListedWithItsReason() throws IOException {
    // Given
    wholeRegion();
    file("letter.csv", "Уважаемые коллеги\n");

    // When
    int code = run();

    // Then
    assertThat(code).isEqualTo(3);
    JsonNode letter = document().at("/uploads/3");
    assertThat(letter.at("/file").asString()).isEqualTo("letter.csv");
    assertThat(letter.at("/status").asString()).isEqualTo("REFUSED");
    assertThat(letter.at("/reason").asString())
        .isEqualTo("Форма неизвестна. Выгрузите заново. Нет шапки.");
  }

  @Test
  void withoutARegisterTheSchoolsComeFromTheFiles() throws IOException {
    // Given
    wholeRegion();
    Files.delete(data.resolve("c.csv"));

    // When
    int code = run();

    // Then
    assertThat(code).isZero();
    assertThat(services.calls())
        .contains("register edu380001;\"СОШ №1; филиал\";Район 1;reg38_m001");
    assertThat(document().at("/register").asString()).isEqualTo("from files");
    assertThat(document().at("/uploads/0/accepted").asInt()).isEqualTo(2);
    assertThat(document().at("/uploads/2/madeByReport").asBoolean()).isTrue();
  }

  @Test
  void withoutAListTheRuleMakesOneAndSaysSo() throws IOException {
    // Given
    wholeRegion();
    Files.delete(data.resolve("b.csv"));
    words.addAll(List.of("--listed-by-rule", "30"));

    // When
    int code = run();

    // Then
    assertThat(code).isZero();
    assertThat(services.calls()).contains("/api/candidates?year=2020&threshold=30&minN=10");
    assertThat(services.calls())
        .anyMatch(
            call ->
                call.startsWith("list edu380001;СОШ №1;Район 1;ШНОР;2020;")
                    && call.contains("это не официальный перечень"));
    assertThat(document().at("/listSource").asString()).isEqualTo("by rule");
  }

  @Test
  void withoutAListAndARuleThereIsNoNumber() throws IOException {
    // Given
    wholeRegion();
    Files.delete(data.resolve("b.csv"));

    // When
    int code = run();

    // Then
    assertThat(code).isEqualTo(3);
    assertThat(document().at("/sharePercent").isNull()).isTrue();
    assertThat(document().at("/problems/0").asString()).contains("--listed-by-rule 30");
  }

  @Test
  void templatesComeFirstAndOneThatIsRefusedIsNamed() throws IOException {
    // Given
    wholeRegion();
    Path templates = Files.createDirectory(folder.resolve("templates"));
    Files.writeString(templates.resolve("bad.json"), "{\"bad\":1}");
    Files.writeString(templates.resolve("good.json"), "{}");
    words.addAll(List.of("--templates", templates.toString()));

    // When
    int code = run();

    // Then
    assertThat(code).isEqualTo(3);
    assertThat(services.calls())
        .startsWith("template", "template", "register sch380001;reg38_m001");
    assertThat(document().at("/templates/0/reason").asString())
        .isEqualTo("В описании нет столбца оценок");
    assertThat(document().at("/templates/1/status").asString()).isEqualTo("DONE");
  }

  @Test
  void whatIsWrittenForPeopleIsNoFormula() throws IOException {
    // Given
    wholeRegion();
    Path into = folder.resolve("out");
    words.addAll(List.of("--out", into.toString()));

    // When
    run();

    // Then
    assertThat(Files.readString(into.resolve("report.json")))
        .isEqualTo(out.toString(StandardCharsets.UTF_8));
    assertThat(Files.readString(into.resolve("schools.csv")))
        .contains("380001;'=СОШ №1;Район 1;не оценивается;мало работ");
  }

  @Test
  void aBusyServiceIsAskedAgain() throws IOException {
    // Given
    wholeRegion();
    services.busyFor(2);

    // When
    int code = run();

    // Then
    assertThat(code).isZero();
  }

  @Test
  void nothingIsReadBeforeEverythingIsPublished() throws IOException {
    // Given
    wholeRegion();
    services.unpublishedFor(12);

    // When
    run();

    // Then
    assertThat(services.calls()).contains("results").doesNotContain("asked too early");
  }

  @Test
  void aStackThatCannotStartIsFour() {
    // Given / When
    int code =
        run(
            bytes -> {
              throw new RunningStack.CannotStart("Порт занят", new IllegalStateException());
            });

    // Then
    assertThat(code).isEqualTo(4);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Порт занят");
    assertThat(out.size()).isZero();
  }

  @Test
  void aServiceThatDiesIsFour() throws IOException {
    // Given
    wholeRegion();
    services.close();

    // When
    int code = run();

    // Then
    assertThat(code).isEqualTo(4);
    assertThat(out.size()).isZero();
    assertThat(closed).isTrue();
  }

  @Test
  void wrongWordsAreTwo() {
    // Given
    words.add("--nothing");

    // When
    int code = run();

    // Then
    assertThat(code).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--nothing");
  }
}
