package ru.shnor.ingestion.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import ru.shnor.ingestion.row.Complaint;
import ru.shnor.ingestion.upload.FileRefusal;
import ru.shnor.ingestion.upload.Ledger;
import ru.shnor.ingestion.upload.Upload;
import ru.shnor.ingestion.upload.UploadStatus;
import ru.shnor.ingestion.upload.Uploads;

/** An upload as the API shows it; what is absent is left out. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record UploadView(
    String id,
    String fileName,
    UploadStatus status,
    String stage,
    long bytesRead,
    long bytesTotal,
    int rowsRead,
    String layout,
    String campaignId,
    List<String> campaignIds,
    Ledger ledger,
    List<Complaint> complaints,
    int complaintsTotal,
    Optional<FileRefusal> refusal,
    Optional<String> duplicateOf,
    String uploadedBy,
    String uploadedAt,
    String finishedAt,
    int waitingRows,
    boolean dryRun,
    boolean allOrNothing,
    List<Uploads.Complaints.Group> complaintGroups,
    Optional<Uploads.Pace> pace,
    boolean report,
    boolean pupils,
    Upload.Original original,
    Optional<Upload.Undone> undone) {

  static UploadView of(
      Upload upload,
      Uploads.Complaints complaints,
      Optional<String> duplicateOf,
      Optional<Uploads.Pace> pace) {
    return new UploadView(
        upload.id(),
        upload.fileName(),
        upload.status(),
        upload.progress().stage(),
        upload.progress().bytesRead(),
        upload.progress().bytesTotal(),
        upload.progress().rowsRead(),
        upload.layout(),
        upload.campaignId(),
        upload.campaignIds(),
        upload.ledger(),
        complaints.list(),
        upload.complaintsTotal(),
        upload.refusal(),
        duplicateOf,
        upload.uploadedBy(),
        upload.uploadedAt().toString(),
        upload.finishedAt(),
        upload.waiting().values().stream().mapToInt(Integer::intValue).sum(),
        upload.terms().trial(),
        upload.terms().whole(),
        complaints.groups(),
        pace,
        upload.after().report(),
        upload.after().pupils(),
        upload.after().original(),
        upload.after().undone());
  }
}
