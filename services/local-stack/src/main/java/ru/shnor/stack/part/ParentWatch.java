package ru.shnor.stack.part;

import java.util.Optional;

/** Ends this JVM when the stack's JVM has ended, however it did: no orphan stays behind. */
public final class ParentWatch {

  /** Environment variable with the process id of the stack. */
  public static final String VARIABLE = "SHNOR_PARENT_PID";

  private ParentWatch() {}

  /** Watches the process named in the environment; without one nothing is watched. */
  public static void begin() {
    String pid = System.getenv().getOrDefault(VARIABLE, "");
    if (pid.isBlank()) {
      return;
    }
    Optional<ProcessHandle> parent = ProcessHandle.of(Long.parseLong(pid));
    Thread watch =
        new Thread(
            () -> {
              parent.ifPresent(process -> process.onExit().join());
              System.exit(0);
            },
            "parent-watch");
    watch.setDaemon(true);
    watch.start();
  }
}
