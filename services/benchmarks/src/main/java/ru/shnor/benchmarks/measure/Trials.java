package ru.shnor.benchmarks.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What alternating runs took, in seconds, by who ran and which stage. Machines are shared, so only
 * ratios of medians out of one run mean something.
 */
public final class Trials {

  private final String name;
  private final Map<String, Object> setting;
  private final Map<String, Map<String, List<Double>>> seconds = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();

  /** The stage that is the sum of a run. */
  public static final String TOTAL = "total";

  public Trials(String name, Map<String, Object> setting) {
    this.name = name;
    this.setting = new LinkedHashMap<>(setting);
    this.setting.put("at", Instant.now().toString());
    this.setting.put("processors", Runtime.getRuntime().availableProcessors());
    this.setting.put("loadBefore", load());
  }

  /** Load average of the last minute; tells how far the machine was shared. */
  public static double load() {
    return Math.round(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() * 100)
        / 100.0;
  }

  /** Notes a run. */
  public void add(String who, Map<String, Double> stages) {
    Map<String, List<Double>> known = seconds.computeIfAbsent(who, key -> new LinkedHashMap<>());
    stages.forEach(
        (stage, time) -> known.computeIfAbsent(stage, key -> new ArrayList<>()).add(time));
  }

  /** Says something beside the numbers. */
  public void note(String text) {
    notes.add(text);
  }

  /** Median of a stage. */
  public double median(String who, String stage) {
    return Optional.ofNullable(seconds.get(who))
        .map(stages -> stages.get(stage))
        .map(Trials::median)
        .orElse(Double.NaN);
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** Prints the table: medians, and how many times longer than {@code ours} each total is. */
  public void print(PrintStream out, String ours) {
    setting.put("loadAfter", load());
    out.printf("%n%s %s%n", name, setting);
    double own = median(ours, TOTAL);
    seconds.forEach(
        (who, stages) -> {
          int runs = stages.getOrDefault(TOTAL, List.of()).size();
          out.printf(
              Locale.ROOT,
              "%-24s median of %d: %8.2f s   × %.2f of %s%n",
              who,
              runs,
              median(who, TOTAL),
              median(who, TOTAL) / own,
              ours);
          stages.forEach(
              (stage, times) -> {
                if (!stage.equals(TOTAL)) {
                  out.printf(Locale.ROOT, "    %-40s %8.2f s%n", stage, median(times));
                }
              });
        });
    notes.forEach(note -> out.println("  " + note));
  }

  /** Writes everything as JSON. */
  public void write(Optional<Path> file) {
    file.ifPresent(
        path -> {
          Map<String, Object> all = new LinkedHashMap<>();
          all.put("benchmark", name);
          all.put("setting", setting);
          all.put("seconds", seconds);
          all.put("notes", notes);
          try {
            Files.writeString(
                path, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
