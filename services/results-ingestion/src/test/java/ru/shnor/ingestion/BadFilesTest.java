package ru.shnor.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Whole files that must not get in, and the code they are refused with. */
class BadFilesTest {

  private static final Stage STAGE = Stage.start();

  @BeforeAll
  static void start() {
    STAGE.know(100, 10);
  }

  @AfterAll
  static void stop() {
    STAGE.close();
  }

  private static Report report(String subject, int grade, int year) {
    return Report.of(subject, grade, year)
        .municipality("г. Зима(reg38_m001)")
        .school("А(edu380100)", 1, 2, 3, 4);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of("EMPTY", new byte[0]),
        Arguments.of("UNRECOGNISED", utf8("a;b\n1;2\n")),
        Arguments.of("NOT_A_TABLE", utf8("%PDF-1.7 …")),
        Arguments.of("TITLE_MISSING", report("Математика", 4, 2021).title("Отчёт").xlsx()),
        Arguments.of("YEAR", report("Математика", 4, 1999).xlsx()),
        Arguments.of(
            "TITLE_CONTRADICTS",
            report("Математика", 4, 2021).title("ВПР 2021 Русский язык 4 класс").xlsx()),
        Arguments.of("SUBJECT_NOT_USED", report("Окружающий мир", 4, 2021).xlsx()),
        Arguments.of("GRADE_NOT_USED", report("Математика", 10, 2021).xlsx()),
        Arguments.of("MAX_SCORE_MISSING", report("Математика", 4, 2021).maxScore("").xlsx()),
        Arguments.of("MAX_SCORE_MISSING", report("Математика", 5, 2021).maxScore(-1).xlsx()),
        Arguments.of("DATE_MISSING", report("Математика", 4, 2021).date("").xlsx()),
        Arguments.of("DATE_MISSING", report("Математика", 5, 2021).date("31.02.2021").xlsx()),
        Arguments.of("DATE_MISSING", report("Математика", 6, 2021).date("весна").xlsx()),
        Arguments.of(
            "NO_SCHOOLS",
            Report.of("Математика", 4, 2021)
                .row("Вся выборка", 1, 10, 25, 25, 25, 25)
                .row("Иркутская область", 1, 10, 25, 25, 25, 25)
                .xlsx()),
        Arguments.of(
            "OTHER_REGION",
            Report.of("Математика", 4, 2021)
                .municipality("Район(reg20_m012)")
                .school("А(edu200034)", 1, 2, 3, 4)
                .xlsx()));
  }

  @ParameterizedTest
  @MethodSource("files")
  void badFileIsRefusedWithItsCodeAndAdvice(String code, byte[] file) {
    // Given
    String id = STAGE.id(STAGE.upload("плохой.xlsx", file));
    // When
    JsonNode ended = STAGE.ended(id);
    // Then
    assertThat(ended.at("/status").asString()).isEqualTo("REFUSED");
    assertThat(ended.at("/refusal/code").asString()).isEqualTo(code);
    assertThat(ended.at("/refusal/message").asString()).isNotBlank();
    assertThat(ended.at("/refusal/advice").asString()).isNotBlank();
    assertThat(ended.at("/ledger").toString())
        .isEqualTo("{\"rows\":0,\"accepted\":0,\"rejected\":0,\"duplicate\":0}");
  }
}
