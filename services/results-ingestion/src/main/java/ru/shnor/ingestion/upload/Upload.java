package ru.shnor.ingestion.upload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.shnor.ingestion.spool.Spool;
import ru.shnor.wire.event.UploadState;

/**
 * A file that was handed in. Its id is made of its bytes, so the same bytes are the same upload.
 *
 * @param spoolFile name of the file in the spool
 * @param layout name of the form, empty until known
 * @param campaignId empty until known
 * @param complaintsTotal how many complaints there were, kept or not
 * @param finishedAt empty while not finished
 * @param waiting logins of schools nobody knows yet whose rows wait
 */
public record Upload(
    String id,
    String fileName,
    String sha256,
    String spoolFile,
    UploadStatus status,
    Progress progress,
    String layout,
    String campaignId,
    Ledger ledger,
    int complaintsTotal,
    Optional<FileRefusal> refusal,
    String uploadedBy,
    Instant uploadedAt,
    String finishedAt,
    List<String> waiting,
    Claim.Lease lease) {

  public Upload {
    waiting = List.copyOf(waiting);
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
        "",
        Ledger.EMPTY,
        0,
        Optional.empty(),
        uploadedBy,
        uploadedAt,
        "",
        List.of(),
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
        campaignId,
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
        "",
        Ledger.EMPTY,
        0,
        Optional.of(why),
        uploadedBy,
        uploadedAt,
        at.toString(),
        List.of(),
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
        outcome.campaignId(),
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
  Upload entered(Set<String> accepted, Set<String> duplicate) {
    List<String> rest = new ArrayList<>(waiting);
    int newlyAccepted = 0;
    int newlyDuplicate = 0;
    for (String login : waiting) {
      if (accepted.contains(login)) {
        newlyAccepted++;
        rest.remove(login);
      } else if (duplicate.contains(login)) {
        newlyDuplicate++;
        rest.remove(login);
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
        campaignId,
        ledger.entered(newlyAccepted, newlyDuplicate),
        complaintsTotal,
        refusal,
        uploadedBy,
        uploadedAt,
        finishedAt,
        rest,
        lease);
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
        campaignId,
        ledger.rows(),
        ledger.accepted(),
        ledger.rejected(),
        ledger.duplicate());
  }
}
