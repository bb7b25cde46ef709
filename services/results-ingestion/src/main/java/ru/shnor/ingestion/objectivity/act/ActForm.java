package ru.shnor.ingestion.objectivity.act;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import ru.shnor.ingestion.template.Words;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.wire.event.ObjectivityState.Method;
import ru.shnor.wire.event.ObjectivityState.Verdict;
import ru.shnor.wire.event.Subject;

/**
 * An act as it is sent; what is not sent is empty.
 *
 * @param subject {@code RUSSIAN} or {@code MATHEMATICS}
 * @param method {@code RECHECK}, {@code OBSERVED} or {@code RETEST}
 * @param date ISO date
 * @param papers number of controlled papers; 0 for {@code NOT_HELD}
 * @param meanShift decimal with a point or a comma; empty if not known
 * @param corrects id of the act it replaces
 */
record ActForm(
    int year,
    String schoolId,
    Subject subject,
    int grade,
    Method method,
    String date,
    Optional<String> commission,
    int papers,
    int changedMarks,
    Optional<String> meanShift,
    Verdict verdict,
    Optional<String> document,
    Optional<String> corrects,
    Optional<String> reason) {

  private static final int LONGEST = 500;
  private static final int MOST_PAPERS = 10_000;
  private static final int HIGHEST_GRADE = 11;

  /**
   * Refuses what cannot be.
   *
   * @param today day in the region
   */
  void check(LocalDate today) {
    if (year < 2000 || year > 2100 || grade < 1 || grade > HIGHEST_GRADE) {
      throw Refusal.badRequest("Год — от 2000 до 2100, класс — от 1 до 11.");
    }
    if (day().isAfter(today)) {
      throw Refusal.badRequest("Дата акта ещё не наступила.");
    }
    if (papers < 0 || papers > MOST_PAPERS || changedMarks < 0 || changedMarks > papers) {
      throw Refusal.badRequest(
          "Изменённых отметок не может быть больше, чем проверенных работ (от 0 до 10000).");
    }
    if ((verdict == Verdict.NOT_HELD) != (papers == 0)) {
      throw Refusal.badRequest(
          papers == 0
              ? "Без проверенных работ заключение может быть только «не проводилась»."
              : "Заключение «не проводилась» не сочетается с проверенными работами.");
    }
    if (!text(corrects).isEmpty() && text(reason).isEmpty()) {
      throw Refusal.badRequest("Укажите причину исправления.");
    }
    shift();
  }

  LocalDate day() {
    try {
      return LocalDate.parse(date.strip());
    } catch (DateTimeParseException e) {
      throw Refusal.badRequest("Дата акта нужна в виде ГГГГ-ММ-ДД.");
    }
  }

  /** The mean shift as the wire holds it. */
  String shift() {
    String given = text(meanShift).replace(',', '.').replace('−', '-');
    if (given.isEmpty()) {
      return "";
    }
    if (!given.matches("-?\\d(\\.\\d{1,4})?") || new BigDecimal(given).abs().intValue() > 3) {
      throw Refusal.badRequest("Средний сдвиг отметки — число от −3 до 3, например −0,25.");
    }
    return new BigDecimal(given).toPlainString();
  }

  static String text(Optional<String> given) {
    String tidy = Words.tidy(given.orElse(""));
    if (tidy.length() > LONGEST) {
      throw Refusal.badRequest("Текст длиннее %d знаков.".formatted(LONGEST));
    }
    return tidy;
  }
}
