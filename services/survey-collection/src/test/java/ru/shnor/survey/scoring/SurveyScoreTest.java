package ru.shnor.survey.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import ru.shnor.wire.WireJson;
import tools.jackson.databind.JsonNode;

class SurveyScoreTest {

  private static final String KEY =
      """
      {"min":1,"max":6,"missing":"item-median",
       "scales":[{"id":"agree","score":"mean","items":["-A1","A2"]},
                 {"id":"one","score":"sum","items":["A1"]}]}""";
  private static final String ANSWERS = "A1,A2\n6,1\n1,6\n5,NA\n5,\n";

  private final Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  SurveyScoreTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void printsOneDocument() throws IOException {
    // When: medians of A2 = 1 6 is 3.5; persons 1, 6, 2.75, 2.75
    int code = score(answers(ANSWERS));
    // Then
    assertThat(code).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    JsonNode agree = document().at("/scales/0");
    assertThat(document().at("/n").asInt()).isEqualTo(4);
    assertThat(agree.at("/id").asString()).isEqualTo("agree");
    assertThat(agree.at("/items").asInt()).isEqualTo(2);
    assertThat(agree.at("/n").asInt()).isEqualTo(4);
    assertThat(agree.at("/imputedAnswers").asInt()).isEqualTo(2);
    assertThat(agree.at("/mean").asDouble()).isEqualTo(3.125, within(1e-12));
    assertThat(agree.at("/sd").asDouble())
        .isEqualTo(
            Math.sqrt((2.125 * 2.125 + 2.875 * 2.875 + 2 * 0.375 * 0.375) / 3), within(1e-12));
    // values −A1 = 1 6 2 2, A2 = 1 6 3.5 3.5: variances 59/12 and 25/6, covariance 25/6
    double parts = 59 / 12.0 + 25 / 6.0;
    assertThat(agree.at("/alpha").asDouble())
        .isEqualTo(2 * (1 - parts / (parts + 25 / 3.0)), within(1e-12));
    assertThat(agree.at("/alphaInterval95").size()).isEqualTo(2);
  }

  @Test
  void whatCannotBeComputedIsNull() throws IOException {
    // When
    score(answers(ANSWERS));
    // Then
    JsonNode one = document().at("/scales/1");
    assertThat(one.has("alpha")).isTrue();
    assertThat(one.at("/alpha").isNull()).isTrue();
    assertThat(one.at("/alphaInterval95").isNull()).isTrue();
  }

