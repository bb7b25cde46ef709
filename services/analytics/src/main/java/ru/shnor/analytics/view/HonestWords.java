package ru.shnor.analytics.view;

import java.util.Optional;
import ru.shnor.analytics.chance.Wilson;
import ru.shnor.analytics.comparability.RussianNumbers;
import ru.shnor.analytics.dynamics.Expectation;
import ru.shnor.analytics.honest.Decomposition;
import ru.shnor.analytics.honest.Honest;
import ru.shnor.analytics.honest.Percent;
import ru.shnor.analytics.honest.Standing;
import ru.shnor.analytics.indicator.Definition.Metric;

/** The honest reading in plain Russian words. */
final class HonestWords {

  private HonestWords() {}

  /** One paragraph on the whole list. */
  static String headline(Honest honest) {
    Optional<Wilson> interval = honest.confirmedInterval();
    if (interval.isEmpty()) {
      return "Подтверждать нечего: ни одну школу оценить нельзя.";
    }
    Decomposition parts = honest.decomposition();
    int positive = parts.calendar() + parts.rebound() + parts.confirmed();
    StringBuilder text = new StringBuilder();
    text.append(
        "Рост подтверждён у %d из %d школ — %s %% (с вероятностью 95 %%: от %s до %s %%); снижение подтверждено у %d."
            .formatted(
                honest.confirmed(),
                honest.evaluable(),
                two(honest.confirmedSharePercent().orElse("0")),
                one(interval.get().lowPercent()),
                one(interval.get().highPercent()),
                honest.count(Standing.DECLINE_CONFIRMED)));
    text.append(
        " Из %d формально положительных школ %d не лучше общего изменения региона (календарь), %d не отличить от отскока после неудачного года и случайности, у %d рост подтверждён."
            .formatted(positive, parts.calendar(), parts.rebound(), parts.confirmed()));
    honest
        .expected()
        .formalPercent()
        .ifPresent(
            share ->
                text.append(
                    " Если бы ни одна школа перечня сама не изменилась, формально положительными были бы около %s %%."
                        .formatted(one(share))));
    honest
        .outside()
        .growthPercent()
        .ifPresent(
            share ->
                text.append(
                    " Для сравнения: вне перечня такой же рост подтверждён у %s %% школ."
                        .formatted(one(share))));
    return text.toString();
  }

  /** One subject of one school. */
  static String subject(Metric metric, Expectation one) {
    String marks = metric == Metric.QUALITY ? "отметок «2» и «3»" : "отметок «2»";
    String said =
        switch (one.sign()) {
          case GROWTH -> "это неправдоподобно мало, если школа сама не изменилась";
          case DECLINE -> "это неправдоподобно много, если школа сама не изменилась";
          case NONE ->
              one.growthVisible()
                  ? "это не выходит за пределы ожидаемого"
                  : "работ мало: даже без единой такой отметки рост нельзя было бы подтвердить";
        };
    return "было %d из %d; без удачи или неудачи базового года — около %s %%; с изменением региона ожидалось около %s %%, то есть от %d до %d %s из %d; получено %d — %s"
        .formatted(
            one.unit().base(),
            one.unit().baseN(),
            one(Percent.of(one.trueBase())),
            one(Percent.of(one.expected())),
            one.predictive().low(),
            one.predictive().high(),
            marks,
            one.unit().reportN(),
            one.unit().report(),
            said);
  }

  private static String one(String number) {
    return RussianNumbers.decimal(number, 1);
  }

  private static String two(String number) {
    return RussianNumbers.decimal(number, 2);
  }
}
