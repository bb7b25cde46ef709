package ru.shnor.stack.process;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells a person what happens, one line each, with the seconds since the start. */
public final class Narrator {

  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

  private final PrintStream out;
  private final boolean quiet;
  private final long began = System.nanoTime();

  public Narrator(PrintStream out, boolean quiet) {
    this.out = out;
    this.quiet = quiet;
  }

  /** Progress; not told when quiet. */
  public void say(String line) {
    if (!quiet) {
      out.printf(RUSSIAN, "[%6.1f с] %s%n", elapsed().toMillis() / 1000.0, line);
    }
  }

  /** Something went wrong; told always. */
  public void warn(String line) {
    out.printf(RUSSIAN, "[%6.1f с] ВНИМАНИЕ: %s%n", elapsed().toMillis() / 1000.0, line);
  }

  /** Time since the start. */
  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** {@code 3,2 с}. */
  public static String seconds(Duration duration) {
    return String.format(RUSSIAN, "%.1f с", duration.toMillis() / 1000.0);
  }
}
