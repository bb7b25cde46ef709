package ru.shnor.portal.live;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Pages that are open in browsers and want to hear of changes. */
@Component
class OpenPages {

  private static final int MOST = 500;
  private static final long LONGEST_MS = Duration.ofMinutes(30).toMillis();
  private static final long HEARTBEAT_SECONDS = 20;
  private static final long GATHER_MS = 700;

  private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "open-pages");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean told = true;
  private volatile boolean alertsTold = true;

  OpenPages() {
    var beats =
        clockwork.scheduleWithFixedDelay(
            () -> send(() -> SseEmitter.event().comment("")),
            HEARTBEAT_SECONDS,
            HEARTBEAT_SECONDS,
            TimeUnit.SECONDS);
    var news =
        clockwork.scheduleWithFixedDelay(this::tell, GATHER_MS, GATHER_MS, TimeUnit.MILLISECONDS);
    if (beats.isDone() || news.isDone()) {
      throw new IllegalStateException("the clockwork does not run");
    }
  }

  /** A stream for one page; a page too many gets one that ends at once and asks again later. */
  SseEmitter open() {
    SseEmitter page = new SseEmitter(LONGEST_MS);
    if (open.size() >= MOST) {
      page.complete();
      return page;
    }
    open.add(page);
    page.onCompletion(() -> open.remove(page));
    page.onTimeout(page::complete);
    page.onError(cause -> open.remove(page));
    // without a first line the head of the answer would wait for the first heartbeat
    if (!hears(page, SseEmitter.event().comment("open"))) {
      open.remove(page);
    }
    return page;
  }

  /** Changes that come together are told once. */
  void indicatorChanged() {
    told = false;
  }

  /** The same for alerts. */
  void alertsChanged() {
    alertsTold = false;
  }

  void closeAll() {
    open.forEach(SseEmitter::complete);
    open.clear();
  }

  @PreDestroy
  void stop() {
    clockwork.shutdownNow();
    closeAll();
  }

  private void tell() {
    if (!told) {
      told = true;
      send(() -> SseEmitter.event().name("indicator").data("changed"));
    }
    if (!alertsTold) {
      alertsTold = true;
      send(() -> SseEmitter.event().name("alert").data("changed"));
    }
  }

  /** Each page gets an event of its own: a builder changes when it is sent. */
  private void send(Supplier<SseEmitter.SseEventBuilder> event) {
    open.removeIf(page -> !hears(page, event.get()));
  }

  private static boolean hears(SseEmitter page, SseEmitter.SseEventBuilder event) {
    try {
      page.send(event);
      return true;
    } catch (IOException | IllegalStateException e) {
      return false;
    }
  }
}
