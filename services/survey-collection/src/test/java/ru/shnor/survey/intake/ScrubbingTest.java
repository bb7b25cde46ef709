package ru.shnor.survey.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScrubbingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Пишите на a.b@mail.ru сегодня           | Пишите на [почта] сегодня
          Звоните +7 (999) 123-45-67!             | Звоните [номер]!
          Звоните 8 999 123 45 67                 | Звоните [номер]
          Канал https://t.me/school12?x=1 вот     | Канал [ссылка] вот
          Я @ivan_99 в чате                       | Я [ссылка] в чате
          Учитель Марья Ивановна кричит           | [имя] кричит
          Директор Петрова Анна Сергеевна хороша  | Директор [имя] хороша
          Сказали Ивану Петровичу Сидорову        | [имя]
          Завуч Петров И.С. против                | [имя] против
          Завуч И. С. Петров против               | [имя] против
          Мне 15 лет, оценка 4, кабинет 204       | Мне 15 лет, оценка 4, кабинет 204
          Отличная школа, спасибо                 | Отличная школа, спасибо
          """)
  void takesOutWhatPointsToAPerson(String text, String expected) {
    String clean = Scrubbing.clean(text.strip());
    if (expected.strip().equals("[имя]")) {
      assertThat(clean).contains("[имя]").doesNotContain("Петрович").doesNotContain("Сидоров");
    } else if (expected.strip().startsWith("[имя]")) {
      assertThat(clean).contains("[имя]").doesNotContain("Петров").doesNotContain("Иванов");
    } else {
      assertThat(clean).isEqualTo(expected.strip());
    }
  }

  @Test
  void takesOutInvisibleCharacters() {
    assertThat(Scrubbing.clean("a\u202Eb\u0000c\u200Bd\ne")).isEqualTo("abcd\ne");
  }

  @Test
  void isQuickOnHostileText() {
    for (String piece : new String[] {"А", "1 ", "@", "a.", "Аа ", "Ааович", "+7(", "И. "}) {
      String text = piece.repeat(4000 / piece.length());
      assertTimeout(Duration.ofMillis(500), () -> Scrubbing.clean(text), piece);
    }
  }
}
