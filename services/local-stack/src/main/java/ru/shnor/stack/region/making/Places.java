package ru.shnor.stack.region.making;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import ru.shnor.stack.region.Municipalities;
import ru.shnor.stack.region.Municipality;

/** Shares schools out among the municipalities. */
final class Places {

  private Places() {}

  /**
   * The municipality of every school, together and in their order; each has one before any has two,
   * the rest by largest remainder.
   */
  static List<Municipality> of(int schools) {
    List<Municipality> all = Municipalities.all();
    int[] counts = new int[all.size()];
    int first = Math.min(schools, all.size());
    for (int i = 0; i < first; i++) {
      counts[i] = 1;
    }
    int rest = schools - first;
    double weights = all.stream().mapToInt(Municipality::schools).sum();
    double[] remainders = new double[all.size()];
    int given = 0;
    for (int i = 0; i < all.size(); i++) {
      double share = rest * all.get(i).schools() / weights;
      counts[i] += (int) share;
      given += (int) share;
      remainders[i] = share - (int) share;
    }
    List<Integer> byRemainder =
        IntStream.range(0, all.size())
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> -remainders[i]).thenComparing(i -> i))
            .toList();
    for (int i = 0; i < rest - given; i++) {
      counts[byRemainder.get(i)]++;
    }
    List<Municipality> places = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (int school = 0; school < counts[i]; school++) {
        places.add(all.get(i));
      }
    }
    return places;
  }
}
