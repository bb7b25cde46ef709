package ru.shnor.analytics.note;

import java.util.Optional;
import ru.shnor.kit.problem.Refusal;

/** What a note is about, by the names of the query. */
record Wanted(
    Optional<Integer> base,
    Optional<Integer> report,
    Optional<Integer> year,
    Optional<String> list,
    Optional<Integer> minN,
    Optional<String> definition,
    Optional<String> municipality,
    Optional<String> survey) {

  /** The value of a parameter this note cannot do without. */
  static <T> T required(Optional<T> value, String name) {
    return value.orElseThrow(() -> Refusal.badRequest("Не указан параметр " + name));
  }
}
