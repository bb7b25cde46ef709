package ru.shnor.stack.region.making;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import ru.shnor.stack.region.Municipality;
import ru.shnor.stack.region.School;
import ru.shnor.stack.region.Truth;

/** A school and its lasting level among the pupils of the region, whose own spread is 1. */
record Drawn(School school, double level) {

  /** Of a school for which the programme is. */
  private static final double WEAK = -1.3;

  /** All schools of a region, town by town. */
  static List<Drawn> all(int count, Chance chance) {
    List<Municipality> places = Places.of(count);
    double[] sizes = new double[count];
    double[] levels = new double[count];
    for (int i = 0; i < count; i++) {
      sizes[i] = Calibration.size((i + chance.uniform()) / count);
      levels[i] = Levels.SCHOOLS * chance.normal();
    }
    // towns have the larger schools; the quantiles of all stay as they are
    List<Integer> bySize =
        ranked(count, i -> (places.get(i).city() ? 1.2 : 0) + 0.7 * chance.normal());
    int[] sizeOf = new int[count];
    for (int rank = 0; rank < count; rank++) {
      sizeOf[bySize.get(rank)] = (int) Math.round(sizes[rank]);
    }
    Map<String, Integer> numbers = new HashMap<>();
    List<Drawn> schools = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = numbers.merge(places.get(i).code(), 1, Integer::sum);
      schools.add(one(i, number, places.get(i), sizeOf[i], levels[i], chance));
    }
    return schools;
  }

  private static Drawn one(
      int i, int number, Municipality place, int size, double level, Chance chance) {
    boolean onlyPrimary = i > 1 && chance.happens(size < 15 ? 0.08 : 0.01);
    String name = SchoolNames.of(place, number, onlyPrimary, chance);
    Truth truth = truth(level, chance);
    String digits = "38%04d".formatted(i + 1);
    // the two schools of the demonstration users are of those the programme is for
    return switch (i) {
      case 0 -> new Drawn(new School(digits, name, place, 60, false, Truth.IMPROVES), WEAK);
      case 1 -> new Drawn(new School(digits, name, place, 45, false, Truth.STEADY), WEAK);
      default -> new Drawn(new School(digits, name, place, size, onlyPrimary, truth), level);
    };
  }

  private static Truth truth(double level, Chance chance) {
    double draw = chance.uniform();
    if (level < -0.9 * Levels.SCHOOLS) {
      return draw < 0.3
          ? Truth.IMPROVES
          : draw < 0.4 ? Truth.IMPLAUSIBLE : draw < 0.5 ? Truth.DECLINES : Truth.STEADY;
    }
    if (level < 0) {
      return draw < 0.15 ? Truth.REBOUNDS : draw < 0.2 ? Truth.DECLINES : Truth.STEADY;
    }
    return draw < 0.04 ? Truth.DECLINES : Truth.STEADY;
  }

  /** Indices in ascending order of a drawn value. */
  private static List<Integer> ranked(int count, IntToDoubleFunction value) {
    double[] values = IntStream.range(0, count).mapToDouble(value).toArray();
    return IntStream.range(0, count)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> values[i]).thenComparing(i -> i))
        .toList();
  }
}
