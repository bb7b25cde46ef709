package ru.shnor.analytics.note.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.shnor.analytics.comparability.Warning;
import ru.shnor.analytics.document.Draft;
import ru.shnor.analytics.document.Plural;
import ru.shnor.analytics.honest.Decomposition;
import ru.shnor.analytics.honest.Honest;
import ru.shnor.analytics.honest.Standing;
import ru.shnor.analytics.indicator.Tally;

/** Conclusions and recommendations of the note on dynamics: they follow from the verdicts alone. */
final class DynamicsWords {

  private final DynamicsFacts facts;
  private final Draft draft;

  DynamicsWords(DynamicsFacts facts, Draft draft) {
    this.facts = facts;
    this.draft = draft;
  }

  DynamicsWords conclusions() {
    List<String> points = new ArrayList<>();
    Tally tally = facts.tally();
    if (tally.evaluable() == 0) {
      points.add("Показатель рассчитать нельзя: ни у одной школы перечня нет сопоставимых данных.");
    } else if (incomparable()) {
      points.add(
          "Годы %d и %d несопоставимы (см. раздел об охвате): формальное значение показателя нельзя представлять как результат работы школ."
              .formatted(facts.base(), facts.report()));
    }
    facts.honest().ifPresent(one -> confirmed(one, points));
    int excluded = tally.listed() - tally.evaluable();
    if (excluded > 0) {
      points.add(
          "По %s перечня вывод сделать нельзя: данных мало или их нет (причины — в приложении)."
              .formatted(Plural.of(excluded, "школе", "школам", "школам")));
    }
    draft.section("Выводы").points(points);
    return this;
  }

  private boolean incomparable() {
    return facts.warned(Warning.Code.SEASON) || facts.warned(Warning.Code.SCALE);
  }

  private static void confirmed(Honest honest, List<String> points) {
    Decomposition parts = honest.decomposition();
    int positive = parts.calendar() + parts.rebound() + parts.confirmed();
    if (honest.evaluable() == 0) {
      return;
    }
    points.add(
        "Собственный рост подтверждён у %s из %d оценённых. Остальные формально положительные школы (%d) не отличить от общего изменения региона (%d) или от отскока после неудачного года и случайности (%d)."
            .formatted(
                Plural.ofSchools(honest.confirmed()),
                honest.evaluable(),
                positive - parts.confirmed(),
                parts.calendar(),
                parts.rebound()));
    int declined = honest.count(Standing.DECLINE_CONFIRMED);
    points.add(
        declined == 0
            ? "Подтверждённого снижения нет ни у одной школы перечня."
            : "Снижение подтверждено у %s перечня: поддержка нужна здесь в первую очередь."
                .formatted(Plural.ofSchools(declined)));
  }

  DynamicsWords recommendations() {
    Optional<Honest> honest = facts.honest();
    List<String> ministry = new ArrayList<>();
    if (incomparable()) {
      ministry.add(
          "Министерству: не использовать формальное значение за эту пару лет для вывода о достижении показателя; вернуться к нему по сопоставимой паре.");
    } else {
      ministry.add(
          "Министерству: приводить формальное значение только вместе с подтверждённым и с оговорками раздела об охвате.");
    }
    List<String> points = new ArrayList<>(ministry);
    if (facts.run().inputs().signs().isEmpty()) {
      points.add(
          "ЦОПМКиМКО: загрузить перечень с признаками необъективности и акты выборочного контроля, после чего повторить расчёт.");
    } else if (honest.map(one -> one.doubted() > 0).orElse(false)) {
      points.add(
          "ЦОПМКиМКО: провести выборочный контроль объективности в школах с признаками необъективности без подтверждающего акта.");
    }
    if (honest.map(one -> one.count(Standing.DECLINE_CONFIRMED) > 0).orElse(false)) {
      points.add(
          "ИРО: направить адресную методическую помощь школам с подтверждённым снижением (приложение) и выяснить его причины вместе с кураторами.");
    }
    if (honest.map(one -> one.confirmed() > 0).orElse(false)) {
      points.add(
          "ИРО: изучить опыт школ с подтверждённым ростом; связь с мерами поддержки не доказывает причины.");
    }
    if (!facts.excluded().isEmpty()) {
      points.add(
          "МОУО: проверить, почему по школам из второй таблицы приложения нет данных, и обеспечить их загрузку, если работы проводились.");
    }
    points.add(
        "Образовательным организациям: рассмотреть свои результаты по предметам и классам вместе с куратором; сопоставлять школы между собой по этим данным нельзя.");
    draft.section("Рекомендации").points(points);
    return this;
  }
}
