package ru.shnor.analytics.run;

import java.time.Clock;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.shnor.analytics.chance.ChanceLevel;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Definitions;
import ru.shnor.analytics.projection.RegionCopy;
import ru.shnor.analytics.projection.Snapshot;
import ru.shnor.analytics.sign.YearSigns;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.EnrolmentState;
import ru.shnor.wire.event.ListKind;

/** Computes over the newest data; what was computed over the same data is kept for a while. */
@Component
public class Computations {

  /** Grows when the same inputs would give another outcome. */
  static final int ALGORITHM = 2;

  private static final int MOST_KEPT = 8;

  private final RegionCopy copy;
  private final Clock clock;
  private final Map<Kept, Computation> kept = new LinkedHashMap<>();

  Computations(RegionCopy copy, Clock clock) {
    this.copy = copy;
    this.clock = clock;
  }

  /** What a computation depends on besides the data. */
  private record Question(
      int base, int report, Set<ListKind> lists, int minN, List<String> definitions) {}

  private record Kept(long version, Question question) {}

  /** Computes; empty if there is no list of that kind or no result in one of the years. */
  public Optional<Computation> of(int base, int report, ListKind list, int minN) {
    return of(copy.snapshot(), base, report, Set.of(list), definition(minN));
  }

  private static Definition definition(int minN) {
    return Definitions.find(Definitions.DEFAULT_ID, minN).orElseThrow();
  }

  /**
   * Computes over the union of some lists, with all built-in definitions of the same minimum n and
   * this one among them or after them.
   *
   * @param snapshot the newest data, or those known at a moment
   */
  public Optional<Computation> of(
      Snapshot snapshot, int base, int report, Set<ListKind> lists, Definition definition) {
    Set<String> ids =
        Definitions.all(definition.minN()).stream()
            .map(Definition::fullId)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    ids.add(definition.fullId());
    Kept key =
        new Kept(
            snapshot.version(),
            new Question(base, report, Set.copyOf(lists), definition.minN(), List.copyOf(ids)));
    synchronized (kept) {
      Computation known = kept.get(key);
      if (known != null) {
        return Optional.of(known);
      }
    }
    Optional<Computation> computed =
        inputs(snapshot, key.question()).map(inputs -> Computation.of(inputs, clock.instant()));
    computed.ifPresent(one -> keep(key, one));
    return computed;
  }

  private void keep(Kept key, Computation computation) {
    synchronized (kept) {
      kept.put(key, computation);
      while (kept.size() > MOST_KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
  }

  private static Optional<RunInputs> inputs(Snapshot snapshot, Question question) {
    List<EnrolmentState> all = snapshot.enrolments().values().stream().map(Stored::body).toList();
    Map<ListKind, Integer> years = new EnumMap<>(ListKind.class);
    question
        .lists()
        .forEach(
            list ->
                Period.listYear(all, list, question.base())
                    .ifPresent(year -> years.put(list, year)));
    List<RunInputs.Results> results =
        SchoolYears.inputs(snapshot, List.of(question.base(), question.report()));
    boolean both =
        results.stream().anyMatch(one -> one.year() == question.base())
            && results.stream().anyMatch(one -> one.year() == question.report());
    if (!both || years.isEmpty()) {
      return Optional.empty();
    }
    // of a union, the year that is farthest from the base year: its warning must not be lost
    int listYear =
        Collections.max(
            years.values(),
            Comparator.<Integer>comparingInt(year -> Math.abs(year - question.base()))
                .thenComparing(Comparator.naturalOrder()));
    return Optional.of(
        new RunInputs(
            ALGORITHM,
            question.base(),
            question.report(),
            ListTitles.text(years.keySet()),
            listYear,
            question.minN(),
            ChanceLevel.SEED,
            question.definitions(),
            snapshot.enrolments().values().stream()
                .filter(one -> years.getOrDefault(one.body().list(), 0) == one.body().year())
                .sorted(Comparator.comparing(Stored::id))
                .map(one -> listed(snapshot, one))
                .toList(),
            results,
            signs(snapshot, question.report())));
  }

  private static List<RunInputs.Sign> signs(Snapshot snapshot, int year) {
    return YearSigns.of(snapshot.objectivity().values(), year).stream()
        .map(
            one ->
                new RunInputs.Sign(
                    one.id(), one.revision(), one.schoolId(), one.source(), one.confirmed()))
        .toList();
  }

  private static RunInputs.Listed listed(Snapshot snapshot, Stored<EnrolmentState> one) {
    String school = one.body().schoolId();
    return new RunInputs.Listed(
        one.id(), one.revision(), school, snapshot.school(school).isPresent());
  }
}
