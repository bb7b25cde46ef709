package ru.shnor.registry.draft.layout;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The name of an annex from the lines above its table: the first line in capitals up to its comma,
 * else the first that speaks of a plan.
 */
final class AnnexTitle {

  private static final int LONGEST = 200;

  private AnnexTitle() {}

  static String of(List<String> headings) {
    Optional<String> capitals =
        headings.stream()
            .filter(line -> line.strip().contains(" ") && isCapitals(line))
            .findFirst()
            .map(AnnexTitle::sentence);
    return cut(
        capitals
            .or(
                () ->
                    headings.stream()
                        .filter(line -> line.toLowerCase(Locale.ROOT).contains("план"))
                        .findFirst())
            .orElse(""));
  }

  private static boolean isCapitals(String line) {
    return line.equals(line.toUpperCase(Locale.ROOT))
        && !line.equals(line.toLowerCase(Locale.ROOT));
  }

  private static String sentence(String line) {
    String low = line.toLowerCase(Locale.ROOT);
    return low.substring(0, 1).toUpperCase(Locale.ROOT) + low.substring(1);
  }

  private static String cut(String line) {
    int comma = line.indexOf(',');
    String name = comma > 0 ? line.substring(0, comma) : line;
    return name.length() > LONGEST ? name.substring(0, LONGEST).strip() : name.strip();
  }
}
