package ru.shnor.ingestion.row;

import java.math.BigDecimal;
import java.util.List;

/** What the numbers of a row come to: participants by mark, or why they cannot be believed. */
public sealed interface Counted {

  /** Numbers that hold together, with what is odd about them, in Russian. */
  record Right(int participants, MarkCounts marks, List<String> warnings) implements Counted {
    public Right {
      warnings = List.copyOf(warnings);
    }
  }

  /** Numbers that contradict each other. */
  record Wrong(String message) implements Counted {}

  /**
   * From counts of participants by mark.
   *
   * @param participants declared number of participants, -1 if the table does not say it
   * @param counts participants by mark 2, 3, 4, 5
   */
  static Counted ofCounts(int participants, List<Integer> counts) {
    MarkCounts marks = new MarkCounts(counts.get(0), counts.get(1), counts.get(2), counts.get(3));
    if (participants < 0 || participants == marks.sum()) {
      return new Right(marks.sum(), marks, List.of());
    }
    if (marks.sum() > participants) {
      return new Wrong("Участников %d, а по отметкам их %d.".formatted(participants, marks.sum()));
    }
    return new Right(
        participants,
        marks,
        List.of(
            "Участников %d, а отметки есть у %d: остальные без отметки."
                .formatted(participants, marks.sum())));
  }

  /**
   * From percents of participants by mark; a percent with {@code d} decimals determines a count of
   * fewer than 100·10^d participants.
   *
   * @param percents of the marks 2, 3, 4, 5
   * @param decimals written decimals
   */
  static Counted ofPercents(int participants, List<BigDecimal> percents, int decimals) {
    BigDecimal sum = percents.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (participants == 0) {
      return sum.signum() == 0
          ? new Right(0, MarkCounts.NONE, List.of())
          : new Wrong("Участников 0, а проценты отметок не нулевые.");
    }
    BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
    BigDecimal hundred = BigDecimal.valueOf(100);
    if (sum.subtract(hundred).abs().compareTo(step.multiply(BigDecimal.valueOf(4))) > 0) {
      return new Wrong(
          "Сумма процентов отметок %s, а должна быть 100."
              .formatted(sum.stripTrailingZeros().toPlainString().replace('.', ',')));
    }
    if (hundred.movePointRight(decimals).compareTo(BigDecimal.valueOf(participants)) <= 0) {
      return new Wrong(
          "Участников %d: по процентам с %d знаками после запятой числа не восстановить."
              .formatted(participants, decimals));
    }
    MarkCounts marks = Recovery.counts(percents, participants);
    int difference = Math.abs(marks.sum() - participants);
    if (difference > 1) {
      return new Wrong(
          "По процентам отметок получается %d участников, а указано %d."
              .formatted(marks.sum(), participants));
    }
    return new Right(
        participants,
        marks,
        difference == 0
            ? List.of()
            : List.of(
                "По процентам отметок получается %d участников, а указано %d: разница в одного."
                    .formatted(marks.sum(), participants)));
  }
}
