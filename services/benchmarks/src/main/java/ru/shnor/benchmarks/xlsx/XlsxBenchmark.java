package ru.shnor.benchmarks.xlsx;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ru.shnor.benchmarks.measure.Arguments;
import ru.shnor.benchmarks.measure.Trials;

/**
 * The same workbook read by both with the same checks, in turn, each time in a JVM of its own; then
 * the heap of ours at one, three and ten times the rows.
 */
public final class XlsxBenchmark {

  private static final String HEAP = "heap in use after a collection, at most (MiB)";

  private XlsxBenchmark() {}

  private record Outcome(double seconds, double mebibytes, String digest) {}

  public static void run(Arguments arguments, PrintStream out) throws Exception {
    int rows = arguments.number("rows", 300_000);
    int seed = arguments.number("seed", 1);
    Files.createDirectories(arguments.work());
    Path file = XlsxFile.write(arguments.work(), rows, seed);
    Map<String, Object> setting = new LinkedHashMap<>();
    setting.put("rows", rows);
    setting.put("bytes", Files.size(file));
    Trials trials = new Trials("xlsx", setting);
    int runs = arguments.number("runs", 3);
    for (int run = 0; run <= runs; run++) {
      Outcome ours = child("ours", file);
      Outcome poi = child("poi", file);
      if (!ours.digest().equals(poi.digest())) {
        throw new IllegalStateException("ours %s, POI %s".formatted(ours, poi));
      }
      if (run > 0) {
        trials.add("ours", stages(ours));
        trials.add("Apache POI, event reader", stages(poi));
      }
    }
    trials.note("both give the same schools, counts and number of complaints");
    if (arguments.number("flat", 1) == 1) {
      for (int times : new int[] {1, 3, 10}) {
        int part = rows / 10 * times;
        Outcome one = child("ours", XlsxFile.write(arguments.work(), part, seed));
        trials.note(
            String.format(
                Locale.ROOT,
                "ours, %d rows: %.1f MiB at most, %.2f s",
                part,
                one.mebibytes(),
                one.seconds()));
      }
    }
    trials.print(out, "ours");
    trials.write(arguments.out());
  }

  private static Map<String, Double> stages(Outcome outcome) {
    Map<String, Double> stages = new LinkedHashMap<>();
    stages.put(Trials.TOTAL, outcome.seconds());
    stages.put(HEAP, outcome.mebibytes());
    return stages;
  }

  private static Outcome child(String who, Path file) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmn8m",
                "-Xmx2g",
                "-cp",
                System.getProperty("java.class.path"),
                XlsxChild.class.getName(),
                who,
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("%s ended with %d".formatted(who, process.exitValue()));
    }
    List<String> words = List.of(answer.strip().split(" "));
    return new Outcome(
        Double.parseDouble(words.get(0)), Double.parseDouble(words.get(1)), words.get(2));
  }
}
