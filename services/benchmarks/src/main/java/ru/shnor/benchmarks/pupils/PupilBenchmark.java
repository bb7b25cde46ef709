package ru.shnor.benchmarks.pupils;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.shnor.benchmarks.measure.Arguments;
import ru.shnor.benchmarks.measure.Trials;

/**
 * Rows of pupils from a file to a readable indicator, ours and the peers in turn. Run 0 warms
 * everybody up, is compared cell by cell, and is not counted; the last run is compared again.
 */
public final class PupilBenchmark {

  private PupilBenchmark() {}

  public static void run(Arguments arguments, PrintStream out) throws Exception {
    PupilRegion region =
        new PupilRegion(
            arguments.number("rows", 5_000_000),
            arguments.number("schools", 5_000),
            arguments.number("seed", 1));
    int runs = arguments.number("runs", 3);
    Files.createDirectories(arguments.work());
    PupilFiles files = new PupilFiles(region, arguments.work());
    out.println("writing the files, once");
    files.write();
    Map<String, Object> setting = new LinkedHashMap<>();
    setting.put("rows", region.rows());
    setting.put("schools", region.schools());
    setting.put("works", PupilRegion.works().size());
    setting.put("bytes", files.bytes());
    setting.put("seed", region.seed());
    Trials trials = new Trials("pupils", setting);
    List<Peer> peers = new ArrayList<>();
    Optional<PostgresServer> server = Optional.empty();
    try {
      String wanted = arguments.text("peers", "ours,reading,duckdb,postgres");
      if (wanted.contains("ours")) {
        OurSystem ours = new OurSystem(region, files, arguments.work());
        peers.add(ours);
        trials.note(ours.parts());
        ours.register(runs);
      }
      if (wanted.contains("reading")) {
        peers.add(new OurReading(files, arguments.number("readers", 2)));
      }
      if (wanted.contains("duckdb")) {
        peers.add(new DuckDbPeer(files, arguments.work()));
      }
      if (wanted.contains("postgres")) {
        server = postgres(arguments.work(), trials);
        if (server.isPresent()) {
          peers.add(new PostgresPeer(files, server.get(), true));
          peers.add(new PostgresPeer(files, server.get(), false));
        }
      }
      for (int run = 0; run <= runs; run++) {
        once(run, runs, peers, trials, out);
      }
      trials.print(out, peers.get(0).name());
      trials.write(arguments.out());
    } finally {
      for (Peer peer : peers) {
        peer.close();
      }
      if (server.isPresent()) {
        server.get().close();
      }
    }
  }

  private static void once(int run, int runs, List<Peer> peers, Trials trials, PrintStream out)
      throws Exception {
    Optional<Cells> first = Optional.empty();
    for (Peer peer : peers) {
      Map<String, Double> stages = peer.run(run);
      out.printf("run %d %s %s load %.2f%n", run, peer.name(), stages, Trials.load());
      if (run > 0) {
        trials.add(peer.name(), stages);
      }
      if (run == 0 || run == runs) {
        Cells cells = peer.cells();
        if (first.isPresent()) {
          Optional<String> difference = first.get().difference(cells);
          if (difference.isPresent()) {
            throw new IllegalStateException(
                "%s and %s differ: %s"
                    .formatted(peers.get(0).name(), peer.name(), difference.get()));
          }
          trials.note(
              "run %d: %s gives the same %d cells".formatted(run, peer.name(), cells.size()));
        } else {
          first = Optional.of(cells);
        }
      }
    }
  }

  private static Optional<PostgresServer> postgres(Path work, Trials trials) throws Exception {
    Optional<Path> programs = PostgresServer.programs();
    if (programs.isEmpty()) {
      trials.note("PostgreSQL is not installed: left out");
      return Optional.empty();
    }
    return Optional.of(PostgresServer.start(programs.get(), work));
  }
}
