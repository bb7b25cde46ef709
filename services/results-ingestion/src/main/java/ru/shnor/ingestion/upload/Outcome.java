package ru.shnor.ingestion.upload;

import java.util.List;
import java.util.Map;

/**
 * What the reading of a file came to.
 *
 * @param campaignIds campaigns of the accepted or waiting rows, in order
 * @param waiting number of rows by login of schools nobody knows yet; they are among the rejected
 * @param after what is kept of the file
 */
public record Outcome(
    String layout,
    List<String> campaignIds,
    Ledger ledger,
    int rowsRead,
    int complaintsTotal,
    Map<String, Integer> waiting,
    Upload.After after) {

  public Outcome {
    campaignIds = List.copyOf(campaignIds);
    waiting = Map.copyOf(waiting);
  }

  static Outcome unread(String layout) {
    return new Outcome(layout, List.of(), Ledger.EMPTY, 0, 0, Map.of(), Upload.After.NOTHING);
  }
}
