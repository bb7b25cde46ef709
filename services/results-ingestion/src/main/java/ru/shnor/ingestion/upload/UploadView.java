package ru.shnor.ingestion.upload;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import ru.shnor.ingestion.row.Complaint;

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
    int waitingRows) {

  static UploadView of(Upload upload, List<Complaint> complaints, boolean duplicate) {
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
        complaints,
        upload.complaintsTotal(),
        upload.refusal(),
        duplicate ? Optional.of(upload.id()) : Optional.empty(),
        upload.uploadedBy(),
        upload.uploadedAt().toString(),
        upload.finishedAt(),
        upload.waiting().values().stream().mapToInt(Integer::intValue).sum());
  }
}
