package ru.shnor.registry.row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.shnor.registry.table.Column;

/**
 * Rows of one file about one thing: if all say the same, the first counts and the others are
 * duplicates; if they contradict each other, none is believed.
 */
public final class Repeats {

  private Repeats() {}

  /**
   * Settles the rows.
   *
   * @param id which thing a row is about
   * @param content what it says of it
   * @param thing what the thing is, in Russian, for the complaint: «школе sch220034»
   * @return one row of each thing whose rows agree, in the order of the file
   */
  public static <T> Map<String, Entry<T>> settle(
      List<Entry<T>> entries,
      Function<T, String> id,
      Function<T, ?> content,
      Function<T, String> thing,
      Tally tally) {
    Map<String, List<Entry<T>>> groups = new LinkedHashMap<>();
    for (Entry<T> entry : entries) {
      groups.computeIfAbsent(id.apply(entry.value()), key -> new ArrayList<>()).add(entry);
    }
    Map<String, Entry<T>> settled = new LinkedHashMap<>();
    groups.forEach(
        (key, group) -> {
          long different = group.stream().map(one -> content.apply(one.value())).distinct().count();
          if (different == 1) {
            settled.put(key, group.get(0));
            group.stream().skip(1).forEach(one -> tally.duplicate());
          } else {
            group.forEach(one -> tally.reject(List.of(contradiction(one, group, thing))));
          }
        });
    return settled;
  }

  private static <T> Complaint contradiction(
      Entry<T> one, List<Entry<T>> group, Function<T, String> thing) {
    String lines = group.stream().map(entry -> place(one, entry)).collect(Collectors.joining(", "));
    return Complaint.problem(
        one.line(),
        Column.LOGIN,
        "Строки %s говорят о %s разное.".formatted(lines, thing.apply(one.value())),
        "Оставьте одну верную строку и загрузите файл снова; пока не принята ни одна из них.");
  }

  private static <T> String place(Entry<T> here, Entry<T> other) {
    return other.line().sheet().equals(here.line().sheet())
        ? Integer.toString(other.line().number())
        : "%d (лист «%s»)".formatted(other.line().number(), other.line().sheet());
  }
}
