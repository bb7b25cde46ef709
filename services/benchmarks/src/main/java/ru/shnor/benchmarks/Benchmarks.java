package ru.shnor.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import ru.shnor.benchmarks.measure.Arguments;
import ru.shnor.benchmarks.pupils.PupilBenchmark;

/** The command line: the name of a benchmark and its options. */
public final class Benchmarks {

  private static final String USAGE =
      """
      java -jar benchmarks.jar NAME [--option value …]

        pupils   rows of pupils: file → checked → Kafka → store → indicator, beside PostgreSQL and DuckDB
                 --rows 5000000 --schools 5000 --runs 3 --seed 1 --peers postgres,duckdb --work DIR --out FILE

      Prints a table; --out writes the same as JSON. Options of all: --work (a folder for data, kept
      between runs; default a folder in the system's temporary one), --out.
      """;

  private Benchmarks() {}

  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (args.length == 0 || args[0].equals("--help")) {
      out.print(USAGE);
      return;
    }
    Arguments arguments = Arguments.of(Arrays.asList(args).subList(1, args.length));
    switch (args[0]) {
      case "pupils" -> PupilBenchmark.run(arguments, out);
      default -> {
        out.print(USAGE);
        System.exit(2);
      }
    }
    System.exit(0);
  }
}
