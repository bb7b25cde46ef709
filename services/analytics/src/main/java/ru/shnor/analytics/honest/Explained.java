package ru.shnor.analytics.honest;

/** What a formally positive outcome comes from; the title is for people. */
public enum Explained {
  /** Not positive against the change of the schools outside the list. */
  CALENDAR("не лучше общего изменения региона"),
  /** Better than the region, but not more than luck and its passing give. */
  REBOUND("не отличить от отскока после неудачного года и случайности"),
  /** Improbable without a change of its own. */
  CONFIRMED("рост подтверждён");

  private final String title;

  Explained(String title) {
    this.title = title;
  }

  /** In Russian. */
  public String title() {
    return title;
  }
}
