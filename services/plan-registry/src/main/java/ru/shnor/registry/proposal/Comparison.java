package ru.shnor.registry.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.MeasureState;

/**
 * A file against the plan as it is. Measures are the same if annex and number are; none is ever
 * taken away by a file.
 *
 * @param added ids that are new
 * @param changed ids whose text differs, with what differs
 * @param same ids that need nothing
 * @param missing ids of the plan that the file does not have; they stay
 */
record Comparison(
    List<String> added, List<Difference> changed, List<String> same, List<String> missing) {

  /** What differs in a measure. */
  record Difference(String measureId, String what, String before, String after) {}

  static Comparison of(
      List<MeasureState> proposed, Map<String, Stored<MeasureState>> known, List<String> planned) {
    List<String> added = new ArrayList<>();
    List<Difference> changed = new ArrayList<>();
    List<String> same = new ArrayList<>();
    for (MeasureState one : proposed) {
      Optional<MeasureState> before =
          Optional.ofNullable(known.get(one.measureId())).map(Stored::body);
      if (before.isEmpty()) {
        added.add(one.measureId());
      } else {
        List<Difference> differences = differences(before.get(), one);
        changed.addAll(differences);
        if (differences.isEmpty()) {
          same.add(one.measureId());
        }
      }
    }
    Set<String> ids = proposed.stream().map(MeasureState::measureId).collect(Collectors.toSet());
    List<String> missing = planned.stream().filter(id -> !ids.contains(id)).toList();
    return new Comparison(added, changed, same, missing);
  }

  private static List<Difference> differences(MeasureState before, MeasureState after) {
    List<Difference> found = new ArrayList<>();
    add(found, after.measureId(), "раздел", before.section(), after.section());
    add(found, after.measureId(), "название", before.title(), after.title());
    add(
        found,
        after.measureId(),
        "исполнители",
        String.join("; ", before.executors()),
        String.join("; ", after.executors()));
    add(found, after.measureId(), "срок", before.deadline(), after.deadline());
    return found;
  }

  private static void add(
      List<Difference> found, String id, String what, String before, String after) {
    if (!before.equals(after)) {
      found.add(new Difference(id, what, before, after));
    }
  }
}
