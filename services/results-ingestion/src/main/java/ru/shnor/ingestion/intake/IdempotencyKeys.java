package ru.shnor.ingestion.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.shnor.ingestion.spool.Sweepable;
import ru.shnor.ingestion.upload.Upload;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;

/**
 * Keys senders have used, each for one content: a sender that got no answer asks again under the
 * same key and gets the same one.
 */
@Component
class IdempotencyKeys implements Sweepable {

  /**
   * What a key was used for.
   *
   * @param uploadId empty until the first answer was given
   * @param status HTTP status of that answer, 0 before it
   */
  record Answer(String sha256, Upload.Terms terms, String uploadId, int status, Instant at) {
    boolean given() {
      return status > 0;
    }
  }

  private final MongoDocuments<Answer> keys;
  private final IntakeSettings settings;
  private final Clock clock;

  IdempotencyKeys(MongoStore store, IntakeSettings settings, Clock clock) {
    this.keys = store.documents("idempotency_keys", Answer.class);
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Uses a key for a content.
   *
   * @return what it was used for before; the same content
   * @throws Refusal 422 if it was used for another content, 400 if it is no key
   */
  Optional<Answer> use(String subject, String key, String sha256, Upload.Terms terms) {
    if (!key.matches("[\\x21-\\x7e]{1,200}")) {
      throw Refusal.badRequest(
          "Заголовок Idempotency-Key должен быть из 1–200 знаков ASCII без пробелов.");
    }
    Answer now = new Answer(sha256, terms, "", 0, clock.instant());
    while (true) {
      Optional<Stored<Answer>> before = keys.find(id(subject, key));
      if (before.isEmpty()) {
        if (keys.save(id(subject, key), 0, now)) {
          return Optional.empty();
        }
        continue;
      }
      Answer used = before.get().body();
      if (!used.sha256().equals(sha256) || !used.terms().equals(terms)) {
        throw Refusal.unprocessable(
            "IDEMPOTENCY_KEY",
            "Этот Idempotency-Key уже использован для другого файла или других условий загрузки."
                + " Для нового файла нужен новый ключ. Ничего не принято.");
      }
      return Optional.of(used);
    }
  }

  /** Keeps the first answer. */
  void answered(String subject, String key, String uploadId, int status) {
    keys.find(id(subject, key))
        .filter(stored -> !stored.body().given())
        .ifPresent(
            stored ->
                keys.save(
                    stored.id(),
                    stored.revision(),
                    new Answer(
                        stored.body().sha256(),
                        stored.body().terms(),
                        uploadId,
                        status,
                        stored.body().at())));
  }

  @Override
  public void sweep(Instant now) {
    Instant oldest = now.minus(settings.keyLife());
    keys.all().stream()
        .filter(stored -> stored.body().at().isBefore(oldest))
        .forEach(stored -> keys.delete(stored.id(), stored.revision()));
  }

  /** A key is the sender's own: two senders may use the same one. */
  private static String id(String subject, String key) {
    try {
      byte[] text = (subject + "\n" + key).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
