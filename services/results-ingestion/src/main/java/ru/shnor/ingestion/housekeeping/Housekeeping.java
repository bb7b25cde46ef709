package ru.shnor.ingestion.housekeeping;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import ru.shnor.ingestion.spool.Sweepable;

/** Sweeps once an hour, and soon after the start. */
@Component
class Housekeeping implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

  private final List<Sweepable> all;
  private final Clock clock;
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "housekeeping");
            thread.setDaemon(true);
            return thread;
          });
  private volatile Optional<Future<?>> ticks = Optional.empty();
  private volatile boolean running;

  Housekeeping(List<Sweepable> all, Clock clock) {
    this.all = List.copyOf(all);
    this.clock = clock;
  }

  @Override
  public void start() {
    running = true;
    ticks = Optional.of(clockwork.scheduleWithFixedDelay(this::sweep, 1, 60, TimeUnit.MINUTES));
  }

  @Override
  public void stop() {
    running = false;
    ticks.ifPresent(one -> one.cancel(false));
    clockwork.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void sweep() {
    for (Sweepable one : all) {
      try {
        one.sweep(clock.instant());
      } catch (RuntimeException e) {
        // the border to the timer: the next hour tries again
        log.error("something is not swept now", e);
      }
    }
  }
}
