package ru.shnor.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RussianTextTest {

  private final RussianText ru = new RussianText();

  private static String spaced(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  @ParameterizedTest
  @CsvSource({
    "0, школ",
    "1, школа",
    "2, школы",
    "4, школы",
    "5, школ",
    "10, школ",
    "11, школ",
    "12, школ",
    "14, школ",
    "19, школ",
    "21, школа",
    "22, школы",
    "100, школ",
    "101, школа",
    "111, школ",
    "112, школ",
    "1001, школа",
    "-1, школа"
  })
  void pluralFollowsTheLastDigits(long number, String form) {
    assertThat(ru.plural(number, "школа", "школы", "школ")).endsWith("\u00a0" + form);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "91.8605 | 91,86 %",
        "0 | 0,00 %",
        "99.995 | 100,00 %",
        "-0.004 | 0,00 %",
        "x | x %"
      })
  void percentHasACommaAndTwoDigits(String decimal, String shown) {
    assertThat(spaced(ru.percent(decimal))).isEqualTo(shown);
  }

  @Test
  void whatIsAbsentIsADash() {
    assertThat(ru.percent(Optional.empty())).isEqualTo("—");
    assertThat(ru.change(Optional.empty(), "quality")).isEqualTo("—");
    assertThat(ru.value(Optional.empty(), "mean_mark")).isEqualTo("—");
    assertThat(ru.moment("")).isEqualTo("—");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "14.0909 | low_share | +14,09 п. п.",
        "-3.5 | quality | −3,50 п. п.",
        "0 | low_share | 0,00 п. п.",
        "0.125 | mean_mark | +0,13"
      })
  void changeHasItsSignAndUnit(String decimal, String metric, String shown) {
    assertThat(spaced(ru.change(decimal, metric))).isEqualTo(shown);
  }

  @Test
  void meanMarkIsNoPercent() {
    assertThat(ru.value("3.4567", "mean_mark")).isEqualTo("3,46");
    assertThat(spaced(ru.value("34.567", "quality"))).isEqualTo("34,57 %");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0 | 0", "999 | 999", "1000 | 1 000", "7566 | 7 566", "1234567 | 1 234 567"})
  void countIsGroupedByThree(long number, String shown) {
    assertThat(spaced(ru.count(number))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0 Б",
        "1023 | 1023 Б",
        "1024 | 1 КБ",
        "412311 | 403 КБ",
        "1048576 | 1,0 МБ",
        "26214400 | 25,0 МБ"
      })
  void sizeHasAUnitPeopleKnow(long bytes, String shown) {
    assertThat(spaced(ru.bytes(bytes))).isEqualTo(shown);
  }

  @Test
  void momentIsTheTimeOfIrkutsk() {
    assertThat(ru.moment("2026-11-24T20:05:11Z")).isEqualTo("25.11.2026, 04:05");
    assertThat(ru.moment("вчера")).isEqualTo("вчера");
  }

  @Test
  void proseKeepsNumbersWithTheirUnits() {
    assertThat(ru.prose("рост 14,09 п. п. у 97,59 % школ — это много"))
        .isEqualTo("рост 14,09\u00a0п.\u00a0п. у 97,59\u00a0% школ\u00a0— это много");
  }

  @Test
  void sentenceStartsWithACapital() {
    assertThat(ru.sentence("ёлка")).isEqualTo("Ёлка");
    assertThat(ru.sentence("")).isEmpty();
  }

  @Test
  void namesAreSortedAsPeopleDo() {
    assertThat(
            List.of("СОШ № 10", "Ёлкино", "СОШ № 2", "Елань", "Жигалово", "Ежово").stream()
                .sorted(Comparator.comparing(RussianText::sortKey)))
        .containsExactly("Ежово", "Елань", "Ёлкино", "Жигалово", "СОШ № 2", "СОШ № 10");
  }

  @Test
  void longIdIsCutSoThatTwoCanBeToldApart() {
    assertThat(ru.shortId("u-7c21aa90f3b1d5")).isEqualTo("u-7c21aa90…");
    assertThat(ru.shortId("s380001")).isEqualTo("s380001");
  }
}
