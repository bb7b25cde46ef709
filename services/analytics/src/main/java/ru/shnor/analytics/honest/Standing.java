package ru.shnor.analytics.honest;

/** What can be said of a school's dynamics; the title is for people. */
public enum Standing {
  GROWTH_CONFIRMED("рост подтверждён"),
  GROWTH_NOT_CONFIRMED("рост не подтверждён"),
  DECLINE_CONFIRMED("снижение подтверждено"),
  /** Not evaluable, or so few marks that growth could not be seen whatever happened. */
  TOO_FEW_DATA("данных мало");

  private final String title;

  Standing(String title) {
    this.title = title;
  }

  /** In Russian. */
  public String title() {
    return title;
  }
}
