package ru.shnor.analytics.view;

import ru.shnor.analytics.indicator.SchoolYear;

/** Size of a school by the works of a grade in a subject, on average over those of a year. */
public enum SchoolSize {
  SMALL("до 15 работ в классе и предмете"),
  MEDIUM("16–50 работ"),
  LARGE("более 50 работ"),
  UNKNOWN("нет работ базового года");

  private static final int MOST_SMALL = 15;
  private static final int MOST_MEDIUM = 50;

  private final String title;

  SchoolSize(String title) {
    this.title = title;
  }

  /** Name for people, in Russian. */
  public String title() {
    return title;
  }

  /** Size by the works of this year. */
  public static SchoolSize of(SchoolYear year) {
    long works = 0;
    long slots = 0;
    for (SchoolYear.Work work : year.works().values()) {
      if (work.counts().n() > 0) {
        works += work.counts().n();
        slots++;
      }
    }
    if (slots == 0) {
      return UNKNOWN;
    }
    return works <= MOST_SMALL * slots ? SMALL : works <= MOST_MEDIUM * slots ? MEDIUM : LARGE;
  }
}
