package ru.shnor.stack.report;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ru.shnor.stack.client.NoAnswer;
import ru.shnor.stack.delivery.FileToSend;
import ru.shnor.stack.delivery.IngestionDesk;
import ru.shnor.stack.delivery.Kind;
import ru.shnor.stack.delivery.RegistryDesk;

/** Asks plan-registry, and then results-ingestion, about many files, a few at a time. */
final class Looks {

  private static final int AT_ONCE = 3;

  private Looks() {}

  /** What each file is, in the given order. */
  static Map<Path, RegistryDesk.Look> at(
      RegistryDesk registry, IngestionDesk ingestion, List<Path> files) {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      Map<Path, Future<RegistryDesk.Look>> asked = new LinkedHashMap<>();
      files.forEach(file -> asked.put(file, threads.submit(() -> look(registry, ingestion, file))));
      Map<Path, RegistryDesk.Look> looks = new LinkedHashMap<>();
      asked.forEach((file, look) -> looks.put(file, result(look)));
      return looks;
    } finally {
      threads.shutdownNow();
    }
  }

  private static RegistryDesk.Look look(RegistryDesk registry, IngestionDesk ingestion, Path file) {
    RegistryDesk.Look look = registry.look(FileToSend.of(file));
    return look.kind() == Kind.UPLOAD && ingestion.isSigns(FileToSend.of(file))
        ? new RegistryDesk.Look(Kind.SIGNS, "")
        : look;
  }

  private static RegistryDesk.Look result(Future<RegistryDesk.Look> look) {
    try {
      return look.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof NoAnswer silent) {
        throw silent;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoAnswer("Прервано");
    }
  }
}
