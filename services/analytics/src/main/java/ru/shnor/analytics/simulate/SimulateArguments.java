package ru.shnor.analytics.simulate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the command line asks to simulate. */
sealed interface SimulateArguments {

  /**
   * A simulation.
   *
   * @param schools schools of a region
   * @param listedPercent percent of them that are listed, the lowest of the base year
   * @param replications regions
   * @param seed of the random numbers
   * @param effectPoints by how many percentage points the true share of «2» falls in listed schools
   */
  record Plan(int schools, int listedPercent, int replications, long seed, double effectPoints)
      implements SimulateArguments {

    public Plan {
      within("--schools", schools, 20, 5000);
      within("--listed-percent", listedPercent, 1, 90);
      within("--replications", replications, 2, 100_000);
      if (!(Math.abs(effectPoints) <= 100)) {
        throw new IllegalArgumentException(
            "--effect %s: нужно от -100 до 100 процентных пунктов".formatted(effectPoints));
      }
      if (listed(schools, listedPercent) == 0) {
        throw new IllegalArgumentException(
            "--listed-percent %d из %d школ: в перечне не оказалось ни одной школы"
                .formatted(listedPercent, schools));
      }
    }

    int listed() {
      return listed(schools, listedPercent);
    }

    private static int listed(int schools, int percent) {
      return schools * percent / 100;
    }

    private static void within(String name, int value, int least, int most) {
      if (value < least || value > most) {
        throw new IllegalArgumentException(
            "%s %d: нужно целое число от %d до %d".formatted(name, value, least, most));
      }
    }
  }

  /** Tell how it is used. */
  record Help() implements SimulateArguments {}

  /** Not understood; the reason is Russian. */
  record Wrong(String why) implements SimulateArguments {}

  /** Options with the value they have when not given. */
  Map<String, String> OPTIONS =
      Map.of(
          "--schools", "600",
          "--listed-percent", "15",
          "--replications", "400",
          "--seed", "1",
          "--effect", "0");

  static SimulateArguments of(List<String> words) {
    if (words.contains("--help") || words.contains("-h")) {
      return new Help();
    }
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < words.size(); i += 2) {
      String name = words.get(i);
      if (!OPTIONS.containsKey(name)) {
        return new Wrong("Непонятно: " + name);
      }
      if (i + 1 == words.size()) {
        return new Wrong("После %s нужно значение".formatted(name));
      }
      if (given.put(name, words.get(i + 1)) != null) {
        return new Wrong("%s указано дважды".formatted(name));
      }
    }
    try {
      return new Plan(
          whole("--schools", given),
          whole("--listed-percent", given),
          whole("--replications", given),
          seed(given),
          points(given));
    } catch (IllegalArgumentException e) {
      return new Wrong(String.valueOf(e.getMessage()));
    }
  }

  private static String value(String name, Map<String, String> given) {
    return given.getOrDefault(name, OPTIONS.getOrDefault(name, ""));
  }

  private static int whole(String name, Map<String, String> given) {
    String value = value(name, given);
    if (!value.matches("\\d{1,9}")) {
      throw new IllegalArgumentException("%s %s: нужно целое число".formatted(name, value));
    }
    return Integer.parseInt(value);
  }

  private static long seed(Map<String, String> given) {
    String value = value("--seed", given);
    if (!value.matches("-?\\d{1,18}")) {
      throw new IllegalArgumentException(
          "--seed %s: нужно целое число не длиннее 18 цифр".formatted(value));
    }
    return Long.parseLong(value);
  }

  private static double points(Map<String, String> given) {
    String value = value("--effect", given);
    if (!value.matches("-?\\d{1,3}([.,]\\d{1,6})?")) {
      throw new IllegalArgumentException(
          "--effect %s: нужно число процентных пунктов, например 5 или 2.5".formatted(value));
    }
    return Double.parseDouble(value.replace(',', '.'));
  }
}
