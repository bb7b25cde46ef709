package ru.shnor.analytics.objectivity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import ru.shnor.analytics.objectivity.fioko.FiokoMarkers;
import ru.shnor.analytics.objectivity.screening.Screening;
import ru.shnor.analytics.objectivity.work.YearWorks;
import ru.shnor.analytics.projection.RegionCopy;
import ru.shnor.analytics.projection.Snapshot;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.Procedure;
import ru.shnor.wire.event.SchoolResultsState;

/** Markers and screening of a year over the newest data; the last few are kept. */
@Component
public class YearScreenings {

  private static final int MOST_KEPT = 6;

  private final RegionCopy copy;
  private final Map<String, Object> kept = new LinkedHashMap<>();

  YearScreenings(RegionCopy copy) {
    this.copy = copy;
  }

  Snapshot snapshot() {
    return copy.snapshot();
  }

  /** Years with results of ВПР, ascending. */
  List<Integer> years() {
    TreeSet<Integer> years = new TreeSet<>();
    copy.snapshot().results().values().stream()
        .map(Stored::body)
        .filter(one -> one.procedure() == Procedure.VPR)
        .map(SchoolResultsState::year)
        .forEach(years::add);
    return List.copyOf(years);
  }

  /** Own screening of a year. */
  public Screening screening(int year, double level) {
    Snapshot snapshot = copy.snapshot();
    String key = "screening|%d|%d|%s".formatted(snapshot.version(), year, level);
    return known(key, Screening.class)
        .orElseGet(
            () -> keep(key, Screening.of(YearWorks.of(snapshot, Procedure.VPR, year), level)));
  }

  /** The published markers of a year. */
  FiokoMarkers markers(int year, int minN) {
    Snapshot snapshot = copy.snapshot();
    String key = "markers|%d|%d|%d".formatted(snapshot.version(), year, minN);
    return known(key, FiokoMarkers.class)
        .orElseGet(
            () ->
                keep(
                    key,
                    FiokoMarkers.of(
                        YearWorks.of(snapshot, Procedure.VPR, year),
                        YearWorks.of(snapshot, Procedure.VPR, year - 1),
                        minN)));
  }

  private synchronized <T> Optional<T> known(String key, Class<T> type) {
    return Optional.ofNullable(kept.get(key)).map(type::cast);
  }

  private synchronized <T> T keep(String key, T value) {
    kept.put(key, value);
    while (kept.size() > MOST_KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
    return value;
  }
}
