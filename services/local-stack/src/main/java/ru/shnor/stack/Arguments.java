package ru.shnor.stack;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the command line asks for. */
sealed interface Arguments {

  /** Start and stay. */
  record Run(StackOptions options) implements Arguments {}

  /** The batch form; it reads the rest itself. */
  record Report(List<String> rest) implements Arguments {}

  /** Write the invented region into a folder; it reads the rest itself. */
  record DemoFolder(List<String> rest) implements Arguments {}

  /** A batch word of a service: its jar does it and prints the answer. */
  record Forwarded(String service, List<String> words) implements Arguments {}

  /** One of our own child processes. */
  record ChildMode(String mode, List<String> rest) implements Arguments {}

  /** Tell how it is used. */
  record Help() implements Arguments {}

  /** Not understood. */
  record Wrong(String why) implements Arguments {}

  /** Words a stack starts itself again with. */
  Set<String> CHILD_MODES = Set.of("broker", "store", "issuer", "demo");

  /** Batch words and the services that do them. */
  Map<String, String> FORWARDED =
      Map.of(
          "plan", "plan-registry",
          "simulate", "analytics",
          "survey-score", "survey-collection");

  static Arguments of(String... words) {
    if (words.length == 0) {
      return new Run(StackOptions.usual());
    }
    List<String> rest = List.of(words).subList(1, words.length);
    if (words[0].equals("report")) {
      return new Report(rest);
    }
    if (words[0].equals("demo-files")) {
      return new DemoFolder(rest);
    }
    String service = FORWARDED.getOrDefault(words[0], "");
    if (!service.isEmpty()) {
      return new Forwarded(service, List.of(words));
    }
    if (CHILD_MODES.contains(words[0])) {
      return new ChildMode(words[0], rest);
    }
    return options(new ArrayDeque<>(List.of(words)));
  }

  private static Arguments options(Deque<String> words) {
    StackOptions options = StackOptions.usual();
    while (!words.isEmpty()) {
      String word = words.removeFirst();
      switch (word) {
        case "--help", "-h" -> {
          return new Help();
        }
        case "--no-demo" -> options = options.withoutDemo();
        case "--quiet" -> options = options.quietly();
        case "--data-dir", "--port" -> {
          if (words.isEmpty()) {
            return new Wrong("После %s нужно значение".formatted(word));
          }
          String value = words.removeFirst();
          if (word.equals("--data-dir")) {
            options = options.in(Path.of(value));
          } else if (value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65_535) {
            options = options.onPort(Integer.parseInt(value));
          } else {
            return new Wrong("--port %s: нужно число от 0 до 65535".formatted(value));
          }
        }
        default -> {
          return new Wrong("Непонятно: " + word);
        }
      }
    }
    return new Run(options);
  }
}
