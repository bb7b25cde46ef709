package ru.shnor.portal.upload;

import org.springframework.stereotype.Component;

/** Names of the forms of files; templates name it {@code @uploadWords}. */
@Component("uploadWords")
class UploadWords {

  /** Name for people, in Russian. */
  public String layout(String id) {
    return switch (id) {
      case "MARK_STATISTICS", "mark-statistics" -> "«Статистика по отметкам»";
      default -> id;
    };
  }

  /** A work for people: «Русский язык, 4 класс». */
  public String work(String subject, int grade) {
    String name =
        switch (subject) {
          case "RUSSIAN" -> "Русский язык";
          case "MATHEMATICS" -> "Математика";
          default -> subject;
        };
    return "%s, %d класс".formatted(name, grade);
  }

  /** A time for people: seconds up to two minutes, then minutes. */
  public String seconds(long seconds) {
    return seconds <= 120 ? seconds + " с" : (seconds + 59) / 60 + " мин";
  }
}
