package ru.shnor.survey.survey;

/** Who is asked. */
public enum Audience {
  /** Директор. */
  DIRECTOR("директор"),
  /** Педагоги. */
  TEACHERS("педагоги"),
  /** Обучающиеся. */
  PUPILS("обучающиеся"),
  /** Родители. */
  PARENTS("родители");

  private final String title;

  Audience(String title) {
    this.title = title;
  }

  /** For people, in Russian. */
  public String title() {
    return title;
  }
}
