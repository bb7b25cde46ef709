package ru.shnor.analytics.alert.finder;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Pieces of Russian sentences and addresses. */
final class Words {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final int LONG = 160;

  private Words() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** A share of 1 as percent with one decimal and a comma. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share).replace('.', ',') + " %";
  }

  /** At most {@value #LONG} characters. */
  static String shortened(String text) {
    String one = text.strip().replaceAll("\\s+", " ");
    return one.length() <= LONG ? one : one.substring(0, LONG - 1).strip() + "…";
  }

  /** A part of an address. */
  static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
