package ru.shnor.analytics.comparability;

import java.math.BigDecimal;
import java.util.List;
import ru.shnor.analytics.comparability.Warning.Code;
import ru.shnor.analytics.indicator.Tally;

/** Says in plain Russian words how far a value can be trusted. */
public final class Verdict {

  private Verdict() {}

  /** The verdict on a value with these warnings. */
  public static String of(Findings findings, List<Warning> warnings) {
    Tally tally = findings.tally();
    if (tally.listed() == 0) {
      return "В перечне нет школ, доступных вам: показывать нечего.";
    }
    if (tally.sharePercent().isEmpty()) {
      return "Ни одну из %d школ перечня оценить нельзя: не хватает данных за оба года. Причины — у каждой школы."
          .formatted(tally.listed());
    }
    String share = tally.sharePercent().orElse("0");
    StringBuilder text = new StringBuilder();
    text.append(
        "Формально положительная динамика у %d из %d школ — %s %%."
            .formatted(tally.positive(), tally.evaluable(), RussianNumbers.decimal(share, 2)));
    if (has(warnings, Code.SEASON)) {
      text.append(
          " Но работы базового и отчётного годов написаны в разное время года, поэтому это число нельзя считать итогом работы школ.");
    } else if (has(warnings, Code.SCALE) || has(warnings, Code.MIXED_SEASON)) {
      text.append(" Но условия двух лет различаются, сравнивать их можно только с оговоркой.");
    }
    warnings.stream()
        .filter(one -> one.code() == Code.REGION_MOVED)
        .findFirst()
        .ifPresent(one -> text.append(" Школы вне перечня тоже изменились. ").append(one.text()));
    findings.chancePercent().ifPresent(chance -> text.append(chanceWords(share, chance)));
    return text.toString();
  }

  private static String chanceWords(String share, String chance) {
    String rounded = RussianNumbers.decimal(chance, 1);
    return new BigDecimal(share).compareTo(new BigDecimal(chance)) > 0
        ? " По одной случайности было бы около %s %%.".formatted(rounded)
        : " Это не больше, чем дала бы одна случайность (около %s %%): роста из числа не видно."
            .formatted(rounded);
  }

  private static boolean has(List<Warning> warnings, Code code) {
    return warnings.stream().anyMatch(one -> one.code() == code);
  }
}
