package ru.shnor.portal.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A profile as a radar: an axis per factor, the centre is nothing known, then low, medium, high.
 * Coordinates of a square of 400 by 400. The table beside it says the same.
 */
record Radar(List<String> rings, List<Axis> axes, String shape) {

  private static final double MIDDLE = 200;
  private static final double LONGEST = 150;

  /** An axis from the middle with its label and its point. */
  record Axis(
      int number,
      String x,
      String y,
      String labelX,
      String labelY,
      String pointX,
      String pointY,
      String level) {}

  static Radar of(List<Profile.Factor> factors) {
    int n = factors.size();
    List<String> rings = new ArrayList<>();
    for (int ring = 1; ring <= 3; ring++) {
      double length = LONGEST * ring / 3;
      List<String> points = new ArrayList<>();
      for (int at = 0; at < n; at++) {
        points.add(x(at, n, length) + "," + y(at, n, length));
      }
      rings.add(String.join(" ", points));
    }
    List<Axis> axes = new ArrayList<>();
    for (int at = 0; at < n; at++) {
      Profile.Factor factor = factors.get(at);
      double length = LONGEST * steps(factor.level()) / 3;
      axes.add(
          new Axis(
              factor.number(),
              x(at, n, LONGEST),
              y(at, n, LONGEST),
              x(at, n, LONGEST + 22),
              y(at, n, LONGEST + 22),
              x(at, n, length),
              y(at, n, length),
              factor.level()));
    }
    String shape =
        axes.stream()
            .map(one -> one.pointX() + "," + one.pointY())
            .collect(Collectors.joining(" "));
    return new Radar(rings, axes, shape);
  }

  private static int steps(String level) {
    return switch (level) {
      case "HIGH" -> 3;
      case "MEDIUM" -> 2;
      case "LOW" -> 1;
      default -> 0;
    };
  }

  private static String x(int at, int n, double length) {
    return number(MIDDLE + length * Math.sin(2 * Math.PI * at / n));
  }

  private static String y(int at, int n, double length) {
    return number(MIDDLE - length * Math.cos(2 * Math.PI * at / n));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
