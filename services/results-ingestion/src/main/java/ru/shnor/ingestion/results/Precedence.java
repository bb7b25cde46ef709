package ru.shnor.ingestion.results;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import ru.shnor.ingestion.upload.Upload;
import ru.shnor.ingestion.upload.Uploads;

/** Whether another upload was handed in after this one: its numbers then stand. */
public final class Precedence implements Predicate<String> {

  private final Uploads uploads;
  private final Upload upload;
  private final Map<String, Boolean> known = new HashMap<>();

  public Precedence(Uploads uploads, Upload upload) {
    this.uploads = uploads;
    this.upload = upload;
  }

  @Override
  public boolean test(String otherId) {
    return known.computeIfAbsent(
        otherId, id -> uploads.current(id).filter(upload::isOlderThan).isPresent());
  }
}
