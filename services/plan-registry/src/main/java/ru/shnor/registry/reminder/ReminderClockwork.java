package ru.shnor.registry.reminder;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the sweep run at the start and every so often. */
@Component
class ReminderClockwork implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ReminderClockwork.class);

  private final ReminderSweep sweep;
  private final ReminderSettings settings;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "reminders");
            thread.setDaemon(true);
            return thread;
          });

  ReminderClockwork(ReminderSweep sweep, ReminderSettings settings) {
    this.sweep = sweep;
    this.settings = settings;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    var unused =
        worker.scheduleWithFixedDelay(
            this::run, 0, settings.every().toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Border of the thread: a fault of the store must not end it. */
  private void run() {
    try {
      ReminderSweep.Swept swept = sweep.sweep();
      if (swept.made() + swept.closed() + swept.deleted() > 0) {
        log.atInfo()
            .addKeyValue("made", swept.made())
            .addKeyValue("closed", swept.closed())
            .addKeyValue("deleted", swept.deleted())
            .log("reminders");
      }
    } catch (RuntimeException e) {
      log.warn("reminders wait", e);
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
