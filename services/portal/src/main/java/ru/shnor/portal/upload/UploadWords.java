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
}
