package ru.shnor.analytics.document;

import java.util.List;

/** Colours of series, told apart in print and by people who do not see red and green apart. */
public final class Palette {

  private static final List<String> COLOURS = List.of("1F4E79", "C55A11", "7F7F7F", "2E75B6");

  private Palette() {}

  /** Six hexadecimal digits. */
  public static String hex(int series) {
    return COLOURS.get(series % COLOURS.size());
  }

  /** Red, green and blue. */
  public static byte[] rgb(int series) {
    return java.util.HexFormat.of().parseHex(hex(series));
  }
}
