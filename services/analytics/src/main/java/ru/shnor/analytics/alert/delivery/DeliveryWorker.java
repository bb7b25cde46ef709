package ru.shnor.analytics.alert.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.shnor.analytics.alert.life.Alerts;

/** The thread that delivers: soon after a change, and every few seconds for what waits. */
@Component
class DeliveryWorker implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);
  private static final long SOON_MS = 300;
  private static final long EVERY_MS = 5000;

  private final Dispatch dispatch;
  private final Deliveries deliveries;
  private final Heartbeats heartbeats;
  private final AlertMetrics metrics;
  private final Alerts alerts;
  private final Clock clock;
  private final AtomicBoolean soon = new AtomicBoolean();
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "alert-delivery");
            thread.setDaemon(true);
            return thread;
          });

  DeliveryWorker(
      Dispatch dispatch,
      Deliveries deliveries,
      Heartbeats heartbeats,
      AlertMetrics metrics,
      Alerts alerts,
      Clock clock) {
    this.dispatch = dispatch;
    this.deliveries = deliveries;
    this.heartbeats = heartbeats;
    this.metrics = metrics;
    this.alerts = alerts;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    alerts.onChange(this::wake);
    var unusedSweep = worker.scheduleWithFixedDelay(this::run, 0, EVERY_MS, TimeUnit.MILLISECONDS);
    var unusedBeat = worker.scheduleWithFixedDelay(this::beat, 500, 500, TimeUnit.MILLISECONDS);
    var unusedPrune = worker.scheduleWithFixedDelay(this::prune, 1, 24, TimeUnit.HOURS);
  }

  /** Delivers soon. */
  void wake() {
    if (!worker.isShutdown() && soon.compareAndSet(false, true)) {
      var unused = worker.schedule(this::run, SOON_MS, TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }

  private void run() {
    soon.set(false);
    guarded(
        () -> {
          dispatch.run(clock.instant());
          metrics.count();
        });
  }

  private void beat() {
    Instant now = clock.instant();
    guarded(() -> heartbeats.beat(now));
  }

  private void prune() {
    guarded(() -> dispatch.prune(clock.instant()));
  }

  /** Border of the thread: a fault of the store must not end it. */
  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.atWarn().addKeyValue("cause", e.toString()).log("delivery of alerts waits");
      deliveries.forget();
    }
  }
}
