package ru.shnor.ingestion.objectivity.sample;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many schools are drawn from each stratum. */
enum Allocation {
  /** In proportion to the strata, largest remainders first; equal ones by the stratum's key. */
  PROPORTIONAL("пропорционально размеру слоёв"),
  /** One from every stratum where the size allows, the rest in proportion to what is left. */
  AT_LEAST_ONE("не менее одной школы из каждого слоя, остальные пропорционально");

  private final String title;

  Allocation(String title) {
    this.title = title;
  }

  /** In Russian. */
  String title() {
    return title;
  }

  /**
   * Shares a sample out; the numbers sum to the smaller of size and all schools, and none exceeds
   * its stratum.
   *
   * @param strata number of schools by stratum
   */
  SortedMap<String, Integer> share(SortedMap<String, Integer> strata, int size) {
    int all = strata.values().stream().mapToInt(Integer::intValue).sum();
    int wanted = Math.min(size, all);
    SortedMap<String, Integer> shares = new TreeMap<>();
    strata.keySet().forEach(key -> shares.put(key, 0));
    if (this == AT_LEAST_ONE && wanted >= strata.size()) {
      SortedMap<String, Integer> left = new TreeMap<>();
      strata.forEach((key, schools) -> left.put(key, schools - 1));
      SortedMap<String, Integer> rest = proportional(left, wanted - strata.size());
      shares.replaceAll((key, none) -> 1 + rest.getOrDefault(key, 0));
      return shares;
    }
    shares.putAll(proportional(strata, wanted));
    return shares;
  }

  private static SortedMap<String, Integer> proportional(
      SortedMap<String, Integer> strata, int size) {
    long all = strata.values().stream().mapToLong(Integer::longValue).sum();
    SortedMap<String, Integer> shares = new TreeMap<>();
    int given = 0;
    for (Map.Entry<String, Integer> one : strata.entrySet()) {
      int whole = all == 0 ? 0 : (int) (one.getValue() * (long) size / all);
      shares.put(one.getKey(), whole);
      given += whole;
    }
    List<String> byRemainder =
        strata.entrySet().stream()
            .sorted(
                Comparator.comparingLong(
                        (Map.Entry<String, Integer> one) ->
                            all == 0 ? 0 : -(one.getValue() * (long) size % all))
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .toList();
    for (String key : byRemainder.subList(0, size - given)) {
      shares.merge(key, 1, Integer::sum);
    }
    return shares;
  }
}
