package ru.shnor.ingestion.upload;

import java.time.Clock;
import java.time.Duration;
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

  /**
   * Complaints of one upload.
   *
   * @param list the first ones
   * @param groups all of them by kind, the most frequent kind first
   */
  public record Complaints(List<Complaint> list, List<Group> groups) {
    public static final Complaints NONE = new Complaints(List.of(), List.of());

    /**
     * Complaints that differ in numbers and names only.
     *
     * @param kind their words, with … for what differs
     * @param examples addresses of the first ones
     */
    public record Group(String kind, String advice, int count, List<String> examples) {
      public Group {
        examples = List.copyOf(examples);
      }
    }

    public Complaints {
      list = List.copyOf(list);
      groups = List.copyOf(groups);
    }
  }

  private static final long SHORTEST_PACE_MILLIS = 500;

  private final MongoDocuments<Upload> uploads;
  private final MongoDocuments<Complaints> complaints;
  private final MongoAggregates<UploadState> events;
  private final Spool spool;
  private final Clock clock;
  private final UploadSettings settings;
  private final Map<String, Progress> live = new ConcurrentHashMap<>();
  private final Map<String, Instant> begun = new ConcurrentHashMap<>();
  private final List<Runnable> onReceived = new CopyOnWriteArrayList<>();
  private final List<Runnable> onEnded = new CopyOnWriteArrayList<>();

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

  /** Calls back when a file has ended in this process. */
  public void onEnded(Runnable callback) {
    onEnded.add(callback);
  }

  /** Whether a file was new, and its upload or that of the same bytes before. */
  public record Receipt(boolean isNew, Upload upload) {}

  /** Takes a spooled file; of any number of equal files exactly one becomes an upload. */
  public Receipt receive(
      String fileName, Spool.Spooled file, Upload.Terms terms, String uploadedBy) {
    Upload upload = Upload.received(fileName, file, terms, uploadedBy, clock.instant());
    while (true) {
      Optional<Stored<Upload>> before = uploads.find(upload.id());
      boolean again = before.filter(one -> mayComeAgain(one.body())).isPresent();
      if (before.isPresent() && !again) {
        if (!before.get().body().spoolFile().equals(file.name())) {
          spool.drop(file.name());
        }
        return new Receipt(false, before.get().body());
      }
      if (uploads.save(upload.id(), before.map(Stored::revision).orElse(0L), upload)) {
        onReceived.forEach(Runnable::run);
        return new Receipt(true, upload);
      }
    }
  }

  /** A trial tells how things are now; what has failed or was taken back may be tried again. */
  private static boolean mayComeAgain(Upload before) {
    return (before.terms().trial() && before.status().isFinal())
        || before.status() == UploadStatus.UNDONE
        || before.refusal().filter(FileRefusal::mayTryAgain).isPresent();
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
  public List<Upload> latest(int most, Scope scope) {
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
  public Map<String, Complaints> complaints(List<String> ids, Scope scope) {
    return scope.isRegion()
        ? complaints.findAll(ids).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().body()))
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

  /** Rows of a school wait no longer, or wait again. */
  public void waitingFor(String uploadId, String login, int rows) {
    publish(change(uploadId, upload -> upload.waitingFor(login, rows)));
  }

  /** Rows that had entered for a school wait again. */
  public void leftAgain(String uploadId, String login, Upload.Entered left) {
    publish(change(uploadId, upload -> upload.leftAgain(login, left)));
  }

  /** Takes an upload back; the first one who does it is named. */
  public Upload undo(String uploadId, Upload.Undone undone) {
    Upload changed =
        change(
            uploadId,
            upload -> upload.status() == UploadStatus.DONE ? upload.undone(undone) : upload);
    publish(changed);
    return changed;
  }

  /** What is kept of the bytes has changed. */
  public void original(String uploadId, Upload.Original original) {
    change(uploadId, upload -> upload.original(original));
  }

  /** Every upload, for the work inside this service. */
  public List<Upload> every() {
    return uploads.all().stream().map(Stored::body).toList();
  }

  /**
   * How fast a file is being read.
   *
   * @param bytesPerSecond all stages together make the size of the file
   * @param secondsLeft at this pace, rounded up
   */
  public record Pace(long bytesPerSecond, long secondsLeft) {}

  /** The pace of a file this process reads; nothing in the first half of a second. */
  public Optional<Pace> pace(Upload upload) {
    Instant start = begun.get(upload.id());
    if (start == null || upload.status() != UploadStatus.READING) {
      return Optional.empty();
    }
    long millis = Duration.between(start, clock.instant()).toMillis();
    long read = upload.progress().bytesRead();
    if (millis < SHORTEST_PACE_MILLIS || read <= 0) {
      return Optional.empty();
    }
    long perSecond = Math.max(1, read * 1000 / millis);
    long left = Math.max(0, upload.progress().bytesTotal() - read);
    return Optional.of(new Pace(perSecond, (left + perSecond - 1) / perSecond));
  }

  Progress live(String id, Progress progress) {
    begun.putIfAbsent(id, clock.instant());
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
      begun.remove(claim.upload().id());
    }
    return kept;
  }

  /** Ends an upload: complaints first, then its own document, which decides, then the event. */
  boolean end(Claim claim, Upload ended, Complaints kept) {
    saveComplaints(ended.id(), kept);
    live.remove(ended.id());
    begun.remove(ended.id());
    if (!uploads.save(ended.id(), claim.revision(), ended)) {
      return false;
    }
    publish(ended);
    spool.drop(ended.spoolFile());
    onEnded.forEach(Runnable::run);
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

  /** A trial has changed nothing, so that nobody is told. */
  private void publish(Upload upload) {
    if (upload.terms().trial()) {
      return;
    }
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
