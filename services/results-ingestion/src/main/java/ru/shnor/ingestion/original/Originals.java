package ru.shnor.ingestion.original;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ru.shnor.ingestion.spool.Sweepable;
import ru.shnor.ingestion.upload.Upload;
import ru.shnor.ingestion.upload.Uploads;
import ru.shnor.kit.KitSettings;

/** Originals on the disk, sealed; each for a number of days. */
@Component
public class Originals implements Sweepable {

  private static final Logger log = LoggerFactory.getLogger(Originals.class);

  private final Path folder;
  private final OriginalSettings settings;
  private final Uploads uploads;
  private final SecureRandom random = new SecureRandom();

  Originals(KitSettings kit, OriginalSettings settings, Uploads uploads) {
    this.folder = Path.of(kit.data(), "originals");
    this.settings = settings;
    this.uploads = uploads;
  }

  /** Keeps a file if there is a key for it. */
  public Upload.Original keep(String uploadId, Path original) {
    if (!settings.hasKey()) {
      return Upload.Original.NO_KEY;
    }
    try {
      Files.createDirectories(folder);
      Path draft = folder.resolve(uploadId + ".draft");
      try (InputStream in = new BufferedInputStream(Files.newInputStream(original));
          OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
        sealed(uploadId).seal(in, out);
      }
      Files.move(draft, file(uploadId), StandardCopyOption.ATOMIC_MOVE);
      return Upload.Original.KEPT;
    } catch (IOException e) {
      log.atWarn().addKeyValue("cause", e.toString()).log("original is not kept");
      return Upload.Original.NONE;
    }
  }

  boolean has(String uploadId) {
    return settings.hasKey() && Files.isRegularFile(file(uploadId));
  }

  void open(String uploadId, OutputStream out) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file(uploadId)))) {
      sealed(uploadId).open(in, out);
    }
  }

  @Override
  public void sweep(Instant now) {
    Instant oldest = now.minus(Duration.ofDays(settings.days()));
    for (Upload upload : uploads.every()) {
      if (upload.after().original() == Upload.Original.KEPT
          && !upload.finishedAt().isEmpty()
          && Instant.parse(upload.finishedAt()).isBefore(oldest)) {
        try {
          Files.deleteIfExists(file(upload.id()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        uploads.original(upload.id(), Upload.Original.PURGED);
        log.atInfo().addKeyValue("upload", upload.id()).log("original is purged by its age");
      }
    }
  }

  private SealedFile sealed(String uploadId) {
    return new SealedFile(settings.keyBytes(), uploadId, random);
  }

  private Path file(String uploadId) {
    return folder.resolve(uploadId + ".sealed");
  }
}
