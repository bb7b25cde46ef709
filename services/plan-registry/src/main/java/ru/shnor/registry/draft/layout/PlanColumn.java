package ru.shnor.registry.draft.layout;

import java.util.Optional;
import ru.shnor.registry.words.Words;

/** What a column of a plan holds, known by its header. */
public enum PlanColumn {
  ANNEX("Приложение"),
  SECTION("Раздел"),
  NUMBER("№ п/п"),
  TITLE("Мероприятие"),
  EXECUTORS("Ответственные исполнители"),
  DEADLINE("Срок исполнения");

  private static final int LONGEST = 80;

  private final String title;

  PlanColumn(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** The column a header names; a long text is no header. */
  static Optional<PlanColumn> of(String header) {
    String plain = Words.plain(header).replaceAll("[.:*]", "").strip();
    if (plain.isEmpty() || plain.length() > LONGEST) {
      return Optional.empty();
    }
    if (plain.startsWith("№") || plain.matches("(n|но|номер)?\\s*п\\s*/\\s*п|номер|n")) {
      return Optional.of(plain.contains("приложени") ? ANNEX : NUMBER);
    }
    if (plain.startsWith("приложение")) {
      return plain.matches(".*[0-9].*") ? Optional.empty() : Optional.of(ANNEX);
    }
    if (plain.startsWith("раздел") || plain.equals("направление")) {
      return Optional.of(SECTION);
    }
    if (plain.startsWith("срок") || plain.startsWith("дата") || plain.startsWith("период")) {
      return Optional.of(DEADLINE);
    }
    if (plain.startsWith("ответственн") || plain.contains("исполнител")) {
      return Optional.of(EXECUTORS);
    }
    return plain.contains("мероприяти") && !plain.startsWith("план")
        ? Optional.of(TITLE)
        : Optional.empty();
  }
}
