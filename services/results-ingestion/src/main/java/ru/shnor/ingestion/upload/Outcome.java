package ru.shnor.ingestion.upload;

import java.util.List;

/**
 * What the reading of a file came to.
 *
 * @param waiting logins of schools nobody knows yet; their rows are among the rejected
 */
public record Outcome(
    String layout,
    String campaignId,
    Ledger ledger,
    int rowsRead,
    int complaintsTotal,
    List<String> waiting) {

  public Outcome {
    waiting = List.copyOf(waiting);
  }
}
