package ru.shnor.ingestion.upload;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.shnor.ingestion.spool.Spool;
import ru.shnor.wire.event.UploadState;

/**
 * A file that was handed in. Its id is made of its bytes, so the same bytes are the same upload.
 *
 * @param spoolFile name of the file in the spool
 * @param layout name of the form, empty until known
 * @param campaignIds campaigns the file holds, empty until known
 * @param complaintsTotal how many complaints there were, kept or not
 * @param finishedAt empty while not finished
 * @param waiting rows that wait, by login of a school nobody knows yet
 */
public record Upload(
    String id,
    String fileName,
    String sha256,
    String spoolFile,
    UploadStatus status,
    Progress progress,
    String layout,
    List<String> campaignIds,
    Ledger ledger,
    int complaintsTotal,
    Optional<FileRefusal> refusal,
    String uploadedBy,
    Instant uploadedAt,
    String finishedAt,
    Map<String, Integer> waiting,
    Claim.Lease lease) {

  /** What became of the rows of a school that waited. */
  public record Entered(int accepted, int duplicate) {
    /** Together with another row. */
    public Entered plus(Entered other) {
      return new Entered(accepted + other.accepted, duplicate + other.duplicate);
    }
  }

  public Upload {
    campaignIds = List.copyOf(campaignIds);
    waiting = Map.copyOf(waiting);
  }

  static String id(String sha256) {
    return "u" + sha256.substring(0, 32);
  }

  static Upload received(
      String fileName, Spool.Spooled file, String uploadedBy, Instant uploadedAt) {
    return new Upload(
        id(file.sha256()),
        fileName,
        file.sha256(),
        file.name(),
        UploadStatus.RECEIVED,
        Progress.waiting(file.bytes()),
        "",
        List.of(),
        Ledger.EMPTY,
        0,
        Optional.empty(),
        uploadedBy,
        uploadedAt,
        "",
        Map.of(),
        Claim.Lease.NONE);
  }

  Upload reading(Claim.Lease newLease, Progress now) {
    return new Upload(
        id,
        fileName,
        sha256,
        spoolFile,
        UploadStatus.READING,
        now,
        layout,
        campaignIds,
        ledger,
        complaintsTotal,
        refusal,
        uploadedBy,
        uploadedAt,
        finishedAt,
        waiting,
        newLease);
  }

  Upload refused(FileRefusal why, String knownLayout, Instant at) {
    return new Upload(
        id,
        fileName,
        sha256,
        spoolFile,
        UploadStatus.REFUSED,
        progress.ended("Файл не принят"),
        knownLayout,
        List.of(),
        Ledger.EMPTY,
        0,
        Optional.of(why),
        uploadedBy,
        uploadedAt,
        at.toString(),
        Map.of(),
        Claim.Lease.NONE);
  }

  Upload done(Outcome outcome, Instant at) {
    return new Upload(
        id,
        fileName,
        sha256,
        spoolFile,
        UploadStatus.DONE,
        new Progress("Готово", progress.bytesTotal(), progress.bytesTotal(), outcome.rowsRead()),
        outcome.layout(),
        outcome.campaignIds(),
        outcome.ledger(),
        outcome.complaintsTotal(),
        Optional.empty(),
        uploadedBy,
        uploadedAt,
        at.toString(),
        outcome.waiting(),
        Claim.Lease.NONE);
  }

  /** Rows of these schools have entered: each counts once, however often it is told. */
  Upload entered(Map<String, Entered> entered) {
    Map<String, Integer> rest = new HashMap<>(waiting);
    Entered total = new Entered(0, 0);
    for (Map.Entry<String, Entered> one : entered.entrySet()) {
      Integer waited = rest.remove(one.getKey());
      if (waited != null) {
        int accepted = Math.min(waited, one.getValue().accepted());
        total = total.plus(new Entered(accepted, waited - accepted));
      }
    }
    return new Upload(
        id,
        fileName,
        sha256,
        spoolFile,
        status,
        progress,
        layout,
        campaignIds,
        ledger.entered(total.accepted(), total.duplicate()),
        complaintsTotal,
        refusal,
        uploadedBy,
        uploadedAt,
        finishedAt,
        rest,
        lease);
  }

  /** The campaign of the file; empty if none is known or it holds several. */
  String campaignId() {
    return campaignIds.size() == 1 ? campaignIds.get(0) : "";
  }

  /** Whether the other upload was handed in after this one. */
  public boolean isOlderThan(Upload other) {
    int order = uploadedAt.compareTo(other.uploadedAt);
    return order < 0 || (order == 0 && id.compareTo(other.id) < 0);
  }

  /** The event of a finished upload. */
  UploadState state() {
    return new UploadState(
        id,
        fileName,
        sha256,
        status == UploadStatus.DONE ? UploadState.Status.DONE : UploadState.Status.REFUSED,
        uploadedBy,
        uploadedAt.toString(),
        campaignId(),
        ledger.rows(),
        ledger.accepted(),
        ledger.rejected(),
        ledger.duplicate(),
        campaignIds.size() > 1 ? campaignIds : List.of());
  }
}
