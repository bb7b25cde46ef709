package ru.shnor.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ru.shnor.stack.place.Jars;

/**
 * Has a batch word done by the service that knows it: a process of its own with our streams, whose
 * exit code becomes ours.
 */
final class Forwarding {

  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-Xmx768m",
          "-Dfile.encoding=UTF-8",
          "-Dstdout.encoding=UTF-8",
          "-Dstderr.encoding=UTF-8");

  private Forwarding() {}

  /**
   * Runs it to its end.
   *
   * @return its exit code
   * @throws StackFailure if it cannot be started
   */
  static int run(Jars jars, Arguments.Forwarded forwarded) {
    try {
      Process process = new ProcessBuilder(command(jars, forwarded)).inheritIO().start();
      Thread hook = new Thread(process::destroy, "stop-forwarded");
      Runtime.getRuntime().addShutdownHook(hook);
      return process.waitFor();
    } catch (IOException | IllegalStateException e) {
      throw new StackFailure(String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("Прервано", e);
    }
  }

  static List<String> command(Jars jars, Arguments.Forwarded forwarded) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.add("-jar");
    command.add(jars.of(forwarded.service()).toString());
    command.addAll(forwarded.words());
    return List.copyOf(command);
  }
}
