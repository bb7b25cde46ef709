package ru.shnor.portal.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Numbers and dates as Russian text; templates name it {@code @ru}. */
@Component("ru")
public class RussianText {

  private static final ZoneId ZONE = ZoneId.of("Asia/Irkutsk");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final Pattern UNIT = Pattern.compile("(?<=\\d) (?=[\\p{L}%])|(?<=п\\.) (?=п\\.)");
  private static final char NARROW_SPACE = '\u202f';
  private static final char SPACE = '\u00a0';
  private static final String NOTHING = "—";

  /** A decimal text with a point as {@code 91,86 %}; a dash if there is none. */
  public String percent(Optional<String> decimal) {
    return decimal.map(text -> decimal(text, 2) + SPACE + "%").orElse(NOTHING);
  }

  public String percent(String decimal) {
    return percent(Optional.of(decimal));
  }

  /** A value of the metric: a percent, or a mean mark. */
  public String value(Optional<String> decimal, String metric) {
    return metric.equals("mean_mark")
        ? decimal.map(text -> decimal(text, 2)).orElse(NOTHING)
        : percent(decimal);
  }

  public String value(String decimal, String metric) {
    return value(Optional.of(decimal), metric);
  }

  /** A change with its sign: {@code +14,09 п. п.}, or of a mean mark {@code +0,12}. */
  public String change(Optional<String> decimal, String metric) {
    return decimal
        .map(
            text -> {
              String sign = new BigDecimal(text).signum() > 0 ? "+" : "";
              String number = sign + decimal(text, 2);
              return metric.equals("mean_mark") ? number : number + SPACE + "п." + SPACE + "п.";
            })
        .orElse(NOTHING);
  }

  public String change(String decimal, String metric) {
    return change(Optional.of(decimal), metric);
  }

  /** A decimal text with a comma, rounded half up; a text that is no number stays as it is. */
  public String decimal(String text, int digits) {
    try {
      BigDecimal rounded = new BigDecimal(text).setScale(digits, RoundingMode.HALF_UP);
      return rounded.toPlainString().replace('.', ',').replace('-', '−');
    } catch (NumberFormatException e) {
      return text;
    }
  }

  /** A whole number in groups of three. */
  public String count(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', NARROW_SPACE);
  }

  /** One of three forms: {@code 1 школа, 2 школы, 5 школ}. */
  public String plural(long number, String one, String few, String many) {
    long last = Math.abs(number) % 10;
    long lastTwo = Math.abs(number) % 100;
    String form = many;
    if (lastTwo < 11 || lastTwo > 14) {
      form = last == 1 ? one : last >= 2 && last <= 4 ? few : many;
    }
    return count(number) + SPACE + form;
  }

  /** An ISO moment as day and time in the region; a text that is none stays as it is. */
  public String moment(String iso) {
    if (iso.isBlank()) {
      return NOTHING;
    }
    try {
      return MOMENT.format(Instant.parse(iso).atZone(ZONE));
    } catch (DateTimeParseException e) {
      return iso;
    }
  }

  /** An ISO date as {@code 31.03.2024}; a text that is none stays as it is. */
  public String day(String iso) {
    if (iso.isBlank()) {
      return NOTHING;
    }
    try {
      return DAY.format(LocalDate.parse(iso));
    } catch (DateTimeParseException e) {
      return iso;
    }
  }

  /** A sentence of a service; a number is not torn from its unit at the end of a line. */
  public String prose(String text) {
    return UNIT.matcher(text)
        .replaceAll(unit -> unit.group().replace(' ', SPACE))
        .replace(" — ", SPACE + "— ");
  }

  /** The text with a capital at its start. */
  public String sentence(String text) {
    return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(RUSSIAN) + text.substring(1);
  }

  /** What texts are sorted by: ё stands at е, and № 2 before № 10. */
  public static String sortKey(String text) {
    return NUMBER
        .matcher(text.toLowerCase(RUSSIAN).replace('ё', 'е'))
        .replaceAll(
            number -> "0".repeat(Math.max(0, 9 - number.group().length())) + number.group());
  }

  /** Enough of an id for people to tell two apart. */
  public String shortId(String id) {
    return id.length() <= 10 ? id : id.substring(0, 10) + "…";
  }

  /** A size of a file. */
  public String bytes(long bytes) {
    if (bytes < 1024) {
      return bytes + "" + SPACE + "Б";
    }
    BigDecimal kilobytes = BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(1024));
    return kilobytes.compareTo(BigDecimal.valueOf(1024)) < 0
        ? decimal(kilobytes.toPlainString(), 0) + SPACE + "КБ"
        : decimal(
                kilobytes.divide(BigDecimal.valueOf(1024), 3, RoundingMode.HALF_UP).toPlainString(),
                1)
            + SPACE
            + "МБ";
  }
}
