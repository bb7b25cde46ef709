package ru.shnor.analytics.comparability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import ru.shnor.analytics.indicator.Region;
import ru.shnor.analytics.indicator.SchoolPair;
import ru.shnor.analytics.indicator.SchoolYear;
import ru.shnor.analytics.indicator.SchoolYear.Slot;
import ru.shnor.analytics.indicator.SchoolYear.Work;
import ru.shnor.analytics.indicator.Subject;

/** Which works the region wrote in a year: their seasons and scales. */
record Works(Map<Slot, Map<Boolean, Integer>> seasons, Map<Slot, Map<Integer, Integer>> scales) {

  static Works of(Region region, Function<SchoolPair, SchoolYear> year) {
    Comparator<Slot> order = Comparator.comparing(Slot::subject).thenComparing(Slot::grade);
    Works works = new Works(new TreeMap<>(order), new TreeMap<>(order));
    for (SchoolPair school : region.schools().values()) {
      year.apply(school).works().forEach(works::add);
    }
    return works;
  }

  private void add(Slot slot, Work work) {
    seasons.computeIfAbsent(slot, any -> new HashMap<>()).merge(work.autumn(), 1, Integer::sum);
    scales.computeIfAbsent(slot, any -> new HashMap<>()).merge(work.maxScore(), 1, Integer::sum);
  }

  /** Whether more works were written in autumn than in spring. */
  boolean mostlyAutumn() {
    long balance = 0;
    for (Map<Boolean, Integer> one : seasons.values()) {
      balance += one.getOrDefault(true, 0) - one.getOrDefault(false, 0);
    }
    return balance > 0;
  }

  /** Works that some schools wrote in autumn and others in spring. */
  List<String> mixed() {
    List<String> mixed = new ArrayList<>();
    seasons.forEach(
        (slot, found) -> {
          if (found.size() > 1) {
            mixed.add(name(slot));
          }
        });
    return mixed;
  }

  /** The usual maximum score of a work. */
  Optional<Integer> scale(Subject subject, int grade) {
    return Optional.ofNullable(scales.get(new Slot(subject, grade)))
        .flatMap(
            found ->
                found.entrySet().stream()
                    .max(
                        Map.Entry.<Integer, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey));
  }

  static String name(Slot slot) {
    return slot.subject().title().toLowerCase(java.util.Locale.ROOT)
        + ", "
        + slot.grade()
        + " класс";
  }
}
