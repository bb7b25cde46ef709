package ru.shnor.ingestion.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.shnor.ingestion.row.Details;
import ru.shnor.ingestion.row.Recovery;
import ru.shnor.ingestion.template.Words;
import ru.shnor.kit.sheet.Row;

/**
 * «Сравнение отметок с отметками по журналу» since 2024: one row for each school.
 *
 * @param counts columns of those who lowered, confirmed, raised
 * @param percents their percents
 */
record JournalColumns(int label, int total, List<Integer> counts, List<Integer> percents) {

  private static final List<String> KINDS = List.of("понизили", "подтвердили", "повысили");

  /** Reads a header row. */
  static Optional<JournalColumns> in(Row row) {
    int label = -1;
    int total = -1;
    int[] counts = {-1, -1, -1};
    int[] percents = {-1, -1, -1};
    for (int at = 0; at < row.cells().size(); at++) {
      String plain = Words.plain(row.cell(at).text());
      int kind = kind(plain);
      if (kind >= 0 && plain.contains(Words.plain("кол-во"))) {
        counts[kind] = counts[kind] < 0 ? at : Integer.MAX_VALUE;
      } else if (kind >= 0) {
        percents[kind] = percents[kind] < 0 ? at : Integer.MAX_VALUE;
      } else if (plain.startsWith(Words.plain("группы участников"))) {
        label = at;
      } else if (plain.startsWith(Words.plain("кол-во участников"))) {
        total = at;
      }
    }
    List<Integer> all = new ArrayList<>();
    List<Integer> shares = new ArrayList<>();
    for (int kind = 0; kind < KINDS.size(); kind++) {
      all.add(counts[kind]);
      shares.add(percents[kind]);
    }
    boolean whole =
        label >= 0
            && total >= 0
            && all.stream().allMatch(at -> at >= 0 && at < Integer.MAX_VALUE)
            && shares.stream().allMatch(at -> at >= 0 && at < Integer.MAX_VALUE);
    return whole ? Optional.of(new JournalColumns(label, total, all, shares)) : Optional.empty();
  }

  /** 0 to 2 for a text that begins with one of the kinds, otherwise -1. */
  static int kind(String plain) {
    for (int kind = 0; kind < KINDS.size(); kind++) {
      if (plain.startsWith(Words.plain(KINDS.get(kind)))) {
        return kind;
      }
    }
    return -1;
  }

  PartRules.Told read(Row row) throws Figures.Unreadable {
    int participants = Figures.count(row, total, "Количество участников");
    List<Integer> journal = new ArrayList<>();
    List<BigDecimal> shares = new ArrayList<>();
    for (int kind = 0; kind < KINDS.size(); kind++) {
      journal.add(Figures.count(row, counts.get(kind), "Количество «" + KINDS.get(kind) + "»"));
      shares.add(Figures.percent(row, percents.get(kind), "Процент «" + KINDS.get(kind) + "»"));
    }
    return told(participants, journal, shares, total, percents.get(0));
  }

  /** Numbers that agree with each other. */
  static PartRules.Told told(
      int participants, List<Integer> journal, List<BigDecimal> percents, int total, int percent)
      throws Figures.Unreadable {
    int sum = journal.stream().mapToInt(Integer::intValue).sum();
    if (sum != participants) {
      throw new Figures.Unreadable(
          total,
          "Участников %d, а понизили, подтвердили и повысили вместе %d."
              .formatted(participants, sum));
    }
    for (int kind = 0; kind < KINDS.size(); kind++) {
      boolean agrees =
          participants == 0
              ? percents.get(kind).signum() == 0
              : Recovery.count(percents.get(kind), participants) == journal.get(kind);
      if (!agrees) {
        throw new Figures.Unreadable(
            percent,
            "«%s»: %d из %d участников — это не %s %%."
                .formatted(
                    KINDS.get(kind),
                    journal.get(kind),
                    participants,
                    percents.get(kind).toPlainString().replace('.', ',')));
      }
    }
    return new PartRules.Told(
        0, participants == 0 ? Details.NONE : new Details(List.of(), journal, List.of()));
  }
}
