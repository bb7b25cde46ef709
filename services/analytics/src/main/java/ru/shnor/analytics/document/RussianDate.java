package ru.shnor.analytics.document;

import java.time.LocalDate;
import java.util.List;

/** Days as official papers write them. */
public final class RussianDate {

  private static final List<String> MONTHS =
      List.of(
          "января",
          "февраля",
          "марта",
          "апреля",
          "мая",
          "июня",
          "июля",
          "августа",
          "сентября",
          "октября",
          "ноября",
          "декабря");

  private RussianDate() {}

  /** «25 ноября 2026 г.». */
  public static String of(LocalDate day) {
    return "%d %s %d г."
        .formatted(day.getDayOfMonth(), MONTHS.get(day.getMonthValue() - 1), day.getYear());
  }
}
