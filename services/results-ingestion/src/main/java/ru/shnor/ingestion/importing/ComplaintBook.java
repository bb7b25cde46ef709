package ru.shnor.ingestion.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import ru.shnor.ingestion.remark.Remarks;
import ru.shnor.ingestion.row.Complaint;
import ru.shnor.ingestion.upload.Uploads;

/**
 * Complaints about one file: the first ones are kept, more of them go beside the rows of the table,
 * and all are counted by kind.
 */
final class ComplaintBook {

  private static final int MOST_KINDS = 40;
  private static final int EXAMPLES = 3;
  private static final String OTHER = "Прочие замечания";

  /** What differs between complaints of one kind: names in quotes, codes, numbers. */
  private static final Pattern PARTICULAR =
      Pattern.compile("«[^»]*»|\\b[\\w|.-]*\\d[\\w|.,-]*", Pattern.UNICODE_CHARACTER_CLASS);

  private static final class Kind {
    private final String advice;
    private final List<String> examples = new ArrayList<>();
    private int count;

    Kind(String advice) {
      this.advice = advice;
    }
  }

  private final int most;
  private final int mostRemarks;
  private final List<Complaint> remarks = new ArrayList<>();
  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private int total;

  ComplaintBook(int most, int mostRemarks) {
    this.most = most;
    this.mostRemarks = Math.max(most, mostRemarks);
  }

  void add(Complaint complaint) {
    total++;
    if (remarks.size() < mostRemarks) {
      remarks.add(complaint);
    }
    String words = PARTICULAR.matcher(complaint.message()).replaceAll("…");
    boolean room = kinds.containsKey(words) || kinds.size() < MOST_KINDS;
    Kind kind =
        room
            ? kinds.computeIfAbsent(words, one -> new Kind(complaint.advice()))
            : kinds.computeIfAbsent(OTHER, one -> new Kind(""));
    kind.count++;
    if (kind.examples.size() < EXAMPLES && !complaint.cell().isEmpty()) {
      kind.examples.add(complaint.cell());
    }
  }

  /**
   * Adds some whose first ones are known.
   *
   * @param all how many there were
   */
  void add(List<Complaint> first, int all) {
    first.forEach(this::add);
    total += all - first.size();
  }

  Uploads.Complaints kept() {
    return new Uploads.Complaints(
        remarks.subList(0, Math.min(most, remarks.size())),
        kinds.entrySet().stream()
            .map(
                one ->
                    new Uploads.Complaints.Group(
                        one.getKey(),
                        one.getValue().advice,
                        one.getValue().count,
                        one.getValue().examples))
            .sorted(Comparator.comparingInt(Uploads.Complaints.Group::count).reversed())
            .toList());
  }

  Remarks remarks() {
    return new Remarks(remarks, total);
  }

  int total() {
    return total;
  }
}
