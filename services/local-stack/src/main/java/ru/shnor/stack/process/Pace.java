package ru.shnor.stack.process;

import java.time.Duration;

/**
 * How patient a watcher of a child is.
 *
 * @param poll between two questions whether it is ready
 * @param settle before a death is called one: after Ctrl-C the children die before we are told
 * @param firstPause before the first new start; doubles with every death before readiness
 * @param longestPause the pause grows no further
 * @param deathsAtOnce after so many deaths in a row before readiness it is given up
 */
public record Pace(
    Duration poll, Duration settle, Duration firstPause, Duration longestPause, int deathsAtOnce) {

  /** For real processes. */
  public static Pace usual() {
    return new Pace(
        Duration.ofMillis(200),
        Duration.ofMillis(400),
        Duration.ofMillis(500),
        Duration.ofSeconds(15),
        5);
  }

  Duration pauseAfter(int deathsBeforeReady) {
    Duration pause = firstPause.multipliedBy(1L << Math.min(deathsBeforeReady, 20));
    return pause.compareTo(longestPause) < 0 ? pause : longestPause;
  }
}
