package ru.shnor.ingestion.pupil;

import java.util.ArrayList;
import java.util.List;
import ru.shnor.ingestion.row.Complaint;

/** What was odd about pupils, in the order of the file: the first ones are kept, all counted. */
public final class NotedPupils {

  private final int most;
  private final List<Complaint> kept = new ArrayList<>();
  private int total;

  NotedPupils(int most) {
    this.most = most;
  }

  void add(Complaint complaint) {
    total++;
    if (kept.size() < most) {
      kept.add(complaint);
    }
  }

  /** Adds those of rows further down. */
  void takes(NotedPupils later) {
    later.kept.stream().limit(most - kept.size()).forEach(kept::add);
    total += later.total;
  }

  public List<Complaint> kept() {
    return List.copyOf(kept);
  }

  public int total() {
    return total;
  }
}
