package ru.shnor.stack.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ru.shnor.stack.client.Answer;
import ru.shnor.stack.client.Api;

/** Tells results-ingestion of layouts it does not know by itself. */
final class Templates {

  private Templates() {}

  /**
   * What became of a template.
   *
   * @param reason in Russian, empty if it was taken
   */
  record Sent(String file, boolean taken, String reason) {}

  static List<Sent> send(Api api, Path folder) {
    List<Sent> sent = new ArrayList<>();
    for (Path file : Folder.files(folder)) {
      if (Folder.name(file).endsWith(".json")) {
        Answer answer = api.postJson(api.services().ingestion(), "/api/templates", content(file));
        sent.add(new Sent(Folder.name(file), answer.isOk(), answer.isOk() ? "" : answer.told()));
      }
    }
    return sent;
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
