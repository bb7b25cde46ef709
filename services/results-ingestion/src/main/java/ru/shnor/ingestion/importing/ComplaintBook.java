package ru.shnor.ingestion.importing;

import java.util.ArrayList;
import java.util.List;
import ru.shnor.ingestion.row.Complaint;

/** Complaints about one file: the first ones are kept, all are counted. */
final class ComplaintBook {

  private final int most;
  private final List<Complaint> kept = new ArrayList<>();
  private int total;

  ComplaintBook(int most) {
    this.most = most;
  }

  void add(Complaint complaint) {
    total++;
    if (kept.size() < most) {
      kept.add(complaint);
    }
  }

  /**
   * Adds some whose first ones are known.
   *
   * @param all how many there were
   */
  void add(List<Complaint> first, int all) {
    first.stream().limit(most - kept.size()).forEach(kept::add);
    total += all;
  }

  List<Complaint> kept() {
    return List.copyOf(kept);
  }

  int total() {
    return total;
  }
}
