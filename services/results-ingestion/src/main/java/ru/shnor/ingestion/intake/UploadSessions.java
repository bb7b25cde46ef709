package ru.shnor.ingestion.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ru.shnor.ingestion.spool.Spool;
import ru.shnor.ingestion.spool.Sweepable;
import ru.shnor.ingestion.upload.Upload;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;

/**
 * Files that come in parts. How much is there is the length of the file on the disk and nothing
 * else, so that a sender may go on after any end of the connection or of this process.
 */
@Component
class UploadSessions implements Sweepable {

  private static final Logger log = LoggerFactory.getLogger(UploadSessions.class);
  private static final int BUFFER = 64 * 1024;

  /**
   * A file that is coming.
   *
   * @param size bytes it will have
   * @param sha256 what they must come to, hexadecimal; empty if the sender did not say
   * @param uploadId empty until it was handed in
   */
  record Session(
      String id,
      String subject,
      String fileName,
      long size,
      String sha256,
      Upload.Terms terms,
      Instant at,
      String uploadId) {

    Session handedIn(String upload) {
      return new Session(id, subject, fileName, size, sha256, terms, at, upload);
    }
  }

  /** The part does not begin where the file ends. */
  static final class WrongOffset extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final long expected;

    WrongOffset(long expected) {
      super("expected offset %d".formatted(expected));
      this.expected = expected;
    }

    long expected() {
      return expected;
    }
  }

  private final MongoDocuments<Session> sessions;
  private final Spool spool;
  private final IntakeSettings settings;
  private final Clock clock;
  private final Map<String, Object> locks = new ConcurrentHashMap<>();

  UploadSessions(MongoStore store, Spool spool, IntakeSettings settings, Clock clock) {
    this.sessions = store.documents("upload_sessions", Session.class);
    this.spool = spool;
    this.settings = settings;
    this.clock = clock;
  }

  /** Opens a session. */
  Session open(String subject, String fileName, long size, String sha256, Upload.Terms terms) {
    long open =
        sessions.all().stream()
            .map(Stored::body)
            .filter(one -> one.subject().equals(subject) && one.uploadId().isEmpty())
            .count();
    if (open >= settings.sessions()) {
      throw Refusal.conflict(
          "Открытых загрузок по частям уже %d. Закончите или отмените прежние.".formatted(open));
    }
    Session session =
        new Session(
            UUID.randomUUID().toString(),
            subject,
            fileName,
            size,
            sha256,
            terms,
            clock.instant(),
            "");
    sessions.save(session.id(), 0, session);
    return session;
  }

  /** A session of this sender. */
  Session find(String id, String subject) {
    return sessions
        .find(id)
        .map(Stored::body)
        .filter(one -> one.subject().equals(subject))
        .orElseThrow(() -> Refusal.notFound("Такой загрузки по частям нет или её срок прошёл"));
  }

  /** Bytes that are on the disk. */
  long received(Session session) {
    try {
      Path part = spool.part(session.id());
      return Files.exists(part)
          ? Files.size(part)
          : session.uploadId().isEmpty() ? 0 : session.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Appends a part.
   *
   * @return bytes that are on the disk now
   * @throws WrongOffset if the file does not end at the offset
   */
  long append(Session session, long offset, InputStream bytes) {
    synchronized (locks.computeIfAbsent(session.id(), id -> new Object())) {
      long there = received(session);
      if (offset != there || !session.uploadId().isEmpty()) {
        throw new WrongOffset(there);
      }
      long most = Math.min(settings.partBytes(), session.size() - there);
      try (FileChannel file =
          FileChannel.open(
              spool.part(session.id()),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.APPEND)) {
        long written = copy(bytes, file, most);
        file.force(true);
        return there + written;
      } catch (IOException e) {
        log.atWarn().addKeyValue("cause", e.toString()).log("part is not kept to its end");
        throw Refusal.noRoom(
            "Часть файла не удалось сохранить целиком. Спросите, сколько принято, и продолжайте с"
                + " этого места.");
      }
    }
  }

  private long copy(InputStream bytes, FileChannel file, long most) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long written = 0;
    for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
      if (written + read > most) {
        throw Refusal.tooLarge(
            "Часть больше %d байт или выходит за объявленный размер файла.".formatted(most));
      }
      ByteBuffer part = ByteBuffer.wrap(buffer, 0, read);
      while (part.hasRemaining()) {
        file.write(part);
      }
      written += read;
    }
    return written;
  }

  /** Puts the file together; nothing is handed in yet. */
  Spool.Spooled complete(Session session) {
    if (received(session) != session.size() && Files.exists(path(session))) {
      throw new WrongOffset(received(session));
    }
    try {
      Spool.Spooled file = spool.adopt(session.id());
      if (file.bytes() != session.size()
          || (!session.sha256().isEmpty() && !session.sha256().equals(file.sha256()))) {
        spool.drop(file.name());
        close(session);
        throw Refusal.unprocessable(
            "DIFFERENT_CONTENT",
            "Собранный файл не совпал с объявленным размером или SHA-256. Начните загрузку"
                + " заново.");
      }
      return file;
    } catch (IOException e) {
      log.atWarn().addKeyValue("cause", e.toString()).log("parts are not put together");
      throw new WrongOffset(0);
    }
  }

  private Path path(Session session) {
    try {
      return spool.part(session.id());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file has become an upload. */
  void handedIn(Session session, String uploadId) {
    sessions
        .find(session.id())
        .ifPresent(
            stored -> sessions.save(stored.id(), stored.revision(), session.handedIn(uploadId)));
    locks.remove(session.id());
  }

  /** Forgets a session and its bytes. */
  void close(Session session) {
    try {
      Files.deleteIfExists(spool.part(session.id()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    sessions
        .find(session.id())
        .ifPresent(stored -> sessions.delete(stored.id(), stored.revision()));
    locks.remove(session.id());
  }

  @Override
  public void sweep(Instant now) {
    Instant oldest = now.minus(settings.sessionLife());
    sessions.all().stream()
        .map(Stored::body)
        .filter(one -> one.at().isBefore(oldest))
        .forEach(this::close);
  }
}
