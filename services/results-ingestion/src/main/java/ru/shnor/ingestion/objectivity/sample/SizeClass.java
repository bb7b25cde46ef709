package ru.shnor.ingestion.objectivity.sample;

/** Size of a school by the participants of its largest work; the bounds are those of analysis. */
enum SizeClass {
  SMALL("менее 20 участников"),
  MEDIUM("20–49 участников"),
  LARGE("50 и более участников"),
  UNKNOWN("нет данных");

  private static final int MEDIUM_FROM = 20;
  private static final int LARGE_FROM = 50;

  private final String title;

  SizeClass(String title) {
    this.title = title;
  }

  /** In Russian. */
  String title() {
    return title;
  }

  /**
   * The class of a number of participants; 0 if it is not known.
   *
   * @param participants of the largest work in Russian or mathematics, grades 4 to 6
   */
  static SizeClass of(int participants) {
    if (participants <= 0) {
      return UNKNOWN;
    }
    return participants < MEDIUM_FROM ? SMALL : participants < LARGE_FROM ? MEDIUM : LARGE;
  }
}
