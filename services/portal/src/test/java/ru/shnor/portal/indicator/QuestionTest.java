package ru.shnor.portal.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {

  private static Question period(String text) {
    return Question.of(Optional.of(text), Optional.empty(), Optional.empty(), Optional.empty());
  }

  @Test
  void readsTwoYears() {
    assertThat(period("2020-2021").chosen()).isTrue();
    assertThat(period("2020-2021").period()).isEqualTo("2020-2021");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2020", "2020-21", "2020-2021-2022", " 2020-2021", "２０２０-2021"})
  void otherTextsAreNoChoice(String text) {
    assertThat(period(text).chosen()).isFalse();
    assertThat(period(text).period()).isEmpty();
  }

  @Test
  void addressCarriesTheWholeQuestion() {
    Question question =
        Question.of(
            Optional.of("2020-2021"),
            Optional.of("SHNSU"),
            Optional.of("quality-grade-any-raw"),
            Optional.of("15"));
    assertThat(question.school("a/б?"))
        .isEqualTo(
            "/schools/a%2F%D0%B1%3F?period=2020-2021&list=SHNSU&definition=quality-grade-any-raw&minN=15");
    assertThat(question.by("mean_mark-grade-any-raw").overview())
        .contains("definition=mean_mark-grade-any-raw", "minN=15");
    assertThat(question.csv()).startsWith("/schools.csv?period=2020-2021");
  }

  @Test
  void wordsOfADefinitionAreRussian() {
    DefinitionWords words = new DefinitionWords();
    assertThat(words.all("mean_mark-cohort-any-region_adjusted"))
        .isEqualTo("средняя отметка, та же параллель, хотя бы один, сверх региона");
    assertThat(words.all("unknown")).isEqualTo("unknown");
    assertThat(words.outcome("NOT_EVALUABLE")).isEqualTo("не оценивается");
    assertThat(words.outcome("LATER")).isEqualTo("LATER");
    assertThat(words.brief("POSITIVE") + words.brief("NOT_POSITIVE") + words.brief("x"))
        .isEqualTo("данет—");
    assertThat(words.season("SPRING") + words.list("RISK_ZONE")).isEqualTo("весназона риска");
  }
}
