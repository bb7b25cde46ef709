package ru.shnor.stack.part;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import ru.shnor.parts.Store;

/** The stand-in for MongoDB as a process of its own. */
public final class StandInPart {

  private StandInPart() {}

  /**
   * Runs until it is told to end.
   *
   * @param args port, ready file
   */
  public static void run(List<String> args) throws IOException, InterruptedException {
    ParentWatch.begin();
    int port = Integer.parseInt(args.get(0));
    try (Store store = Store.start(Store.Kind.STAND_IN, Path.of("."), port)) {
      if (!store.uri().equals(Store.uriOn(Store.Kind.STAND_IN, port))) {
        throw new IllegalStateException("port %d is not free any more".formatted(port));
      }
      new ReadyFile(Path.of(args.get(1))).write(store.description());
      Thread.currentThread().join();
    }
  }
}
