package ru.shnor.stack.delivery;

/**
 * What became of a file; rows = accepted + rejected + duplicate.
 *
 * @param status {@code DONE}, {@code REFUSED}, {@code FAILED}, {@code DUPLICATE} or, while it is
 *     read, another word of results-ingestion
 * @param reason in Russian why it was refused or what its first complaint is, else empty
 * @param uploadId of results-ingestion, else empty
 * @param waiting schools whose rows wait for the register
 */
public record Delivered(
    String file,
    Kind kind,
    String status,
    String reason,
    String uploadId,
    int rows,
    int accepted,
    int rejected,
    int duplicate,
    int waiting) {

  public static final String DONE = "DONE";
  public static final String REFUSED = "REFUSED";
  public static final String DUPLICATE = "DUPLICATE";

  public Delivered {
    if (rows != accepted + rejected + duplicate) {
      throw new IllegalArgumentException(
          "%s: rows %d != accepted %d + rejected %d + duplicate %d"
              .formatted(file, rows, accepted, rejected, duplicate));
    }
  }

  static Delivered refused(String file, Kind kind, String reason) {
    return new Delivered(file, kind, REFUSED, reason, "", 0, 0, 0, 0, 0);
  }

  /** Whether it was read, so that its ledger counts. */
  public boolean isTaken() {
    return status.equals(DONE) || status.equals(DUPLICATE);
  }

  /** The same with one more reason, if there is one. */
  public Delivered withAlso(String more) {
    String both = (reason + " " + more).strip();
    return new Delivered(
        file, kind, status, both, uploadId, rows, accepted, rejected, duplicate, waiting);
  }
}
