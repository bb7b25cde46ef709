package ru.shnor.ingestion.template;

/** What a file turned out to be. */
public sealed interface Recognition {

  /** Code of a file that no built-in form knows. */
  String UNRECOGNISED = "UNRECOGNISED";

  /** Counts by mark, Ф3. */
  String MARK_STATISTICS = "Статистика по отметкам";

  /**
   * «Статистика по отметкам», Ф3.
   *
   * @param sheet number of its sheet in the book
   * @param headerRow 1-based row after which the data begin
   */
  record MarkStatistics(
      int sheet, String sheetName, int headerRow, MarkColumns columns, TitleBlock title)
      implements Recognition {}

  /** Rows of pupils, Ф1. */
  String INDIVIDUAL_RESULTS = "Индивидуальные результаты";

  /**
   * «Индивидуальные результаты», Ф1.
   *
   * @param sheet number of its sheet in the book
   * @param headerRow 1-based row after which the data begin
   */
  record Individual(
      int sheet, String sheetName, int headerRow, PupilColumns columns, TitleBlock title)
      implements Recognition {}

  /**
   * A file that is not read, and why, in Russian.
   *
   * @param layout name of the form, empty if nobody knows it
   */
  record NotRead(String code, String layout, String message, String advice)
      implements Recognition {}
}
