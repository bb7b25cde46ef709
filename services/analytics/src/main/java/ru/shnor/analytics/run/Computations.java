package ru.shnor.analytics.run;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.shnor.analytics.chance.ChanceLevel;
import ru.shnor.analytics.indicator.Definitions;
import ru.shnor.analytics.projection.RegionCopy;
import ru.shnor.analytics.projection.Snapshot;
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
  private final Map<Question, Computation> kept = new LinkedHashMap<>();

  Computations(RegionCopy copy, Clock clock) {
    this.copy = copy;
    this.clock = clock;
  }

  private record Question(long version, int base, int report, ListKind list, int minN) {}

  /** Computes; empty if there is no list of that kind or no result in one of the years. */
  public Optional<Computation> of(int base, int report, ListKind list, int minN) {
    Snapshot snapshot = copy.snapshot();
    Question question = new Question(snapshot.version(), base, report, list, minN);
    synchronized (kept) {
      Computation known = kept.get(question);
      if (known != null) {
        return Optional.of(known);
      }
    }
    Optional<Computation> computed =
        inputs(snapshot, question).map(inputs -> Computation.of(inputs, clock.instant()));
    computed.ifPresent(one -> keep(question, one));
    return computed;
  }

  private void keep(Question question, Computation computation) {
    synchronized (kept) {
      kept.put(question, computation);
      while (kept.size() > MOST_KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
  }

  private static Optional<RunInputs> inputs(Snapshot snapshot, Question question) {
    List<Stored<EnrolmentState>> lists =
        snapshot.enrolments().values().stream()
            .filter(one -> one.body().list() == question.list())
            .sorted(Comparator.comparing(Stored::id))
            .toList();
    Optional<Integer> listYear =
        Period.listYear(
            lists.stream().map(Stored::body).toList(), question.list(), question.base());
    List<RunInputs.Results> results =
        SchoolYears.inputs(snapshot, List.of(question.base(), question.report()));
    boolean both =
        results.stream().anyMatch(one -> one.year() == question.base())
            && results.stream().anyMatch(one -> one.year() == question.report());
    if (!both || listYear.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RunInputs(
            ALGORITHM,
            question.base(),
            question.report(),
            question.list().name(),
            listYear.get(),
            question.minN(),
            ChanceLevel.SEED,
            Definitions.all(question.minN()).stream().map(one -> one.fullId()).toList(),
            lists.stream()
                .filter(one -> one.body().year() == listYear.get())
                .map(one -> listed(snapshot, one))
                .toList(),
            results,
            // no event carries objectivity signs yet
            List.of()));
  }

  private static RunInputs.Listed listed(Snapshot snapshot, Stored<EnrolmentState> one) {
    String school = one.body().schoolId();
    return new RunInputs.Listed(
        one.id(), one.revision(), school, snapshot.school(school).isPresent());
  }
}
