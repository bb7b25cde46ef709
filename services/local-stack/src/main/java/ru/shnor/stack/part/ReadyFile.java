package ru.shnor.stack.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * How a child without a health endpoint says that it is ready: a file with its description appears.
 *
 * @param path of the file
 */
public record ReadyFile(Path path) {

  /** Before the child starts. */
  public void clear() throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    Files.deleteIfExists(path);
  }

  public boolean isThere() {
    return Files.exists(path);
  }

  /** What the child said of itself; empty while it is not ready. */
  public String description() {
    try {
      return Files.exists(path) ? Files.readString(path).strip() : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(String description) throws IOException {
    Path growing = path.resolveSibling(path.getFileName() + ".new");
    Files.writeString(growing, description);
    Files.move(growing, path, StandardCopyOption.ATOMIC_MOVE);
  }
}
