package ru.shnor.ingestion.remark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ru.shnor.ingestion.row.Complaint;

/**
 * Complaints laid beside the rows they are about.
 *
 * @param list those that could be kept
 * @param total how many there were
 */
public record Remarks(List<Complaint> list, int total) {

  private static final int LONGEST = 2000;

  public Remarks {
    list = List.copyOf(list);
  }

  /** Texts by 1-based row; what is about the whole table stands under 0. */
  Map<Integer, String> byRow() {
    Map<Integer, List<Complaint>> rows = new LinkedHashMap<>();
    list.forEach(one -> rows.computeIfAbsent(row(one.cell()), at -> new ArrayList<>()).add(one));
    Map<Integer, String> texts = new LinkedHashMap<>();
    rows.forEach(
        (row, some) ->
            texts.put(
                row,
                cut(some.stream().map(Remarks::text).distinct().collect(Collectors.joining(" ")))));
    if (total > list.size()) {
      String more =
          "Показаны первые %d замечаний из %d: остальные появятся, когда эти будут исправлены."
              .formatted(list.size(), total);
      texts.merge(0, more, (one, other) -> other + " " + one);
    }
    return texts;
  }

  private static String text(Complaint one) {
    String place = one.cell().isEmpty() ? "" : one.cell() + ": ";
    return (place + one.message() + " " + one.advice()).strip();
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  private static int row(String cell) {
    String digits = cell.replaceAll("^[A-Z]+", "");
    return digits.matches("\\d{1,8}") ? Integer.parseInt(digits) : 0;
  }
}
