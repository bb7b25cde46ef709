package ru.shnor.analytics.note.words;

import java.time.ZoneId;
import ru.shnor.analytics.document.Draft;
import ru.shnor.analytics.document.RussianDate;
import ru.shnor.analytics.run.Computation;

/** What all notes share. */
public final class Notes {

  /** Days are meant in the region's time. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Irkutsk");

  /** Legal limits; recommendations of Rosobrnadzor on ВПР say the same. */
  public static final String LIMITS =
      "Результаты ВПР не могут быть использованы для оценки деятельности педагогических работников, образовательных организаций и органов местного самоуправления. Справка показывает, где школам нужна поддержка; рейтинга школ и муниципалитетов она не содержит, порядок в таблицах алфавитный.";

  private Notes() {}

  /** Where every figure of a note on a run comes from. */
  public static String mark(Computation run) {
    return "Все показатели: расчёт " + run.runId() + " от " + day(run);
  }

  /** The day of a run in the region's time. */
  public static String day(Computation run) {
    return RussianDate.of(run.computedAt().atZone(ZONE).toLocalDate());
  }

  /** Space for who made and who signs it. */
  public static void signature(Draft draft, String maker) {
    draft
        .line("Исполнитель (%s): __________________ / __________________".formatted(maker))
        .line("Руководитель: __________________ / __________________")
        .line("Место отметки об электронной подписи:");
  }
}