  static Stream<Arguments> forms() {
    String plain = "A1,A2\n6,1\n1,6\n5,NA\n5,\n";
    return Stream.of(
        Arguments.of("comma", utf8(plain)),
        Arguments.of("semicolon", utf8(plain.replace(',', ';'))),
        Arguments.of("tab", utf8(plain.replace(',', '\t'))),
        Arguments.of("mark", utf8("\uFEFF" + plain)),
        Arguments.of("windows line ends", utf8(plain.replace("\n", "\r\n"))),
        Arguments.of("old mac line ends", utf8(plain.replace("\n", "\r"))),
        Arguments.of("quotes", utf8("\"A1\",\"A2\"\n\"6\",\"1\"\n\"1\",\"6\"\n5,NA\n5,\"\"\n")),
        Arguments.of(
            "row names", utf8("\"\",A1,A2\n\"1\",6,1\n\"2\",1,6\n\"3\",5,NA\n\"4\",5,NA\n")),
        Arguments.of("other order", utf8("id,A2,A1\n1,1,6\n2,6,1\n3,,5\n4,,5\n")),
        Arguments.of("decimals", utf8("A1;A2\n6,0;1,00\n1;6.0\n5e0;na\n 5 ;\n")),
        Arguments.of("no last line end", utf8(plain.strip() + ",")),
        Arguments.of("blank lines", utf8("\nA1,A2\n\n6,1\n1,6\n5,NA\n,\n5,\n\n")),
        Arguments.of(
            "CP1251",
            "Школа;A1;A2\nСОШ №1;6;1\nб;1;6\nв;5;\nг;5;\n"
                .getBytes(Charset.forName("windows-1251"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void readsEveryFormOfTheSameTable(String form, byte[] bytes) throws IOException {
    // When
    int code = score(Files.write(folder.resolve("a.csv"), bytes));
    // Then
    assertThat(err.toString(StandardCharsets.UTF_8)).as(form).isEmpty();
    assertThat(code).as(form).isZero();
    assertThat(document().at("/n").asInt()).isEqualTo(4);
    assertThat(document().at("/scales/0/mean").asDouble()).isEqualTo(3.125, within(1e-12));
  }

  @Test
  void readsAWorkbook() throws IOException {
    // Given
    Path file = folder.resolve("a.xlsx");
    try (OutputStream stream = Files.newOutputStream(file);
        Workbook book = new Workbook(stream, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("Ответы");
      sheet.value(0, 0, "A1");
      sheet.value(0, 1, "A2");
      int[][] rows = {{6, 1}, {1, 6}, {5, 0}, {5, 0}};
      for (int i = 0; i < rows.length; i++) {
        sheet.value(i + 1, 0, rows[i][0]);
        if (rows[i][1] > 0) {
          sheet.value(i + 1, 1, rows[i][1]);
        }
      }
    }
    // When
    int code = score(file);
    // Then
    assertThat(code).isZero();
    assertThat(document().at("/scales/0/mean").asDouble()).isEqualTo(3.125, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A1,A2 6,1 1,7         | Строка 3, столбец «A2»: 7 вне границ ключа от 1 до 6
          A1,A2 6,1 0,6         | Строка 3, столбец «A1»: 0 вне границ ключа от 1 до 6
          A1,A2 6,1 да,6        | Строка 3, столбец «A1»: «да» — не число
          A1,A2 6,1 1e400,6     | Строка 3, столбец «A1»: «1e400» — не число
          A1,A2 6,1 NaN,6       | Строка 3, столбец «A1»: «NaN» — не число
          A1,A3 6,1             | нет столбцов для пунктов ключа: A2. Есть столбцы: A1, A3
          A1,A2,A2 6,1,1        | столбец A2 встречается дважды
          A1,A2 1,6,1 2,5,2     | Строка 2: ячеек больше, чем имён в шапке (3 против 2)
          A1,A2                 | нет ни одной строки с ответами
          """)
  void saysWhereAnswersAreWrong(String rows, String message) throws IOException {
    // When
    int code = score(answers(rows.strip().replace(' ', '\n') + "\n"));
    // Then
    assertThat(code).isEqualTo(3);
    assertThat(out.size()).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains(message.strip());
  }

  @Test
  void showsTenErrorsAndCountsTheRest() throws IOException {
    // When
    score(answers("A1,A2\n" + "9,9\n".repeat(20)));
    // Then
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("Строка 6, столбец «A2»")
        .doesNotContain("Строка 7")
        .contains("И ещё ошибок: 30.");
  }

  @Test
  void takesOutOfRangeForMissingIfTold() throws IOException {
    // When
    int code =
        run(
            "--key", key().toString(),
            "--answers", answers("A1,A2\n6,1\n1,6\n5,9\n5,-1\n").toString(),
            "--out-of-range", "missing");
    // Then
    assertThat(code).isZero();
    assertThat(document().at("/outOfRange").asInt()).isEqualTo(2);
    assertThat(document().at("/scales/0/mean").asDouble()).isEqualTo(3.125, within(1e-12));
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("принятых за пропуски: 2");
  }

  @Test
  void refusesFilesThatAreNoTables() throws IOException {
    for (String content : List.of("", "%PDF-1.7\n", "<html></html>", "A1,A2\n\"1,2\n3,4\n")) {
      assertThat(score(answers(content))).as(content).isEqualTo(3);
    }
    assertThat(score(folder.resolve("none.csv"))).isEqualTo(3);
    assertThat(score(folder)).isEqualTo(3);
    assertThat(out.size()).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Файл пуст").contains("none.csv");
  }

  @ParameterizedTest
  @CsvSource({
    "'',Нужны и --key",
    "'--key k.json',Нужны и --key",
    "'--key',После --key нужно значение",
    "'--keys k.json --answers a.csv',Непонятно: --keys",
    "'--key k.json --answers a.csv --out-of-range never',бывает error или missing",
    "'--key k.json --answers a.csv more',Непонятно: more"
  })
  void saysHowItIsUsed(String line, String message) {
    // When
    int code = run(line.isEmpty() ? new String[0] : line.split(" ", -1));
    // Then
    assertThat(code).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains(message).contains("survey-score");
  }

  @Test
  void helps() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Код завершения");
  }

  private Path key() throws IOException {
    return Files.writeString(folder.resolve("key.json"), KEY);
  }

  private int score(Path answers) throws IOException {
    return run("--key", key().toString(), "--answers", answers.toString());
  }

  private int run(String... words) {
    return SurveyScore.run(
        List.of(words),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private Path answers(String text) throws IOException {
    return Files.writeString(folder.resolve("answers.csv"), text);
  }

  private JsonNode document() {
    return WireJson.read(out.toByteArray(), JsonNode.class);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
