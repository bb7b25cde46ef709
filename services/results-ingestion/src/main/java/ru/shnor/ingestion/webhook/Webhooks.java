package ru.shnor.ingestion.webhook;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.shnor.ingestion.upload.Upload;
import ru.shnor.ingestion.upload.Uploads;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.WireJson;

/** Addresses that are told, and the journal of what they were told. */
@Component
class Webhooks {

  private static final int SECRET_BYTES = 32;

  private final MongoDocuments<Webhook> webhooks;
  private final MongoDocuments<Delivery> deliveries;
  private final Uploads uploads;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Webhooks(MongoStore store, Uploads uploads, Clock clock) {
    this.webhooks = store.documents("webhooks", Webhook.class);
    this.deliveries = store.documents("webhook_deliveries", Delivery.class);
    this.uploads = uploads;
    this.clock = clock;
  }

  Webhook register(String url, String subject, String by) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    Webhook webhook =
        new Webhook(
            UUID.randomUUID().toString(),
            url,
            HexFormat.of().formatHex(secret),
            subject,
            by,
            clock.instant());
    webhooks.save(webhook.id(), 0, webhook);
    return webhook;
  }

  List<Webhook> all(Scope scope) {
    return scope.isRegion()
        ? webhooks.all().stream()
            .map(Stored::body)
            .sorted(Comparator.comparing(Webhook::at))
            .toList()
        : List.of();
  }

  boolean remove(String id) {
    return webhooks.find(id).filter(one -> webhooks.delete(id, one.revision())).isPresent();
  }

  /** The journal of a webhook, the newest first. */
  List<Delivery> journal(String id, int most, Scope scope) {
    return scope.isRegion()
        ? deliveries.all().stream()
            .map(Stored::body)
            .filter(one -> one.webhookId().equals(id))
            .sorted(Comparator.comparing(Delivery::nextAt).reversed())
            .limit(most)
            .toList()
        : List.of();
  }

  /**
   * Writes a delivery for every upload that has ended since a webhook was registered. Each exists
   * once, so that this may be done at any time, and is done at every start.
   */
  void prepare() {
    for (Stored<Webhook> webhook : webhooks.all()) {
      for (Upload upload : uploads.every()) {
        if (upload.status().isFinal()
            && !upload.finishedAt().isEmpty()
            && Instant.parse(upload.finishedAt()).isAfter(webhook.body().at())) {
          String id = webhook.id() + "|" + upload.id() + "|" + upload.finishedAt();
          if (deliveries.find(id).isEmpty()) {
            deliveries.save(id, 0, delivery(id, webhook.body(), upload));
          }
        }
      }
    }
  }

  private Delivery delivery(String id, Webhook webhook, Upload upload) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("event", "upload.ended");
    body.put("deliveryId", id);
    body.put("uploadId", upload.id());
    body.put("status", upload.status().name());
    body.put("dryRun", upload.terms().trial());
    body.put("fileName", upload.fileName());
    body.put("sha256", upload.sha256());
    body.put("ledger", upload.ledger());
    body.put("complaintsTotal", upload.complaintsTotal());
    body.put("finishedAt", upload.finishedAt());
    upload.refusal().ifPresent(refusal -> body.put("refusal", refusal));
    return new Delivery(
        id,
        webhook.id(),
        upload.id(),
        WireJson.text(body),
        Delivery.State.WAITING,
        List.of(),
        clock.instant());
  }

  /** Deliveries whose time has come, with their webhooks. */
  Map<Stored<Delivery>, Webhook> due() {
    Instant now = clock.instant();
    Map<Stored<Delivery>, Webhook> due = new LinkedHashMap<>();
    for (Stored<Delivery> one : deliveries.all()) {
      if (one.body().state() == Delivery.State.WAITING && !one.body().nextAt().isAfter(now)) {
        Optional<Stored<Webhook>> webhook = webhooks.find(one.body().webhookId());
        webhook.ifPresent(found -> due.put(one, found.body()));
      }
    }
    return due;
  }

  void save(Stored<Delivery> before, Delivery after) {
    deliveries.save(before.id(), before.revision(), after);
  }
}
