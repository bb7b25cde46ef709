package ru.shnor.stack.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A process that was started. */
public interface Running {

  long pid();

  /** Whether it has ended by the end of that time. */
  boolean endedWithin(Duration time) throws InterruptedException;

  /** Why it ended, in Russian, for a message: {@code код 1}. */
  String ending();

  /** Asks it to end. */
  void stop();

  /** Ends it without asking. */
  void kill();

  /** How a process is started. */
  @FunctionalInterface
  interface Launch {
    Running start() throws IOException;
  }

  /** An ordinary process of this machine. */
  static Running of(Process process) {
    return new Running() {
      @Override
      public long pid() {
        return process.pid();
      }

      @Override
      public boolean endedWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
      }

      @Override
      public String ending() {
        int code = process.exitValue();
        return code > 128 ? "код %d, сигнал %d".formatted(code, code - 128) : "код " + code;
      }

      @Override
      public void stop() {
        process.destroy();
      }

      @Override
      public void kill() {
        process.destroyForcibly();
      }
    };
  }
}
