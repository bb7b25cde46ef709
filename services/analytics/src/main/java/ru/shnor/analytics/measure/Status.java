package ru.shnor.analytics.measure;

/** What a time a measure is due has come to; the titles are those of the report on a road map. */
public enum Status {
  NOT_STARTED("не начато"),
  IN_PROGRESS("в работе"),
  DONE("исполнено"),
  DONE_LATE("исполнено с нарушением срока"),
  OVERDUE("просрочено"),
  MOVED("перенесено"),
  CANCELLED("отменено"),
  /** On request or by agreement, and nobody has asked: never overdue. */
  NO_REQUEST("заявка не поступала");

  private final String title;

  Status(String title) {
    this.title = title;
  }

  /** In Russian. */
  public String title() {
    return title;
  }

  /** Whether the work is finished, in time or not. */
  public boolean finished() {
    return this == DONE || this == DONE_LATE;
  }
}
