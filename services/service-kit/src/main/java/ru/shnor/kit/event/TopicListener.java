package ru.shnor.kit.event;

import com.mongodb.MongoException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.BatchMessageListener;
import ru.shnor.kit.store.MongoProjection.Version;
import ru.shnor.wire.EventBody;
import ru.shnor.wire.MalformedEvent;

/**
 * Takes the records of one topic: a higher revision wins, a poison record goes to the dead letters.
 * A fault of the store or the broker is thrown, and the container tries the batch again after a
 * pause; any other fault is tracked down to its record, which is parked after {@value #TRIES}
 * tries.
 */
final class TopicListener<T extends EventBody> implements BatchMessageListener<byte[], byte[]> {

  private static final int TRIES = 3;

  private final Subscription<T> subscription;
  private final DeadLetters deadLetters;
  private final EventCounters counters;
  private final Map<TopicPartition, Long> seen = new ConcurrentHashMap<>();

  TopicListener(Subscription<T> subscription, DeadLetters deadLetters, EventCounters counters) {
    this.subscription = subscription;
    this.deadLetters = deadLetters;
    this.counters = counters;
  }

  Subscription<T> subscription() {
    return subscription;
  }

  EventCounters counters() {
    return counters;
  }

  /** Partitions were given to this consumer: what comes may be what another consumer had. */
  void assigned() {
    seen.clear();
  }

  @Override
  public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
    records.forEach(this::countOnce);
    List<Taken<T>> taken = new ArrayList<>(records.size());
    List<Parked> poison = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      try {
        taken.add(
            new Taken<>(
                record,
                Envelope.read(record, subscription.topic().eventType(), subscription.type())));
      } catch (MalformedEvent e) {
        poison.add(new Parked(record, e));
      }
    }
    try {
      apply(taken);
    } catch (MongoException | KafkaException e) {
      throw e;
    } catch (RuntimeException e) {
      taken.forEach(one -> applyAlone(one, poison));
    }
    for (Parked one : poison) {
      deadLetters.park(subscription.topic(), one.record(), one.cause());
      counters.deadLettered(1);
    }
  }

  private void applyAlone(Taken<T> one, List<Parked> poison) {
    for (int attempt = 1; ; attempt++) {
      try {
        apply(List.of(one));
        return;
      } catch (MongoException | KafkaException e) {
        throw e;
      } catch (RuntimeException e) {
        if (attempt == TRIES) {
          poison.add(new Parked(one.record(), e));
          return;
        }
      }
    }
  }

  private void apply(List<Taken<T>> batch) {
    Set<String> keys = new LinkedHashSet<>();
    batch.forEach(one -> keys.add(one.envelope().key()));
    Map<String, Version<T>> now = subscription.copy().versions(keys);
    Map<String, Long> before = new HashMap<>();
    now.forEach((id, version) -> before.put(id, version.revision()));
    Map<String, Version<T>> after = new LinkedHashMap<>();
    Map<String, Applied<T>> reactTo = new LinkedHashMap<>();
    int applied = 0;
    int duplicate = 0;
    for (Taken<T> one : batch) {
      Envelope<T> event = one.envelope();
      long known = Optional.ofNullable(now.get(event.key())).map(Version::revision).orElse(0L);
      if (event.revision() > known) {
        Version<T> version = new Version<>(event.revision(), event.body());
        now.put(event.key(), version);
        after.put(event.key(), version);
        applied++;
      } else if (event.revision() == known) {
        duplicate++;
      } else {
        continue;
      }
      reactTo.put(event.key(), new Applied<>(event.key(), event.revision(), event.body()));
    }
    Set<String> lost = subscription.copy().replace(before, after);
    if (!lost.isEmpty()) {
      throw new MongoException("another consumer moved %d copies".formatted(lost.size()));
    }
    subscription.reaction().accept(List.copyOf(reactTo.values()));
    counters.applied(applied);
    counters.duplicate(duplicate);
    counters.stale(batch.size() - applied - duplicate);
  }

  /** A record that comes again after a fault is not received twice. */
  private void countOnce(ConsumerRecord<byte[], byte[]> record) {
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    if (record.offset() > seen.getOrDefault(partition, -1L)) {
      seen.put(partition, record.offset());
      counters.received();
    }
  }

  private record Taken<T extends EventBody>(
      ConsumerRecord<byte[], byte[]> record, Envelope<T> envelope) {}

  private record Parked(ConsumerRecord<byte[], byte[]> record, RuntimeException cause) {}
}
