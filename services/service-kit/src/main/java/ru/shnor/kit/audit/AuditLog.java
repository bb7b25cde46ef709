package ru.shnor.kit.audit;

import java.time.Clock;
import java.util.Optional;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.Stored;

/**
 * The audit of this service: entries are only added, each carries the hash of the one before, and
 * the number is the id, so two processes cannot both add the same one.
 */
public final class AuditLog implements Auditor {

  private static final int MOST_PATH = 300;

  private final MongoDocuments<AuditEntry> entries;
  private final Clock clock;
  private long lastKnown;

  public AuditLog(MongoDocuments<AuditEntry> entries, Clock clock) {
    this.entries = entries;
    this.clock = clock;
  }

  @Override
  public synchronized void record(String who, String method, String path, int status) {
    String short_ = path.length() <= MOST_PATH ? path : path.substring(0, MOST_PATH);
    while (true) {
      Optional<AuditEntry> last = last();
      long number = last.map(AuditEntry::number).orElse(0L) + 1;
      String before = last.map(AuditEntry::hash).orElse(AuditEntry.START);
      AuditEntry entry =
          AuditEntry.after(number, before, clock.instant().toString(), who, method, short_, status);
      if (entries.save(id(number), 0, entry)) {
        lastKnown = number;
        return;
      }
    }
  }

  /**
   * Follows the chain.
   *
   * @return number of the first entry that was edited or lacks its predecessor, empty if the chain
   *     is whole
   */
  public Optional<Long> firstBroken() {
    String hash = AuditEntry.START;
    for (long number = 1; ; number++) {
      Optional<AuditEntry> entry = entries.find(id(number)).map(Stored::body);
      if (entry.isEmpty()) {
        return entries.find(id(number + 1)).isPresent() ? Optional.of(number) : Optional.empty();
      }
      if (!entry.get().follows(number - 1, hash)) {
        return Optional.of(number);
      }
      hash = entry.get().hash();
    }
  }

  /** Number of entries in an unbroken row from the first. */
  public long size() {
    long number = 0;
    while (entries.find(id(number + 1)).isPresent()) {
      number++;
    }
    return number;
  }

  /** The newest entry: gallops forward from the last number seen, then halves. */
  private Optional<AuditEntry> last() {
    long there = lastKnown;
    long step = 1;
    while (entries.find(id(there + step)).isPresent()) {
      there += step;
      step *= 2;
    }
    for (; step >= 1; step /= 2) {
      if (entries.find(id(there + step)).isPresent()) {
        there += step;
      }
    }
    return there == 0 ? Optional.empty() : entries.find(id(there)).map(Stored::body);
  }

  private static String id(long number) {
    return Long.toString(number);
  }
}
