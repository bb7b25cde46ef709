package ru.shnor.ingestion.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.shnor.ingestion.row.Details;
import ru.shnor.ingestion.row.Recovery;
import ru.shnor.ingestion.template.Words;
import ru.shnor.kit.sheet.Row;

/**
 * «Распределение первичных баллов»: percents of participants by score.
 *
 * @param scores columns of the scores 0, 1, 2 … without gaps
 */
record ScoreColumns(int label, int participants, List<Integer> scores) {

  /** Reads a header row; the column of the score 0 tells it from other reports. */
  static Optional<ScoreColumns> in(Row row) {
    int label = -1;
    int participants = -1;
    Map<Integer, Integer> found = new HashMap<>();
    boolean twice = false;
    for (int at = 0; at < row.cells().size(); at++) {
      String plain = Words.plain(row.cell(at).text());
      if (plain.matches("\\d{1,3}(?:[.,]0+)?")) {
        int score = Integer.parseInt(plain.replaceFirst("[.,]0+$", ""));
        twice |= found.put(score, at) != null;
      } else if (plain.startsWith(Words.plain("группы участников"))) {
        label = at;
      } else if (plain.startsWith(Words.plain("кол-во участников"))) {
        participants = at;
      }
    }
    List<Integer> scores = new ArrayList<>();
    for (int score = 0; found.containsKey(score); score++) {
      scores.add(found.getOrDefault(score, -1));
    }
    boolean whole =
        label >= 0
            && participants >= 0
            && !twice
            && scores.size() > 5
            && scores.size() == found.size();
    return whole ? Optional.of(new ScoreColumns(label, participants, scores)) : Optional.empty();
  }

  /** Highest score of the header. */
  int maximum() {
    return scores.size() - 1;
  }

  PartRules.Told read(Row row) throws Figures.Unreadable {
    int all = Figures.count(row, participants, "Количество участников");
    List<Integer> counts = new ArrayList<>();
    int sum = 0;
    for (int score = 0; score < scores.size(); score++) {
      int column = scores.get(score);
      BigDecimal percent = Figures.percent(row, column, "Балл %d".formatted(score));
      int count = Recovery.count(percent, all);
      if (all > 0 && !Recovery.fits(percent, count, all)) {
        throw new Figures.Unreadable(
            column,
            "Балл %d: процент не получается ни из какого целого числа участников из %d."
                .formatted(score, all));
      }
      if (all == 0 && percent.signum() != 0) {
        throw new Figures.Unreadable(column, "Участников 0, а процент не нулевой.");
      }
      counts.add(count);
      sum += count;
    }
    if (sum != all) {
      throw new Figures.Unreadable(
          participants,
          "По процентам баллов получается %d участников, а указано %d.".formatted(sum, all));
    }
    while (!counts.isEmpty() && counts.get(counts.size() - 1) == 0) {
      counts.remove(counts.size() - 1);
    }
    return new PartRules.Told(all, new Details(counts, List.of(), List.of()));
  }
}
