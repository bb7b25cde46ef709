package ru.shnor.ingestion.intake;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import ru.shnor.kit.problem.Refusal;

/** Server-sent events: whoever watches an upload gets its state whenever it has changed. */
@Component
class UploadStreams implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(UploadStreams.class);
  private static final int MOST = 200;
  private static final Duration LONGEST = Duration.ofMinutes(30);
  private static final long TICK_MILLIS = 250;

  private final Map<SseEmitter, ScheduledFuture<?>> open = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "upload-events");
            thread.setDaemon(true);
            return thread;
          });

  /** Opens a stream that ends with the upload. */
  SseEmitter open(Supplier<UploadView> view) {
    if (open.size() >= MOST) {
      throw Refusal.conflict("Слишком много открытых страниц загрузки; обновите страницу позже.");
    }
    SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
    Watch watch = new Watch(emitter, view);
    open.put(
        emitter, clockwork.scheduleWithFixedDelay(watch, 0, TICK_MILLIS, TimeUnit.MILLISECONDS));
    emitter.onCompletion(() -> close(emitter));
    emitter.onTimeout(emitter::complete);
    return emitter;
  }

  private void close(SseEmitter emitter) {
    ScheduledFuture<?> ticks = open.remove(emitter);
    if (ticks != null) {
      ticks.cancel(false);
    }
  }

  @Override
  public void destroy() {
    clockwork.shutdownNow();
    open.keySet().forEach(SseEmitter::complete);
  }

  private final class Watch implements Runnable {
    private final SseEmitter emitter;
    private final Supplier<UploadView> view;
    private String last = "";

    Watch(SseEmitter emitter, Supplier<UploadView> view) {
      this.emitter = emitter;
      this.view = view;
    }

    /** The border to the timer: an error of the store or of the line ends this stream only. */
    @Override
    public void run() {
      try {
        UploadView now = view.get();
        String text = now.toString();
        if (!text.equals(last)) {
          last = text;
          emitter.send(SseEmitter.event().name("progress").data(now, MediaType.APPLICATION_JSON));
        }
        if (now.status().isFinal()) {
          close(emitter);
          emitter.complete();
        }
      } catch (IOException e) {
        log.debug("a watcher has gone");
        close(emitter);
      } catch (RuntimeException e) {
        log.atDebug().addKeyValue("cause", e.toString()).log("a stream of progress ends");
        close(emitter);
        emitter.complete();
      }
    }
  }
}
