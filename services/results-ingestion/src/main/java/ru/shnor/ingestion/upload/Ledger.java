package ru.shnor.ingestion.upload;

/**
 * What became of the school rows of a file: every row is in exactly one of the three.
 *
 * @param duplicate rows that brought nothing new
 */
public record Ledger(int rows, int accepted, int rejected, int duplicate) {

  public static final Ledger EMPTY = new Ledger(0, 0, 0, 0);

  public Ledger {
    if (rows != accepted + rejected + duplicate || accepted < 0 || rejected < 0 || duplicate < 0) {
      throw new IllegalArgumentException(
          "rows %d != accepted %d + rejected %d + duplicate %d"
              .formatted(rows, accepted, rejected, duplicate));
    }
  }

  /** A row was accepted. */
  public Ledger plusAccepted() {
    return new Ledger(rows + 1, accepted + 1, rejected, duplicate);
  }

  /** A row was rejected. */
  public Ledger plusRejected() {
    return new Ledger(rows + 1, accepted, rejected + 1, duplicate);
  }

  /** A row brought nothing new. */
  public Ledger plusDuplicate() {
    return new Ledger(rows + 1, accepted, rejected, duplicate + 1);
  }

  /** Rows that waited for their school have entered. */
  public Ledger entered(int newlyAccepted, int newlyDuplicate) {
    return new Ledger(
        rows,
        accepted + newlyAccepted,
        rejected - newlyAccepted - newlyDuplicate,
        duplicate + newlyDuplicate);
  }
}
