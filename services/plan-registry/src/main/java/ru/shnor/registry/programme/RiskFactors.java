package ru.shnor.registry.programme;

import java.util.LinkedHashMap;
import java.util.Map;

/** The risk factors a programme may answer to, by code. */
public final class RiskFactors {

  private static final Map<String, String> TITLES = read();

  private RiskFactors() {}

  private static Map<String, String> read() {
    Map<String, String> titles = new LinkedHashMap<>();
    DataFile.rows("risk-factors.csv").forEach(row -> titles.put(row.get(0), row.get(1)));
    return titles;
  }

  /** Titles by code, in the order of the file. */
  public static Map<String, String> all() {
    return new LinkedHashMap<>(TITLES);
  }

  static boolean isKnown(String code) {
    return TITLES.containsKey(code);
  }

  public static String title(String code) {
    return TITLES.getOrDefault(code, code);
  }
}
