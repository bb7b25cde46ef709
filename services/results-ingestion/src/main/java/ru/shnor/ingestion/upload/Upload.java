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
 * @param terms how the sender wants it to be taken
 * @param after what is kept of it, and whether it was undone
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
    Claim.Lease lease,
    Terms terms,
    After after) {

  /**
   * How a file is to be taken.
   *
   * @param trial only a report is wanted; nothing is entered
   * @param whole nothing is entered unless every row can be
   */
  public record Terms(boolean trial, boolean whole) {
    /** Enter what is good. */
    public static final Terms USUAL = new Terms(false, false);
  }

  /** Whether the bytes of a file are kept, and why not. */
  public enum Original {
    /** Not decided: the file has not been read, or was refused. */
    NONE,
    /** Kept, encrypted. */
    KEPT,
    /** No key is set. */
    NO_KEY,
    /** The form may hold names of people. */
    MAY_HOLD_NAMES,
    /** Its time is over. */
    PURGED
  }

  /** Who took an upload back, when and why. */
  public record Undone(String by, Instant at, String reason) {}

  /**
   * What is left when the reading has ended.
   *
   * @param report whether the same table with remarks can be fetched
   * @param pupils whether its rows are those of pupils, so that no such table is kept
   */
  public record After(boolean report, boolean pupils, Original original, Optional<Undone> undone) {
    static final After NOTHING = new After(false, false, Original.NONE, Optional.empty());

    /** What is kept of a file that was read. */
    public static After kept(boolean report, boolean pupils, Original original) {
      return new After(report, pupils, original, Optional.empty());
    }
  }

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

  /** The id of an upload of these bytes on these terms. */
  public static String idOf(String sha256, Terms terms) {
    return (terms.trial() ? "c" : "u") + sha256.substring(0, 32);
  }

  /** The id these bytes have when they are taken in earnest; cells are marked with it. */
  public String cellId() {
    return idOf(sha256, Terms.USUAL);
  }

  static Upload received(
      String fileName, Spool.Spooled file, Terms terms, String uploadedBy, Instant uploadedAt) {
    return new Upload(
        idOf(file.sha256(), terms),
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
        Claim.Lease.NONE,
        terms,
        After.NOTHING);
  }

  /** A file that is looked at once, for its sender alone; it is not stored. */
  public static Upload trial(String fileName, Spool.Spooled file, Instant now) {
    return received(fileName, file, new Terms(true, false), "", now);
  }

  Upload reading(Claim.Lease newLease, Progress now) {
    return with(UploadStatus.READING, now, refusal, finishedAt, newLease)
        .counted(layout, campaignIds, ledger, complaintsTotal, waiting, after);
  }

  Upload refused(FileRefusal why, Outcome outcome, Instant at) {
    return with(
            UploadStatus.REFUSED,
            progress.ended("Файл не принят"),
            Optional.of(why),
            at.toString(),
            Claim.Lease.NONE)
        .counted(
            outcome.layout(),
            List.of(),
            outcome.ledger(),
            outcome.complaintsTotal(),
            Map.of(),
            outcome.after());
  }

  Upload done(Outcome outcome, Instant at) {
    String words = terms.trial() ? "Проверено, ничего не записано" : "Готово";
    return with(
            UploadStatus.DONE,
            new Progress(words, progress.bytesTotal(), progress.bytesTotal(), outcome.rowsRead()),
            Optional.empty(),
            at.toString(),
            Claim.Lease.NONE)
        .counted(
            outcome.layout(),
            outcome.campaignIds(),
            outcome.ledger(),
            outcome.complaintsTotal(),
            outcome.waiting(),
            outcome.after());
  }

  /** Taken back: its rows count for nothing and none waits any more. */
  Upload undone(Undone undone) {
    return with(UploadStatus.UNDONE, progress.ended("Отменена"), refusal, finishedAt, lease)
        .counted(
            layout,
            campaignIds,
            ledger,
            complaintsTotal,
            Map.of(),
            new After(after.report(), after.pupils(), after.original(), Optional.of(undone)));
  }

  /** The same with another word on what is kept of its bytes. */
  Upload original(Original original) {
    return with(status, progress, refusal, finishedAt, lease)
        .counted(
            layout,
            campaignIds,
            ledger,
            complaintsTotal,
            waiting,
            new After(after.report(), after.pupils(), original, after.undone()));
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
    return with(status, progress, refusal, finishedAt, lease)
        .counted(
            layout,
            campaignIds,
            ledger.entered(total.accepted(), total.duplicate()),
            complaintsTotal,
            rest,
            after);
  }

  /** Rows of a school wait no longer, or wait again; they stay rejected. */
  Upload waitingFor(String login, int rows) {
    Map<String, Integer> changed = new HashMap<>(waiting);
    if (rows == 0) {
      changed.remove(login);
    } else {
      changed.put(login, rows);
    }
    return with(status, progress, refusal, finishedAt, lease)
        .counted(layout, campaignIds, ledger, complaintsTotal, changed, after);
  }

  /** Rows that had entered for a school wait again; told twice it counts once. */
  Upload leftAgain(String login, Entered left) {
    if (waiting.containsKey(login)) {
      return this;
    }
    Map<String, Integer> changed = new HashMap<>(waiting);
    changed.put(login, left.accepted() + left.duplicate());
    return with(status, progress, refusal, finishedAt, lease)
        .counted(
            layout,
            campaignIds,
            ledger.entered(-left.accepted(), -left.duplicate()),
            complaintsTotal,
            changed,
            after);
  }

  private Upload with(
      UploadStatus newStatus,
      Progress newProgress,
      Optional<FileRefusal> newRefusal,
      String newFinishedAt,
      Claim.Lease newLease) {
    return new Upload(
        id,
        fileName,
        sha256,
        spoolFile,
        newStatus,
        newProgress,
        layout,
        campaignIds,
        ledger,
        complaintsTotal,
        newRefusal,
        uploadedBy,
        uploadedAt,
        newFinishedAt,
        waiting,
        newLease,
        terms,
        after);
  }

  private Upload counted(
      String newLayout,
      List<String> newCampaignIds,
      Ledger newLedger,
      int newComplaintsTotal,
      Map<String, Integer> newWaiting,
      After newAfter) {
    return new Upload(
        id,
        fileName,
        sha256,
        spoolFile,
        status,
        progress,
        newLayout,
        newCampaignIds,
        newLedger,
        newComplaintsTotal,
        refusal,
        uploadedBy,
        uploadedAt,
        finishedAt,
        newWaiting,
        lease,
        terms,
        newAfter);
  }

  /** The campaign of the file; empty if none is known or it holds several. */
  public String campaignId() {
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
        switch (status) {
          case DONE -> UploadState.Status.DONE;
          case UNDONE -> UploadState.Status.UNDONE;
          default -> UploadState.Status.REFUSED;
        },
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
