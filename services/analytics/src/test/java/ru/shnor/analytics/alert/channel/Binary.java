package ru.shnor.analytics.alert.channel;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** A program of this machine, as from Debian's packages. */
public final class Binary {

  private Binary() {}

  /** The first of these names on the PATH; skips the test aloud if there is none. */
  public static Path need(String... names) {
    for (String name : names) {
      Optional<Path> found = find(name);
      if (found.isPresent()) {
        return found.get();
      }
    }
    String said = "NOT TESTED: no %s on this machine".formatted(String.join(" or ", names));
    System.out.println("!!! " + said);
    Assumptions.abort(said);
    throw new IllegalStateException(said);
  }

  private static Optional<Path> find(String name) {
    for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
      Path path = Path.of(folder, name);
      if (Files.isExecutable(path)) {
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }

  /** A port nobody uses now. */
  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
