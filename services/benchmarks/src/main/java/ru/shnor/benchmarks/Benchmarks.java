package ru.shnor.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import ru.shnor.benchmarks.measure.Arguments;
import ru.shnor.benchmarks.pupils.PupilBenchmark;
import ru.shnor.benchmarks.whatif.WhatIfBenchmark;
import ru.shnor.benchmarks.xlsx.XlsxBenchmark;

/** The command line: the name of a benchmark and its options. */
public final class Benchmarks {

  private static final String USAGE =
      """
      java -jar benchmarks.jar NAME [--option value …]

        pupils   rows of pupils: file → checked → Kafka → store → indicator, beside PostgreSQL and DuckDB
                 --rows 5000000 --schools 5000 --runs 3 --seed 1 --peers ours,reading,duckdb,postgres
        xlsx     a workbook of pupils, beside the event reader of Apache POI; heap at 1×, 3×, 10× the rows
                 --rows 300000 --runs 3 --seed 1 --flat 1
        what-if  all definitions over a country, beside DuckDB and an aggregation of MongoDB
                 --schools 40000 --years 5 --runs 3 --rate 50 --seconds 20

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
      case "xlsx" -> XlsxBenchmark.run(arguments, out);
      case "what-if" -> WhatIfBenchmark.run(arguments, out);
      default -> {
        out.print(USAGE);
        System.exit(2);
      }
    }
    System.exit(0);
  }
}
