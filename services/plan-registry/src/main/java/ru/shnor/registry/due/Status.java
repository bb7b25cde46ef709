package ru.shnor.registry.due;

/** What a measure is on a given day — статус исполнения. */
public enum Status {
  NOT_STARTED("не начато"),
  IN_PROGRESS("в работе"),
  DONE("исполнено"),
  DONE_LATE("исполнено с опозданием"),
  OVERDUE("просрочено"),
  MOVED("перенесено"),
  CANCELLED("отменено"),
  /** On request or by agreement, and nobody has asked: never overdue. */
  NO_REQUEST("заявка не поступала");

  private final String title;

  Status(String title) {
    this.title = title;
  }

  /** For people, in Russian. */
  public String title() {
    return title;
  }
}
