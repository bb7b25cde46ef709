package ru.shnor.analytics.view;

import java.util.Set;
import java.util.stream.Collectors;
import ru.shnor.analytics.honest.Honest;
import ru.shnor.analytics.run.RunInputs;

/** What is known of signs of non-objectivity behind a strict value, in Russian. */
final class StrictWords {

  private static final String GRADE_SIX =
      " Перечень Рособрнадзора составляется по работам 4 и 5 классов: по 6 классу федеральных маркеров"
          + " нет, и об этих работах он ничего не говорит.";

  private StrictWords() {}

  static String note(Honest honest, RunInputs inputs) {
    if (inputs.signs().isEmpty()) {
      return ("За %d год ни перечень Рособрнадзора, ни акты контроля не загружены: строгое значение"
                  + " равно формальному потому, что о признаках необъективности ничего не известно.")
              .formatted(inputs.report())
          + GRADE_SIX;
    }
    Set<String> signed =
        inputs.signs().stream().map(RunInputs.Sign::schoolId).collect(Collectors.toSet());
    long listed = honest.schools().stream().filter(one -> signed.contains(one.schoolId())).count();
    long lost = honest.schools().stream().filter(one -> one.doubted() && one.evaluable()).count();
    return ("Школ перечня с признаками необъективности %d года: %d; контролем не подтверждены"
                + " результаты %d из них, и в строгом значении их нет ни среди положительных, ни среди"
                + " оценённых (из оценённых выбыло: %d).")
            .formatted(inputs.report(), listed, honest.doubted(), lost)
        + GRADE_SIX;
  }
}
