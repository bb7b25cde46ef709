package ru.shnor.stack.report;

import java.util.Optional;
import ru.shnor.stack.client.Services;

/** A stack that was started for one report. */
public interface RunningStack extends AutoCloseable {

  Services services();

  /** What the data are really stored in. */
  String store();

  /** What really carries the events. */
  String broker();

  /** Why it cannot go on, in Russian; empty while it runs. */
  Optional<String> failure();

  @Override
  void close();

  /** Starts one. */
  @FunctionalInterface
  interface Starter {

    /**
     * Starts one and returns when it is ready.
     *
     * @param bytes how much it will have to read
     * @throws CannotStart if it cannot
     */
    RunningStack start(long bytes);
  }

  /** The stack cannot start; the message says in Russian why and what to do. */
  final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStart(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
