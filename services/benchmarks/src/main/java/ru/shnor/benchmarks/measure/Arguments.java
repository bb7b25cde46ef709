package ru.shnor.benchmarks.measure;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Options of a benchmark: {@code --name value}. */
public final class Arguments {

  private final Map<String, String> values;

  private Arguments(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException if a word is no option or lacks its value
   */
  public static Arguments of(List<String> words) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < words.size(); i += 2) {
      if (!words.get(i).startsWith("--") || i + 1 == words.size()) {
        throw new IllegalArgumentException("expected --option value, not " + words.get(i));
      }
      values.put(words.get(i).substring(2), words.get(i + 1));
    }
    return new Arguments(values);
  }

  public int number(String name, int otherwise) {
    return Integer.parseInt(values.getOrDefault(name, Integer.toString(otherwise)));
  }

  public String text(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  /** Folder for data. */
  public Path work() {
    return Path.of(
        text("work", Path.of(System.getProperty("java.io.tmpdir"), "shnor-bench").toString()));
  }

  /** File for the JSON. */
  public Optional<Path> out() {
    return Optional.ofNullable(values.get("out")).map(Path::of);
  }
}
