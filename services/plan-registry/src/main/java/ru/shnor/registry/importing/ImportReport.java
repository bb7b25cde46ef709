package ru.shnor.registry.importing;

import java.time.Instant;
import java.util.List;
import ru.shnor.registry.row.Complaint;
import ru.shnor.registry.row.Ledger;

/**
 * What became of a file; rows = accepted + rejected + duplicate.
 *
 * @param importId empty for a dry run, of which nothing is kept
 * @param kind {@code schools} or {@code lists}
 * @param file its name, for people only
 * @param complaintsTotal complaints there were; not all may be kept
 * @param dryRun true if nothing was changed
 */
public record ImportReport(
    String importId,
    String kind,
    String file,
    int rows,
    int accepted,
    int rejected,
    int duplicate,
    List<Complaint> complaints,
    int complaintsTotal,
    boolean dryRun,
    String importedBy,
    Instant importedAt) {

  public ImportReport {
    complaints = List.copyOf(complaints);
    Ledger ledger = new Ledger(rows, accepted, rejected, duplicate);
    if (complaints.size() > complaintsTotal) {
      throw new IllegalArgumentException(
          "%d complaints of %d in %s".formatted(complaints.size(), complaintsTotal, ledger));
    }
  }
}
