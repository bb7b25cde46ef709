package ru.shnor.benchmarks.whatif;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Definitions;
import ru.shnor.benchmarks.measure.Arguments;
import ru.shnor.benchmarks.measure.Trials;
import ru.shnor.parts.Store;

/**
 * All 24 definitions over the last two years of the country: first everybody must give the same,
 * then medians in turn, then questions to ours at a steady rate.
 */
public final class WhatIfBenchmark {

  private WhatIfBenchmark() {}

  public static void run(Arguments arguments, PrintStream out) throws Exception {
    Country country =
        new Country(
            arguments.number("schools", 40_000),
            2021,
            arguments.number("years", 5),
            arguments.number("seed", 1));
    Files.createDirectories(arguments.work());
    Map<String, Object> setting = new LinkedHashMap<>();
    setting.put("schools", country.schools());
    setting.put("years", country.years());
    setting.put("works", 6);
    Trials trials = new Trials("what-if", setting);
    Path folder = Files.createTempDirectory(arguments.work(), "mongo-");
    OurColumns ours = new OurColumns(country);
    trials.note("columns hold %.1f MiB".formatted(ours.bytes() / 1048576.0));
    try (Store store = Store.choose(folder);
        DuckDbCountry duckDb = new DuckDbCountry(country, arguments.work());
        MongoCountry mongo = new MongoCountry(country, store)) {
      trials.note(store.description());
      List<Answering> all = List.of(ours, duckDb, mongo);
      int runs = arguments.number("runs", 3);
      for (int run = 0; run <= runs; run++) {
        once(run, all, country, trials);
      }
    }
    steady(ours, country, arguments, trials);
    trials.print(out, ours.name());
    trials.write(arguments.out());
  }

  private static void once(int run, List<Answering> all, Country country, Trials trials)
      throws Exception {
    Optional<List<Answer>> first = Optional.empty();
    for (Answering one : all) {
      List<Answer> answers = new ArrayList<>();
      long start = System.nanoTime();
      for (Definition definition : Definitions.all(Definitions.USUAL_MIN_N)) {
        answers.add(one.answer(definition, country.lastYear() - 1, country.lastYear()));
      }
      if (run > 0) {
        trials.add(one.name(), Map.of(Trials.TOTAL, (System.nanoTime() - start) / 1e9));
      } else if (first.isEmpty()) {
        first = Optional.of(answers);
      } else if (!first.get().equals(answers)) {
        throw new IllegalStateException(
            "%s answers %s, not %s".formatted(one.name(), answers, first.get()));
      } else {
        trials.note(
            "%s gives the same for all %d definitions".formatted(one.name(), answers.size()));
      }
    }
  }

  /** Asks at fixed times whether or not the last answer has come, so that no delay is hidden. */
  private static void steady(OurColumns ours, Country country, Arguments arguments, Trials trials) {
    int perSecond = arguments.number("rate", 50);
    int questions = perSecond * arguments.number("seconds", 20);
    List<Definition> definitions = Definitions.all(Definitions.USUAL_MIN_N);
    List<Double> millis = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < questions; i++) {
      long due = start + i * 1_000_000_000L / perSecond;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      int base = country.firstYear() + i % (country.years() - 1);
      ours.answer(definitions.get(i % definitions.size()), base, base + 1);
      millis.add((System.nanoTime() - due) / 1e6);
    }
    List<Double> sorted = millis.stream().sorted().toList();
    trials.note(
        String.format(
            Locale.ROOT,
            "ours at %d questions/s, %d questions: p50 %.2f ms, p99 %.2f ms, longest %.2f ms",
            perSecond,
            questions,
            sorted.get(questions / 2),
            sorted.get(questions * 99 / 100),
            sorted.get(questions - 1)));
  }
}
