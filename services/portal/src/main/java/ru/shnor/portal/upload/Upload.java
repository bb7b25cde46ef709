package ru.shnor.portal.upload;

import java.util.List;
import java.util.Optional;

/**
 * A file as results-ingestion tells it.
 *
 * @param stage what is being done, in Russian
 * @param duplicateOf id of the first upload of the same bytes
 * @param waitingRows rows, or schools, that wait for the register
 */
record Upload(
    String id,
    String fileName,
    String status,
    String stage,
    long bytesRead,
    long bytesTotal,
    int rowsRead,
    Optional<String> layout,
    Optional<String> campaignId,
    Optional<List<String>> campaignIds,
    Ledger ledger,
    List<Complaint> complaints,
    int complaintsTotal,
    Optional<FileRefusal> refusal,
    Optional<String> duplicateOf,
    Optional<String> uploadedBy,
    Optional<String> uploadedAt,
    Optional<String> finishedAt,
    int waitingRows) {

  /** What became of the rows; rows = accepted + rejected + duplicate. */
  record Ledger(int rows, int accepted, int rejected, int duplicate) {}

  /** What is wrong with a place of a file and what to do, in Russian. */
  record Complaint(String sheet, String cell, String message, String advice) {}

  /** Why the whole file was not taken, in Russian. */
  record FileRefusal(String code, String message, String advice) {}

  /** A school of the file that the register does not know, and how many rows wait for it. */
  record UnknownSchool(
      String login, String name, String municipalityCode, String municipalityName, int rows) {}

  /** Campaigns the file speaks of; none before it has been read. */
  public List<String> campaigns() {
    return campaignIds
        .filter(ids -> !ids.isEmpty())
        .orElseGet(() -> campaignId.filter(id -> !id.isEmpty()).stream().toList());
  }

  /** Whether nothing will change any more. */
  public boolean ended() {
    return status.equals("DONE") || status.equals("REFUSED");
  }

  /** Status for people, in Russian. */
  public String statusTitle() {
    return switch (status) {
      case "RECEIVED" -> "ждёт чтения";
      case "READING" -> "читается";
      case "DONE" -> ledger.rejected() > 0 ? "принят не полностью" : "принят";
      case "REFUSED" -> "не принят";
      default -> status;
    };
  }

  /** Class of the style sheet for the status. */
  public String statusClass() {
    return switch (status) {
      case "DONE" -> ledger.rejected() > 0 ? "status status-partly" : "status status-done";
      case "REFUSED" -> "status status-refused";
      default -> "status status-running";
    };
  }

  /** A moment, or nothing. */
  public String uploadedMoment() {
    return uploadedAt.orElse("");
  }
}
