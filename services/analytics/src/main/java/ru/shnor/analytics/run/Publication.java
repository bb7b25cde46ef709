package ru.shnor.analytics.run;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.shnor.analytics.definition.Catalogue;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Tally;
import ru.shnor.analytics.projection.RegionCopy;
import ru.shnor.analytics.projection.Snapshot;
import ru.shnor.kit.store.MongoAggregates;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.Topic;
import ru.shnor.wire.event.IndicatorState;
import ru.shnor.wire.event.ListKind;

/**
 * Publishes the official definition for every pair of years and every list, soon after the data
 * have changed. Changes that come together are taken together.
 */
@Component
class Publication implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Publication.class);
  private static final long PAUSE_MS = 500;
  private static final long RETRY_MS = 2000;

  /**
   * Changes come in bursts of minutes while files are read, and each makes a new value: the
   * publisher then works a fifth of the time at most.
   */
  private static final int REST = 4;

  private static final long LONGEST_PAUSE_MS = 10_000;

  private final RegionCopy copy;
  private final Computations computations;
  private final Runs runs;
  private final Catalogue catalogue;
  private final MongoAggregates<IndicatorState> indicators;
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private volatile long pause = PAUSE_MS;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "publication");
            thread.setDaemon(true);
            return thread;
          });

  Publication(
      RegionCopy copy,
      Computations computations,
      Runs runs,
      Catalogue catalogue,
      MongoStore store) {
    this.catalogue = catalogue;
    this.copy = copy;
    this.computations = computations;
    this.runs = runs;
    this.indicators = store.aggregates("indicators", Topic.INDICATORS, IndicatorState.class);
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    copy.onChange(() -> schedule(pause));
    catalogue.onChoice(() -> schedule(PAUSE_MS));
    schedule(0);
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }

  private void schedule(long pause) {
    if (!worker.isShutdown() && scheduled.compareAndSet(false, true)) {
      var unused = worker.schedule(this::run, pause, TimeUnit.MILLISECONDS);
    }
  }

  /** Border of the thread: a fault of the store must not end it. */
  private void run() {
    scheduled.set(false);
    long start = System.nanoTime();
    try {
      publish();
      long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      pause = Math.max(PAUSE_MS, Math.min(LONGEST_PAUSE_MS, took * REST));
    } catch (RuntimeException e) {
      LOG.warn("publication waits", e);
      schedule(RETRY_MS);
    }
  }

  private void publish() {
    Set<String> current = new HashSet<>();
    Snapshot snapshot = copy.snapshot();
    Definition official = catalogue.official().definition();
    for (Period period : Period.of(snapshot)) {
      for (ListKind list : ListKind.values()) {
        Optional<Computation> computation =
            computations.of(snapshot, period.base(), period.report(), Set.of(list), official);
        computation.ifPresent(one -> current.add(publish(list, official, one)));
      }
    }
    for (Stored<IndicatorState> old : indicators.all()) {
      if (!current.contains(old.id())) {
        indicators.delete(old.id(), old.revision());
      }
    }
  }

  private String publish(ListKind list, Definition definition, Computation computation) {
    runs.keep(computation);
    Computation.Values values = computation.regionValues();
    Tally tally = values.tally(definition);
    List<String> warnings =
        computation.warnings(values, definition).stream().map(one -> one.code().name()).toList();
    RunInputs inputs = computation.inputs();
    String id = IndicatorState.id(list, inputs.base(), inputs.report());
    IndicatorState state =
        new IndicatorState(
            id,
            computation.runId(),
            inputs.base(),
            inputs.report(),
            list,
            definition.fullId(),
            tally.listed(),
            tally.evaluable(),
            tally.positive(),
            tally.sharePercent().orElse(""),
            warnings);
    Optional<Stored<IndicatorState>> before = indicators.find(id);
    if (before.filter(one -> one.body().equals(state)).isEmpty()
        && !indicators.save(id, before.map(Stored::revision).orElse(0L), state)) {
      schedule(PAUSE_MS);
    }
    return id;
  }
}
