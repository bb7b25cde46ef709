package ru.shnor.ingestion.importing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts a table the plain way, sharing no code with the reader: the header is found by its texts,
 * a school by its login, numbers are only what is plainly a number.
 */
final class PlainCount {

  private static final Pattern LOGIN =
      Pattern.compile("\\((?:edu|sch)(\\d{6,8})\\)\\s*$", Pattern.CASE_INSENSITIVE);

  private final List<List<Object>> cells;

  PlainCount(List<List<Object>> cells) {
    this.cells = cells;
  }

  /** Reports by school: «n: a, b, c» of the named columns; percents become counts. */
  Map<String, String> reports(boolean percents, List<String> columns, String total) {
    Map<String, String> found = new TreeMap<>();
    int header = header("Группы участников");
    for (int row = header + 1; row < cells.size(); row++) {
      Matcher login = LOGIN.matcher(text(row, column(header, "Группы участников")));
      if (!login.find()) {
        continue;
      }
      BigDecimal n = number(row, column(header, total));
      List<Integer> counts = new ArrayList<>();
      for (String name : columns) {
        BigDecimal value = number(row, column(header, name));
        counts.add(
            (percents
                    ? value.multiply(n).divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
                    : value)
                .intValue());
      }
      found.put(login.group(1), n.intValue() + ": " + counts);
    }
    return found;
  }

  /** Pupils by school: participants and sum of scores. */
  Map<String, String> pupils(String school, String code, String score, int max) {
    Map<String, int[]> sums = new TreeMap<>();
    Set<String> seen = new HashSet<>();
    int header = header(code);
    for (int row = header + 1; row < cells.size(); row++) {
      String login =
          text(row, column(header, school)).toLowerCase(Locale.ROOT).replaceAll("[^0-9]", "");
      BigDecimal points = number(row, column(header, score));
      String pupil = text(row, column(header, code));
      if (pupil.isEmpty() || login.isEmpty() || points.signum() < 0) {
        continue;
      }
      if (points.compareTo(BigDecimal.valueOf(max)) > 0 || !seen.add(login + "|" + pupil)) {
        continue;
      }
      int[] sum = sums.computeIfAbsent(login, any -> new int[2]);
      sum[0]++;
      sum[1] += points.intValue();
    }
    Map<String, String> found = new TreeMap<>();
    sums.forEach((login, sum) -> found.put(login, sum[0] + ": " + sum[1]));
    return found;
  }

  private int header(String name) {
    for (int row = 0; row < cells.size(); row++) {
      if (column(row, name) >= 0) {
        return row;
      }
    }
    return cells.size();
  }

  private int column(int row, String name) {
    for (int at = 0; row < cells.size() && at < cells.get(row).size(); at++) {
      if (text(row, at).equalsIgnoreCase(name)) {
        return at;
      }
    }
    return -1;
  }

  private String text(int row, int column) {
    return column < 0 || column >= cells.get(row).size()
        ? ""
        : cells.get(row).get(column).toString().replace('\u00a0', ' ').strip();
  }

  /** -1 for what is no plain number. */
  private BigDecimal number(int row, int column) {
    String text = text(row, column).replace(',', '.').replace("%", "").strip();
    return text.matches("\\d{1,9}(?:\\.\\d{1,9})?")
        ? new BigDecimal(text)
        : BigDecimal.ONE.negate();
  }
}
