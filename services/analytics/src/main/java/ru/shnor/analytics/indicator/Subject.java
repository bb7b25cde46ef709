package ru.shnor.analytics.indicator;

/** A subject of the indicator. */
public enum Subject {
  RUSSIAN("Русский язык"),
  MATHEMATICS("Математика");

  private final String title;

  Subject(String title) {
    this.title = title;
  }

  /** Name for people, in Russian. */
  public String title() {
    return title;
  }
}
