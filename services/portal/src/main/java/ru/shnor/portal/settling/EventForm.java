package ru.shnor.portal.settling;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people write them, one span a line: «01.06.2024 – 15.06.2024» or «01.06.2024». */
final class EventForm {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern LINE =
      Pattern.compile(
          "\\s*([0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{4})(?:\\s*[-–—]\\s*([0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{4}))?\\s*");

  private EventForm() {}

  /** A line nobody could read. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String line) {
      super(
          "Строка «%s» не похожа на даты. Пишите по одному промежутку в строке, например «20.05.2024 – 10.06.2024»."
              .formatted(line.strip()));
    }
  }

  /**
   * Reads the text.
   *
   * @throws Unreadable if a line is no date or span
   */
  static List<Events.Dates> read(String text) {
    List<Events.Dates> dates = new ArrayList<>();
    for (String line : text.split("[\\r\\n;]+", -1)) {
      if (!line.isBlank()) {
        dates.add(span(line));
      }
    }
    return dates;
  }

  private static Events.Dates span(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new Unreadable(line);
    }
    try {
      String from = LocalDate.parse(matcher.group(1), DAY).toString();
      String second = matcher.group(2);
      return new Events.Dates(
          from, second == null ? from : LocalDate.parse(second, DAY).toString());
    } catch (DateTimeException e) {
      throw new Unreadable(line);
    }
  }
}
