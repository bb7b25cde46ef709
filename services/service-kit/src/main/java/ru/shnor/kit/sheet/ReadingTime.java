package ru.shnor.kit.sheet;

import java.time.Duration;

/**
 * Time spent reading one file. What the caller does with a row is not counted: a store that keeps
 * the caller waiting must not make a good file unreadable.
 */
final class ReadingTime {

  private final long limit;
  private long spent;
  private long since;
  private boolean running = true;

  /** Starts running. */
  ReadingTime(Duration limit) {
    this.limit = limit.toNanos();
    this.since = System.nanoTime();
  }

  void pause() {
    if (running) {
      running = false;
      spent += System.nanoTime() - since;
    }
  }

  void resume() {
    running = true;
    since = System.nanoTime();
  }

  /** To be called while running. */
  void check() {
    if (spent + System.nanoTime() - since > limit) {
      throw UnreadableFile.tooLarge("Файл читается слишком долго");
    }
  }
}
