package ru.shnor.survey.directory;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.MongoProjection;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.EnrolmentState;
import ru.shnor.wire.event.ListKind;

/** Copy of the registry's lists: which school stood on which list in which year. */
@Component
public class KnownLists {

  private final MongoProjection<EnrolmentState> copy;

  KnownLists(MongoStore store) {
    this.copy = store.projection("known_enrolments", EnrolmentState.class);
  }

  MongoProjection<EnrolmentState> copy() {
    return copy;
  }

  /**
   * A list of a year.
   *
   * @param schools how many in scope
   */
  public record YearList(ListKind kind, int year, int schools) {}

  /** Lists with schools in scope, the latest year first. */
  public List<YearList> all(Scope scope) {
    Map<Integer, Map<ListKind, Integer>> counts =
        new TreeMap<>(java.util.Comparator.reverseOrder());
    inScope(scope)
        .forEach(
            one ->
                counts
                    .computeIfAbsent(one.year(), year -> new TreeMap<>())
                    .merge(one.list(), 1, Integer::sum));
    return counts.entrySet().stream()
        .flatMap(
            year ->
                year.getValue().entrySet().stream()
                    .map(kind -> new YearList(kind.getKey(), year.getKey(), kind.getValue())))
        .toList();
  }

  /** Ids of the schools of a list in scope. */
  public List<String> schools(ListKind kind, int year, Scope scope) {
    return inScope(scope).stream()
        .filter(one -> one.list() == kind && one.year() == year)
        .map(EnrolmentState::schoolId)
        .sorted()
        .collect(Collectors.toList());
  }

  private List<EnrolmentState> inScope(Scope scope) {
    return copy.all().stream()
        .map(Stored::body)
        .filter(one -> scope.covers(one.municipalityId(), one.schoolId()))
        .toList();
  }
}
