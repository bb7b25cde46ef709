package ru.shnor.registry.programme;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A list that is part of the service as data: a header, then cells between semicolons. */
public final class DataFile {

  private DataFile() {}

  /** The rows under the header. */
  public static List<List<String>> rows(String name) {
    try (InputStream in = DataFile.class.getResourceAsStream("/programme/" + name);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Optional.ofNullable(in)
                        .orElseThrow(() -> new IllegalStateException("no data file " + name)),
                    StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .filter(line -> !line.isBlank())
          .map(line -> List.of(line.split(";", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
