package ru.shnor.ingestion.spool;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ru.shnor.kit.KitSettings;

/**
 * Files that wait to be read, under names of our own. A file is on the disk before its upload is
 * answered, and is deleted when the upload has ended.
 */
@Component
public class Spool {

  private static final Logger log = LoggerFactory.getLogger(Spool.class);
  private static final int BUFFER = 256 * 1024;

  private final Path folder;

  /** A file that is safe on the disk. */
  public record Spooled(String name, String sha256, long bytes) {}

  /** More bytes than are allowed. */
  public static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  Spool(KitSettings settings) {
    this.folder = Path.of(settings.data(), "spool");
  }

  /**
   * Keeps the bytes.
   *
   * @throws IOException if the disk is full or the sender has gone; nothing is kept then
   */
  public Spooled keep(InputStream bytes) throws IOException {
    return keep(bytes, Long.MAX_VALUE);
  }

  /**
   * Keeps at most so many bytes.
   *
   * @throws TooLong if there are more; nothing is kept then
   */
  public Spooled keep(InputStream bytes, long most) throws IOException {
    Files.createDirectories(folder);
    String name = UUID.randomUUID() + ".upload";
    Path file = folder.resolve(name);
    MessageDigest digest = sha256();
    long total = 0;
    boolean kept = false;
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        digest.update(buffer, 0, read);
        ByteBuffer part = ByteBuffer.wrap(buffer, 0, read);
        while (part.hasRemaining()) {
          channel.write(part);
        }
        total += read;
        if (total > most) {
          throw new TooLong();
        }
      }
      channel.force(true);
      kept = true;
    } finally {
      if (!kept) {
        Files.deleteIfExists(file);
      }
    }
    return new Spooled(name, HexFormat.of().formatHex(digest.digest()), total);
  }

  /** Where the parts of a file are put together. */
  public Path part(String id) throws IOException {
    Files.createDirectories(folder);
    return folder.resolve(id + ".part");
  }

  /**
   * Makes a file that was put together a spooled one; doing it again gives the same.
   *
   * @throws IOException if there is no such file, or it cannot be read
   */
  public Spooled adopt(String id) throws IOException {
    Path file = folder.resolve(id + ".upload");
    if (Files.exists(part(id))) {
      Files.move(part(id), file, StandardCopyOption.ATOMIC_MOVE);
    }
    MessageDigest digest = sha256();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return new Spooled(id + ".upload", HexFormat.of().formatHex(digest.digest()), Files.size(file));
  }

  /** Where a file lies. */
  public Path path(String name) {
    return folder.resolve(name);
  }

  /** Removes a file that is no longer needed. */
  public void drop(String name) {
    try {
      Files.deleteIfExists(folder.resolve(name));
    } catch (IOException e) {
      log.atWarn().addKeyValue("cause", e.toString()).log("spool file is not deleted now");
    }
  }

  /** Removes what no unfinished upload needs: left by a crash between two steps. */
  public void sweep(Set<String> needed, Instant olderThan) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.upload")) {
      for (Path file : files) {
        if (!needed.contains(file.getFileName().toString())
            && Files.getLastModifiedTime(file).toInstant().isBefore(olderThan)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
