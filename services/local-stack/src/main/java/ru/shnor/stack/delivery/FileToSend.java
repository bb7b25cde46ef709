package ru.shnor.stack.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file and its name; the name is for people and decides nothing.
 *
 * @param bytes length
 * @param content may be read more than once
 */
public record FileToSend(String name, long bytes, BodyPublisher content) {

  /** A file of this machine; it is streamed. */
  public static FileToSend of(Path file) {
    try {
      return new FileToSend(
          String.valueOf(file.getFileName()), Files.size(file), BodyPublishers.ofFile(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bytes made here. */
  public static FileToSend of(String name, byte[] bytes) {
    return new FileToSend(name, bytes.length, BodyPublishers.ofByteArray(bytes));
  }
}
