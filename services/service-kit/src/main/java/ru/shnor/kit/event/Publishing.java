package ru.shnor.kit.event;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Outbox;
import ru.shnor.kit.store.Outbox.Unpublished;
import ru.shnor.wire.EventHeader;

/**
 * Sends what is marked unpublished and clears the mark after the broker's acknowledgement. What
 * this process saved goes at once; every {@value #SWEEP_SECONDS} seconds the store is searched for
 * what a stopped process left behind.
 */
public final class Publishing implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Publishing.class);
  private static final int SWEEP_SECONDS = 3;
  private static final int BATCH = 500;
  private static final int SEND_SECONDS = 30;

  private final MongoStore store;
  private final Producer<byte[], byte[]> producer;
  private final String service;
  private final Clock clock;
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean running;
  private volatile Thread thread = new Thread();

  Publishing(MongoStore store, Producer<byte[], byte[]> producer, String service, Clock clock) {
    this.store = store;
    this.producer = producer;
    this.service = service;
    this.clock = clock;
    store.onSave(wake::release);
  }

  /** Number of saved states that are not on the broker yet. */
  public long unpublished() {
    return store.outboxes().stream().mapToLong(Outbox::count).sum();
  }

  @Override
  public void start() {
    running = true;
    thread = new Thread(this::run, "publishing");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    boolean sweep = true;
    while (running) {
      try {
        for (Outbox outbox : store.outboxes()) {
          publishAll(outbox, sweep);
        }
        sweep = !wake.tryAcquire(SWEEP_SECONDS, TimeUnit.SECONDS);
        wake.drainPermits();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        // the border of the thread: whatever it was, what is marked stays marked and is tried again
        log.atWarn().addKeyValue("cause", e.toString()).log("publishing waits");
        sweep = true;
        pause();
      }
    }
  }

  private void publishAll(Outbox outbox, boolean sweep) throws InterruptedException {
    List<Unpublished> batch = outbox.unpublished(false, BATCH);
    while (!batch.isEmpty()) {
      publish(outbox, batch);
      batch = outbox.unpublished(false, BATCH);
    }
    if (sweep) {
      batch = outbox.unpublished(true, BATCH);
      while (!batch.isEmpty()) {
        publish(outbox, batch);
        batch = outbox.unpublished(true, BATCH);
      }
    }
  }

  private void publish(Outbox outbox, List<Unpublished> batch) throws InterruptedException {
    List<Future<RecordMetadata>> sends = new ArrayList<>(batch.size());
    for (Unpublished one : batch) {
      sends.add(producer.send(record(outbox, one)));
    }
    producer.flush();
    for (Future<RecordMetadata> send : sends) {
      try {
        send.get(SEND_SECONDS, TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException e) {
        throw new KafkaException("not acknowledged", e);
      }
    }
    outbox.published(batch);
  }

  private ProducerRecord<byte[], byte[]> record(Outbox outbox, Unpublished one) {
    RecordHeaders headers = new RecordHeaders();
    add(headers, EventHeader.SPEC_VERSION, "1.0");
    add(headers, EventHeader.ID, one.mark());
    add(headers, EventHeader.SOURCE, "/" + service);
    add(headers, EventHeader.TYPE, outbox.topic().eventType());
    add(headers, EventHeader.TIME, clock.instant().toString());
    add(headers, EventHeader.SUBJECT, one.id());
    add(headers, EventHeader.CONTENT_TYPE, "application/json");
    add(headers, EventHeader.REVISION, Long.toString(one.revision()));
    add(headers, EventHeader.SCOPE, one.scope());
    byte[] key = one.id().getBytes(StandardCharsets.UTF_8);
    return new ProducerRecord<>(
        outbox.topic().name(),
        null,
        null,
        key,
        one.body().map(text -> text.getBytes(StandardCharsets.UTF_8)).orElse(null),
        headers);
  }

  private void pause() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void add(RecordHeaders headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
