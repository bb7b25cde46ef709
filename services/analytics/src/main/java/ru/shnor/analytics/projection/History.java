package ru.shnor.analytics.projection;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.shnor.kit.event.Applied;
import ru.shnor.kit.store.Change;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.Topic;
import ru.shnor.wire.WireJson;

/**
 * Every revision this service has heard of, with the moment it became known; nothing is ever
 * replaced. Compacted topics forget old revisions, so what is not in here cannot be had again.
 */
@Component
public class History {

  private static final String BEGINNING = "beginning";
  private static final int MOST_REVISIONS = 100;

  private final MongoDocuments<Remembered> documents;
  private final Clock clock;

  History(MongoStore store, Clock clock) {
    this.documents = store.documents("history", Remembered.class);
    this.clock = clock;
  }

  /** A revision and when it became known. */
  public record Revision<T>(long revision, Instant knownAt, Optional<T> body) {}

  /** Remembers changes; what is remembered already keeps its moment. */
  <T> void remember(Topic topic, Collection<Applied<T>> changes) {
    String now = clock.instant().toString();
    List<Change<Remembered>> entries = new ArrayList<>();
    for (Applied<T> one : changes) {
      Remembered entry =
          new Remembered(
              topic.name(),
              one.id(),
              one.revision(),
              now,
              one.body().map(body -> WireJson.text(body)).orElse(""));
      entries.add(new Change<>(entry.key(), 0, entry));
    }
    documents.saveAll(entries);
  }

  /** When the remembering began; empty if it has not. */
  public Optional<Instant> beginning() {
    return documents.find(BEGINNING).map(one -> Instant.parse(one.body().knownAt()));
  }

  /** Begins with what the copies hold, unless it has begun. */
  void begin(Runnable rememberCopies) {
    if (documents.find(BEGINNING).isEmpty()) {
      rememberCopies.run();
      documents.save(
          BEGINNING, 0, new Remembered("", BEGINNING, 0, clock.instant().toString(), ""));
    }
  }

  /** Everything that was known at a moment, as {@code topic|id} → newest entry of then. */
  Map<String, Remembered> knownAt(Instant moment) {
    Map<String, Remembered> newest = new HashMap<>();
    for (Stored<Remembered> stored : documents.all()) {
      Remembered one = stored.body();
      if (!one.topic().isEmpty() && !Instant.parse(one.knownAt()).isAfter(moment)) {
        newest.merge(
            one.topic() + "|" + one.id(),
            one,
            (first, second) -> first.revision() >= second.revision() ? first : second);
      }
    }
    return newest;
  }

  /** States of a topic among what was known, without deleted ones. */
  static <T> Map<String, Stored<T>> states(
      Collection<Remembered> known, Topic topic, Class<T> type) {
    Map<String, Stored<T>> states = new HashMap<>();
    for (Remembered one : known) {
      if (one.topic().equals(topic.name()) && !one.body().isEmpty()) {
        states.put(
            one.id(), new Stored<>(one.id(), one.revision(), WireJson.read(one.body(), type)));
      }
    }
    return states;
  }

  /**
   * Revisions of one thing that were known, oldest first.
   *
   * @param upTo newest revision to look for; at most a hundred before it are looked at
   */
  public <T> List<Revision<T>> revisions(Topic topic, String id, long upTo, Class<T> type) {
    List<String> keys =
        LongStream.rangeClosed(Math.max(1, upTo - MOST_REVISIONS), upTo)
            .mapToObj(revision -> Remembered.key(topic.name(), id, revision))
            .toList();
    Stream<Remembered> found = documents.findAll(keys).values().stream().map(Stored::body);
    return found
        .sorted(Comparator.comparingLong(Remembered::revision))
        .map(
            one ->
                new Revision<T>(
                    one.revision(),
                    Instant.parse(one.knownAt()),
                    one.body().isEmpty()
                        ? Optional.empty()
                        : Optional.of(WireJson.read(one.body(), type))))
        .toList();
  }
}
