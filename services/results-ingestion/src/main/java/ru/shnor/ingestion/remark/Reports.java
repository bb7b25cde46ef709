package ru.shnor.ingestion.remark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ru.shnor.ingestion.spool.Sweepable;
import ru.shnor.ingestion.upload.UploadSettings;
import ru.shnor.kit.KitSettings;

/**
 * Tables with remarks that were written while their originals were still there. Only tables whose
 * rows are schools come here.
 */
@Component
public class Reports implements Sweepable {

  private static final Logger log = LoggerFactory.getLogger(Reports.class);

  private final Path folder;
  private final int reportDays;

  /** A table on the disk. */
  public record Kept(Path file, RemarkedFile.Form form) {}

  Reports(KitSettings settings, UploadSettings uploads) {
    this.reportDays = uploads.reportDays();
    this.folder = Path.of(settings.data(), "reports");
  }

  /**
   * Writes a table; a former one of the same upload is replaced.
   *
   * @return false if it could not be written; the upload does not suffer from it
   */
  public boolean keep(String uploadId, Path original, RemarkedFile file) {
    try {
      Files.createDirectories(folder);
      forget(uploadId);
      Path draft = folder.resolve(uploadId + ".draft");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
        file.write(out);
      }
      Files.move(
          draft,
          folder.resolve(uploadId + "." + RemarkedFile.form(original).ending()),
          StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (IOException e) {
      log.atWarn().addKeyValue("cause", e.toString()).log("table with remarks is not kept");
      return false;
    }
  }

  /** The table of an upload. */
  public Optional<Kept> find(String uploadId) {
    return Stream.of(RemarkedFile.Form.values())
        .map(form -> new Kept(folder.resolve(uploadId + "." + form.ending()), form))
        .filter(one -> Files.isRegularFile(one.file()))
        .findFirst();
  }

  @Override
  public void sweep(Instant now) {
    Instant olderThan = now.minus(Duration.ofDays(reportDays));
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(olderThan)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void forget(String uploadId) throws IOException {
    for (RemarkedFile.Form form : RemarkedFile.Form.values()) {
      Files.deleteIfExists(folder.resolve(uploadId + "." + form.ending()));
    }
  }
}
