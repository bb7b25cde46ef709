package ru.shnor.ingestion.upload;

import java.time.Instant;

/**
 * The right to read one upload. It is renewed while rows flow; if it is lost to another reader the
 * work stops, and nothing that was written is wrong, for all of it is idempotent.
 */
public final class Claim {

  /**
   * Who reads a file and until when the others leave it alone.
   *
   * @param attempt how many times the reading was begun
   */
  public record Lease(String owner, Instant until, int attempt) {

    static final Lease NONE = new Lease("", Instant.EPOCH, 0);

    boolean isFree(Instant now) {
      return owner.isEmpty() || until.isBefore(now);
    }
  }

  /** Another reader has taken the file over. */
  public static final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Lost(String id) {
      super("upload %s was taken over".formatted(id));
    }
  }

  private final Uploads uploads;
  private final Upload upload;
  private final int attempt;
  private long revision;
  private Instant renewed;

  Claim(Uploads uploads, Upload upload, long revision, int attempt) {
    this.uploads = uploads;
    this.upload = upload;
    this.revision = revision;
    this.attempt = attempt;
    this.renewed = uploads.now();
  }

  public Upload upload() {
    return upload;
  }

  public int attempt() {
    return attempt;
  }

  long revision() {
    return revision;
  }

  /** Tells how far the reading is, and renews the lease in time. */
  public void progress(String stage, long bytesRead, int rowsRead) {
    Progress now =
        uploads.live(
            upload.id(), new Progress(stage, bytesRead, upload.progress().bytesTotal(), rowsRead));
    Instant time = uploads.now();
    if (time.isBefore(renewed.plus(uploads.settings().lease().dividedBy(4)))) {
      return;
    }
    if (!uploads.renew(this, now)) {
      throw new Lost(upload.id());
    }
    revision++;
    renewed = time;
  }

  /** The file was read. */
  public Upload done(Outcome outcome, Uploads.Complaints kept) {
    return end(upload.done(outcome, uploads.now()), kept);
  }

  /** The file is not taken. */
  public Upload refused(FileRefusal refusal, String layout) {
    return refused(refusal, Outcome.unread(layout), Uploads.Complaints.NONE);
  }

  /** The file is not taken, though its rows were looked at. */
  public Upload refused(FileRefusal refusal, Outcome outcome, Uploads.Complaints kept) {
    return end(upload.refused(refusal, outcome, uploads.now()), kept);
  }

  private Upload end(Upload ended, Uploads.Complaints kept) {
    if (!uploads.end(this, ended, kept)) {
      throw new Lost(upload.id());
    }
    return ended;
  }
}
