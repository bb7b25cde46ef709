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
    int waitingRows,
    Optional<Boolean> dryRun,
    Optional<Boolean> allOrNothing,
    Optional<List<Group>> complaintGroups,
    Optional<Pace> pace,
    Optional<Boolean> report,
    Optional<Boolean> pupils,
    Optional<String> original,
    Optional<Undone> undone) {

  /** What became of the rows; rows = accepted + rejected + duplicate. */
  record Ledger(int rows, int accepted, int rejected, int duplicate) {}

  /** What is wrong with a place of a file and what to do, in Russian. */
  record Complaint(String sheet, String cell, String message, String advice) {}

  /** Complaints that differ in numbers and names only, with addresses of the first ones. */
  record Group(String kind, String advice, int count, List<String> examples) {}

  /** How fast it is read. */
  record Pace(long bytesPerSecond, long secondsLeft) {}

  /** Who took it back, when and why. */
  record Undone(String by, String at, String reason) {}

  /**
   * A result it has set, or would set.
   *
   * @param before empty if there was none
   */
  record Change(
      String resultsId,
      String schoolId,
      String schoolName,
      String subject,
      int programmeGrade,
      Optional<Numbers> before,
      Numbers after) {}

  /** Numbers of a result. */
  record Numbers(int participants, Marks marks, int maxScore) {}

  /** Participants by mark. */
  record Marks(int two, int three, int four, int five) {
    /** The four numbers on one line. */
    public String line() {
      return "«2» — %d, «3» — %d, «4» — %d, «5» — %d".formatted(two, three, four, five);
    }
  }

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
    return !status.equals("RECEIVED") && !status.equals("READING");
  }

  /** How much is read, in whole percents. */
  public long percent() {
    return bytesTotal <= 0 ? 0 : Math.min(100, bytesRead * 100 / bytesTotal);
  }

  /** Whether only a report was wanted. */
  public boolean trial() {
    return dryRun.orElse(false);
  }

  /** Whether nothing was to be entered unless every row could be. */
  public boolean whole() {
    return allOrNothing.orElse(false);
  }

  public boolean hasReport() {
    return report.orElse(false);
  }

  /** Whether its rows are those of pupils, so that its sender alone can have them back. */
  public boolean ofPupils() {
    return pupils.orElse(false);
  }

  public List<Group> groups() {
    return complaintGroups.orElse(List.of());
  }

  /** Whether it can be taken back. */
  public boolean undoable() {
    return status.equals("DONE") && !trial() && ledger.rows() > 0;
  }

  /** Whether its encrypted bytes can be fetched. */
  public boolean originalKept() {
    return original.filter("KEPT"::equals).isPresent();
  }

  /** What is kept of its bytes, in Russian; empty if there is nothing to say. */
  public String originalTitle() {
    return switch (original.orElse("NONE")) {
      case "KEPT" -> "хранится в зашифрованном виде";
      case "NO_KEY" -> "не хранится: ключ шифрования не задан";
      case "MAY_HOLD_NAMES" -> "не хранится: в файле такой формы могут быть имена";
      case "PURGED" -> "удалён: срок хранения прошёл";
      default -> "";
    };
  }

  /** Status for people, in Russian. */
  public String statusTitle() {
    return switch (status) {
      case "RECEIVED" -> "ждёт чтения";
      case "READING" -> "читается";
      case "DONE" -> doneTitle();
      case "UNDONE" -> "отменён";
      case "REFUSED" -> "не принят";
      default -> status;
    };
  }

  private String doneTitle() {
    if (trial()) {
      return ledger.rejected() > 0 ? "проверен, есть отказы" : "проверен";
    }
    return ledger.rejected() > 0 ? "принят не полностью" : "принят";
  }

  /** Class of the style sheet for the status. */
  public String statusClass() {
    return switch (status) {
      case "DONE" -> ledger.rejected() > 0 ? "status status-partly" : "status status-done";
      case "REFUSED", "UNDONE" -> "status status-refused";
      default -> "status status-running";
    };
  }

  /** A moment, or nothing. */
  public String uploadedMoment() {
    return uploadedAt.orElse("");
  }
}
