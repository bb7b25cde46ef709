package ru.shnor.ingestion.upload;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.shnor.ingestion.row.Complaint;
import ru.shnor.ingestion.spool.Spool;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.MongoAggregates;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.Topic;
import ru.shnor.wire.event.UploadState;

/**
 * All uploads. Uploads are the business of the whole region: a narrower scope sees none. The
 * private document of an upload is the truth; the event is derived from it when it has ended.
 */
@Component
public class Uploads {

  /** Complaints of one upload. */
  record Complaints(List<Complaint> list) {
    static final Complaints NONE = new Complaints(List.of());

    Complaints {
      list = List.copyOf(list);
    }
  }

  private final MongoDocuments<Upload> uploads;
  private final MongoDocuments<Complaints> complaints;
  private final MongoAggregates<UploadState> events;
  private final Spool spool;
  private final Clock clock;
  private final UploadSettings settings;
  private final Map<String, Progress> live = new ConcurrentHashMap<>();
  private final List<Runnable> onReceived = new CopyOnWriteArrayList<>();

  Uploads(MongoStore store, Spool spool, Clock clock, UploadSettings settings) {
    this.uploads = store.documents("uploads", Upload.class);
    this.complaints = store.documents("upload_complaints", Complaints.class);
    this.events = store.aggregates("finished_uploads", Topic.UPLOADS, UploadState.class);
    this.spool = spool;
    this.clock = clock;
    this.settings = settings;
  }

  /** Calls back when a file was received by this process. */
  public void onReceived(Runnable callback) {
    onReceived.add(callback);
  }

  /** Whether a file was new, and its upload or that of the same bytes before. */
  record Receipt(boolean isNew, Upload upload) {}

  /** Takes a spooled file; of any number of equal files exactly one becomes an upload. */
  Receipt receive(String fileName, Spool.Spooled file, String uploadedBy) {
    Upload upload = Upload.received(fileName, file, uploadedBy, clock.instant());
    while (true) {
      Optional<Stored<Upload>> before = uploads.find(upload.id());
      boolean again =
          before.flatMap(one -> one.body().refusal()).filter(FileRefusal::mayTryAgain).isPresent();
      if (before.isPresent() && !again) {
        spool.drop(file.name());
        return new Receipt(false, before.get().body());
      }
      if (uploads.save(upload.id(), before.map(Stored::revision).orElse(0L), upload)) {
        onReceived.forEach(Runnable::run);
        return new Receipt(true, upload);
      }
    }
  }

  /** An upload as it is now. */
  public Optional<Upload> find(String id, Scope scope) {
    return scope.isRegion() ? current(id) : Optional.empty();
  }

  /** An upload, for the work inside this service. */
  public Optional<Upload> current(String id) {
    return uploads.find(id).map(one -> withLive(one.body()));
  }

  /** The newest uploads, newest first. */
  List<Upload> latest(int most, Scope scope) {
    if (!scope.isRegion()) {
      return List.of();
    }
    return uploads.all().stream()
        .map(one -> withLive(one.body()))
        .sorted(Comparator.comparing(Upload::uploadedAt).thenComparing(Upload::id).reversed())
        .limit(most)
        .toList();
  }

  /** Complaints by upload. */
  Map<String, List<Complaint>> complaints(List<String> ids, Scope scope) {
    return scope.isRegion()
        ? complaints.findAll(ids).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().body().list()))
        : Map.of();
  }

  /** Takes the oldest upload that waits or was left by a dead reader. */
  public Optional<Claim> claim(String owner) {
    Instant now = clock.instant();
    List<Stored<Upload>> open =
        uploads.all().stream()
            .filter(one -> !one.body().status().isFinal() && one.body().lease().isFree(now))
            .sorted(
                Comparator.comparing((Stored<Upload> one) -> one.body().uploadedAt())
                    .thenComparing(Stored::id))
            .toList();
    for (Stored<Upload> one : open) {
      int attempt = one.body().lease().attempt() + 1;
      Claim.Lease lease = new Claim.Lease(owner, now.plus(settings.lease()), attempt);
      Upload reading = one.body().reading(lease, one.body().progress());
      if (uploads.save(one.id(), one.revision(), reading)) {
        return Optional.of(new Claim(this, reading, one.revision() + 1, attempt));
      }
    }
    return Optional.empty();
  }

  /** Removes spooled files nobody needs, a while after they were written. */
  public void sweepSpool() {
    Set<String> needed =
        uploads.all().stream()
            .map(Stored::body)
            .filter(one -> !one.status().isFinal())
            .map(Upload::spoolFile)
            .collect(Collectors.toSet());
    spool.sweep(needed, clock.instant().minusSeconds(600));
  }

  /** Rows that waited for these schools have entered; telling it twice changes nothing. */
  public void entered(String uploadId, Map<String, Upload.Entered> entered) {
    publish(change(uploadId, upload -> upload.entered(entered)));
  }

  Progress live(String id, Progress progress) {
    live.put(id, progress);
    return progress;
  }

  boolean renew(Claim claim, Progress progress) {
    Instant until = clock.instant().plus(settings.lease());
    Claim.Lease lease = new Claim.Lease(claim.upload().lease().owner(), until, claim.attempt());
    boolean kept =
        uploads.save(
            claim.upload().id(), claim.revision(), claim.upload().reading(lease, progress));
    if (!kept) {
      live.remove(claim.upload().id());
    }
    return kept;
  }

  /** Ends an upload: complaints first, then its own document, which decides, then the event. */
  boolean end(Claim claim, Upload ended, List<Complaint> kept) {
    saveComplaints(ended.id(), new Complaints(kept));
    live.remove(ended.id());
    if (!uploads.save(ended.id(), claim.revision(), ended)) {
      return false;
    }
    publish(ended);
    spool.drop(ended.spoolFile());
    return true;
  }

  /** Publishes what a crash has kept from being published. */
  public void publishEnded() {
    uploads.all().stream()
        .map(Stored::body)
        .filter(one -> one.status().isFinal())
        .forEach(this::publish);
  }

  Instant now() {
    return clock.instant();
  }

  UploadSettings settings() {
    return settings;
  }

  private void publish(Upload upload) {
    while (true) {
      Upload latest = uploads.find(upload.id()).map(Stored::body).orElse(upload);
      Optional<Stored<UploadState>> before = events.find(upload.id());
      UploadState state = latest.state();
      if (before.filter(one -> one.body().equals(state)).isPresent()
          || events.save(upload.id(), before.map(Stored::revision).orElse(0L), state)) {
        return;
      }
    }
  }

  private Upload change(String id, UnaryOperator<Upload> change) {
    while (true) {
      Stored<Upload> stored =
          uploads.find(id).orElseThrow(() -> new IllegalStateException("no upload " + id));
      Upload changed = change.apply(stored.body());
      if (changed.equals(stored.body()) || uploads.save(id, stored.revision(), changed)) {
        return changed;
      }
    }
  }

  private void saveComplaints(String id, Complaints list) {
    boolean saved = false;
    while (!saved) {
      long revision = complaints.find(id).map(Stored::revision).orElse(0L);
      saved = complaints.save(id, revision, list);
    }
  }

  private Upload withLive(Upload upload) {
    Progress progress = live.get(upload.id());
    return upload.status() == UploadStatus.READING && progress != null
        ? upload.reading(upload.lease(), progress)
        : upload;
  }
}
