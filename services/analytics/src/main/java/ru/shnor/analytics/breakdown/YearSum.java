package ru.shnor.analytics.breakdown;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import ru.shnor.analytics.indicator.Counts;
import ru.shnor.analytics.indicator.SchoolYear;
import ru.shnor.analytics.indicator.SchoolYear.Slot;
import ru.shnor.analytics.indicator.SchoolYear.Work;

/**
 * One work of many schools in a year.
 *
 * @param season {@code SPRING}, {@code AUTUMN} or {@code MIXED}
 * @param maxScore the usual maximum score, in points
 */
record YearSum(Counts counts, int schools, String season, int maxScore) {

  static YearSum of(Map<String, SchoolYear> works, Set<String> schools, Slot slot) {
    Counts counts = Counts.NONE;
    int number = 0;
    int autumn = 0;
    Map<Integer, Integer> scales = new TreeMap<>();
    for (String school : schools) {
      Optional<Work> work =
          Optional.ofNullable(works.get(school))
              .flatMap(one -> one.work(slot.subject(), slot.grade()));
      if (work.isPresent()) {
        counts = counts.plus(work.get().counts());
        number++;
        autumn += work.get().autumn() ? 1 : 0;
        scales.merge(work.get().maxScore(), 1, Integer::sum);
      }
    }
    return new YearSum(
        counts,
        number,
        autumn == 0 ? "SPRING" : autumn == number ? "AUTUMN" : "MIXED",
        scales.entrySet().stream()
            .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
            .map(Map.Entry::getKey)
            .orElse(0));
  }

  /** Why this year cannot be joined with an earlier one, in Russian. */
  Optional<String> breakAfter(YearSum before) {
    boolean scale = maxScore != before.maxScore();
    boolean when = !season.equals(before.season());
    String scales = "шкала %d → %d баллов".formatted(before.maxScore(), maxScore);
    String seasons = "сезон: %s → %s".formatted(words(before.season()), words(season));
    return scale && when
        ? Optional.of(scales + "; " + seasons)
        : scale ? Optional.of(scales) : when ? Optional.of(seasons) : Optional.empty();
  }

  private static String words(String season) {
    return switch (season) {
      case "AUTUMN" -> "осень";
      case "SPRING" -> "весна";
      default -> "осень и весна";
    };
  }
}
