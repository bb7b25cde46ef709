package ru.shnor.analytics.run;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.WireJson;

/** Runs that can be repeated. */
@Component
public class Runs {

  /**
   * A run as it is stored.
   *
   * @param inputs gzip of {@link RunInputs}, Base64
   * @param output gzip of {@link RunOutput}, Base64
   * @param sha256 of the bytes of the output
   */
  public record Run(String runId, String computedAt, String inputs, String output, String sha256) {

    public RunInputs readInputs() {
      return WireJson.read(Packing.unpack(inputs), RunInputs.class);
    }

    public RunOutput readOutput() {
      return WireJson.read(Packing.unpack(output), RunOutput.class);
    }
  }

  /**
   * What repeating a run has shown.
   *
   * @param same whether the bytes are the same
   * @param sha256 of the bytes of the repetition
   */
  public record Repetition(boolean same, String sha256) {}

  private static final int MOST_REMEMBERED = 1000;

  private final MongoDocuments<Run> documents;
  private final Set<String> stored = ConcurrentHashMap.newKeySet();

  Runs(MongoStore store) {
    this.documents = store.documents("runs", Run.class);
  }

  /** Stores a run unless it is stored. */
  public void keep(Computation computation) {
    String id = computation.runId();
    if (stored.contains(id)) {
      return;
    }
    if (documents.find(id).isEmpty()) {
      byte[] output = computation.outputBytes();
      documents.save(
          id,
          0,
          new Run(
              id,
              computation.computedAt().toString(),
              Packing.pack(computation.inputs().bytes()),
              Packing.pack(output),
              Packing.sha256(output)));
    }
    if (stored.size() > MOST_REMEMBERED) {
      stored.clear();
    }
    stored.add(id);
  }

  /** A run; only those who may see the whole region may see runs. */
  public Optional<Run> find(String id, Scope scope) {
    return scope.isRegion() ? documents.find(id).map(Stored::body) : Optional.empty();
  }

  /** Computes a run again from its stored inputs. */
  public Optional<Repetition> repeat(String id, Scope scope) {
    return find(id, scope)
        .map(
            run -> {
              byte[] again =
                  Computation.of(run.readInputs(), Instant.parse(run.computedAt())).outputBytes();
              boolean same = java.util.Arrays.equals(again, Packing.unpack(run.output()));
              return new Repetition(same, Packing.sha256(again));
            });
  }
}
