package ru.shnor.stack.process;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * One process of the stack and the thread that watches it: tells when it is ready, starts it again
 * when it dies, and gives up when it dies at once again and again.
 */
public final class Child {

  private final ChildSpec spec;
  private final Pace pace;
  private final Narrator narrator;
  private final Consumer<String> giveUp;
  private volatile Optional<Running> running = Optional.empty();
  private final AtomicBoolean ready = new AtomicBoolean();
  private final AtomicInteger starts = new AtomicInteger();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread watcher;

  /**
   * @param giveUp told once, in Russian, why this child cannot be had any more
   */
  public Child(ChildSpec spec, Pace pace, Narrator narrator, Consumer<String> giveUp) {
    this.spec = spec;
    this.pace = pace;
    this.narrator = narrator;
    this.giveUp = giveUp;
    this.watcher = new Thread(this::watch, "child-" + spec.name());
    watcher.setDaemon(true);
  }

  public void start() {
    watcher.start();
  }

  public String name() {
    return spec.name();
  }

  public String title() {
    return spec.title();
  }

  /**
   * The present process.
   *
   * @throws IllegalStateException if none runs at this moment
   */
  public long pid() {
    return running
        .orElseThrow(() -> new IllegalStateException("%s does not run".formatted(name())))
        .pid();
  }

  /** How often it was started. */
  public int starts() {
    return starts.get();
  }

  /** Whether the present process has said that it is ready. */
  public boolean isReady() {
    return ready.get();
  }

  /** Ends the present process with SIGKILL; it is then started again. */
  public void kill() {
    ready.set(false);
    running.ifPresent(Running::kill);
  }

  /** Tells the watcher that the end is wanted: a death is none any more. */
  public void expectEnd() {
    stopping.countDown();
  }

  /** Tells the watcher that the end is wanted, and the process to end; does not wait. */
  public void stop() {
    expectEnd();
    running.ifPresent(Running::stop);
  }

  /** After {@link #stop()}: waits, then kills. */
  public void awaitEnd(Duration grace) {
    try {
      Optional<Running> last = running;
      if (last.isPresent() && !last.get().endedWithin(grace)) {
        narrator.warn(
            "«%s» не завершился за %s, останавливаю принудительно"
                .formatted(title(), Narrator.seconds(grace)));
        last.get().kill();
        last.get().endedWithin(Duration.ofSeconds(5));
      }
      watcher.join(2000);
    } catch (InterruptedException e) {
      running.ifPresent(Running::kill);
      Thread.currentThread().interrupt();
    }
  }

  private void watch() {
    int deathsBeforeReady = 0;
    try {
      while (!stops(Duration.ZERO)) {
        String ending = live();
        boolean wasReady = ready.getAndSet(false);
        if (stops(pace.settle())) {
          return;
        }
        deathsBeforeReady = wasReady ? 0 : deathsBeforeReady + 1;
        if (!spec.replaceable() || deathsBeforeReady >= pace.deathsAtOnce()) {
          giveUp.accept(cause(ending, deathsBeforeReady));
          return;
        }
        Duration pause = pace.pauseAfter(deathsBeforeReady);
        narrator.warn(
            "«%s» завершился (%s), запускаю снова через %s; журнал: %s"
                .formatted(title(), ending, Narrator.seconds(pause), spec.log()));
        if (stops(pause)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One life of the process; returns how it ended. */
  private String live() throws InterruptedException {
    Running now;
    try {
      now = spec.launch().start();
    } catch (IOException | IllegalStateException e) {
      return "не запускается: " + e.getMessage();
    }
    running = Optional.of(now);
    long began = System.nanoTime();
    int life = starts.incrementAndGet();
    if (stops(Duration.ZERO)) {
      now.stop();
    }
    while (!now.endedWithin(pace.poll())) {
      if (!ready.get() && spec.ready().getAsBoolean()) {
        ready.set(true);
        narrator.say(
            "%s — готово%s (%s)"
                .formatted(
                    title(),
                    life == 1 ? "" : " снова",
                    Narrator.seconds(Duration.ofNanos(System.nanoTime() - began))));
      }
    }
    return now.ending();
  }

  private String cause(String ending, int deaths) {
    String often = spec.replaceable() ? " %d раз подряд".formatted(deaths) : "";
    return "«%s» завершился%s (%s)%s. Журнал: %s%s"
        .formatted(
            title(),
            often,
            ending,
            spec.replaceable() ? "" : ": его данные были только в памяти",
            spec.log(),
            LogTail.of(spec.log()));
  }

  private boolean stops(Duration within) throws InterruptedException {
    return stopping.await(within.toMillis(), TimeUnit.MILLISECONDS);
  }
}
