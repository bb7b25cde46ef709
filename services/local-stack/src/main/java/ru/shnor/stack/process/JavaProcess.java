package ru.shnor.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A JVM to be started.
 *
 * @param program {@code -jar x.jar} or {@code -cp … Main}
 * @param flags of the JVM
 * @param arguments of the program
 * @param environment on top of ours
 * @param log takes both output streams, appended
 */
public record JavaProcess(
    List<String> program,
    List<String> flags,
    List<String> arguments,
    Map<String, String> environment,
    Path log)
    implements Running.Launch {

  public JavaProcess {
    program = List.copyOf(program);
    flags = List.copyOf(flags);
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
  }

  /** The same with one more flag in front. */
  public JavaProcess withFlags(List<String> more) {
    List<String> all = new ArrayList<>(more);
    all.addAll(flags);
    return new JavaProcess(program, all, arguments, environment, log);
  }

  @Override
  public Running start() throws IOException {
    return Running.of(launch());
  }

  Process launch() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(program);
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** Moves the log of the last run aside: {@code x.log} becomes {@code x.1.log}. */
  public static void startNewLog(Path log) {
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      if (Files.exists(log)) {
        Path old = log.resolveSibling(log.getFileName().toString().replace(".log", ".1.log"));
        Files.move(log, old, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
