package ru.shnor.ingestion.scale;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.Procedure;
import ru.shnor.wire.event.Subject;

/** Scales: those that come with the program, until somebody saves another version. */
@Component
public class Scales implements ScaleSource {

  private static final int MOST_VERSIONS = 100;

  private final MongoDocuments<StoredScale> scales;
  private final Map<String, StoredScale> built = new TreeMap<>();
  private final Clock clock;

  Scales(MongoStore store, Clock clock) {
    this.scales = store.documents("scales", StoredScale.class);
    this.clock = clock;
    ScaleRows.builtIn()
        .forEach(
            scale ->
                built.put(
                    scale.id(),
                    new StoredScale(
                        scale.id(),
                        List.of(
                            new StoredScale.Version(1, scale, "поставляется с системой", "")))));
  }

  @Override
  public Optional<InUse> find(Procedure procedure, int year, Subject subject, int grade) {
    return stored(Scale.id(procedure, year, subject, grade))
        .map(StoredScale::newest)
        .map(one -> new InUse(one.scale(), one.scale().id() + "@" + one.number()));
  }

  /** All scales, by procedure, year, subject and grade; they are no secret of a territory. */
  List<StoredScale> all(Scope scope) {
    Map<String, StoredScale> all = new TreeMap<>(built);
    scales.all().forEach(one -> all.put(one.id(), one.body()));
    return all.values().stream()
        .sorted(
            Comparator.comparing((StoredScale one) -> one.newest().scale().procedure())
                .thenComparing(one -> one.newest().scale().year(), Comparator.reverseOrder())
                .thenComparing(one -> one.newest().scale().subject())
                .thenComparing(one -> one.newest().scale().grade()))
        .toList();
  }

  Optional<StoredScale> find(String id, Scope scope) {
    return stored(id);
  }

  /** What a scale became by being saved. */
  enum Saved {
    NEW,
    CHANGED,
    SAME
  }

  /**
   * Saves a checked scale; the same numbers again are no new version.
   *
   * @param seen version the author has seen, 0 for none, -1 if it does not matter
   * @throws Refusal 409 if somebody saved another version meanwhile
   */
  Saved save(Scale scale, int seen, String savedBy) {
    String id = scale.id();
    while (true) {
      Optional<Stored<StoredScale>> before = scales.find(id);
      Optional<StoredScale> known = stored(id);
      int newest = known.map(one -> one.newest().number()).orElse(0);
      if (known.filter(one -> one.newest().scale().equals(scale)).isPresent()) {
        return Saved.SAME;
      }
      if (seen >= 0 && seen != newest) {
        throw Refusal.conflict(
            "Шкалу за это время изменили (версия %d, а вы видели %d). Обновите страницу."
                .formatted(newest, seen));
      }
      if (newest >= MOST_VERSIONS) {
        throw Refusal.unprocessable("SCALES_FULL", "У шкалы уже %d версий.".formatted(newest));
      }
      String now = clock.instant().toString();
      StoredScale changed =
          known
              .map(one -> one.with(scale, savedBy, now))
              .orElseGet(
                  () ->
                      new StoredScale(
                          id, List.of(new StoredScale.Version(1, scale, savedBy, now))));
      if (scales.save(id, before.map(Stored::revision).orElse(0L), changed)) {
        return known.isPresent() ? Saved.CHANGED : Saved.NEW;
      }
    }
  }

  private Optional<StoredScale> stored(String id) {
    return scales.find(id).map(Stored::body).or(() -> Optional.ofNullable(built.get(id)));
  }
}
