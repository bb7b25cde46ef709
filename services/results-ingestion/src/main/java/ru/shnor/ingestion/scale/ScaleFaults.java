package ru.shnor.ingestion.scale;

import java.util.ArrayList;
import java.util.List;
import ru.shnor.wire.event.Procedure;

/** What is wrong with a scale, in Russian; all of it at once. */
final class ScaleFaults {

  private static final int FIRST_YEAR = 2015;
  private static final int LAST_YEAR = 2100;
  private static final int HIGHEST = 500;
  private static final int LONGEST = 500;
  private static final int SHORTEST_SOURCE = 5;

  private ScaleFaults() {}

  static List<String> of(Scale scale) {
    List<String> faults = new ArrayList<>();
    if (scale.year() < FIRST_YEAR || scale.year() > LAST_YEAR) {
      faults.add("год %d вне %d…%d".formatted(scale.year(), FIRST_YEAR, LAST_YEAR));
    }
    grade(scale, faults);
    if (scale.maxScore() < 1 || scale.maxScore() > HIGHEST) {
      faults.add("максимальный балл %d вне 1…%d".formatted(scale.maxScore(), HIGHEST));
    }
    cuts(scale, faults);
    if (scale.source().length() < SHORTEST_SOURCE || scale.source().length() > LONGEST) {
      faults.add("не назван источник: документ, из которого взята шкала");
    }
    if (scale.condition().length() > LONGEST) {
      faults.add("условие длиннее %d знаков".formatted(LONGEST));
    }
    return faults;
  }

  private static void grade(Scale scale, List<String> faults) {
    boolean right =
        switch (scale.procedure()) {
          case VPR -> scale.grade() >= 4 && scale.grade() <= 8;
          case OGE -> scale.grade() == 9;
          case EGE -> scale.grade() == 11;
        };
    if (!right) {
      faults.add("класс %d не подходит: ВПР — 4–8, ОГЭ — 9, ЕГЭ — 11".formatted(scale.grade()));
    }
  }

  private static void cuts(Scale scale, List<String> faults) {
    List<Integer> cuts = scale.cuts();
    boolean number =
        scale.procedure() == Procedure.EGE ? !cuts.isEmpty() && cuts.size() <= 2 : cuts.size() == 3;
    if (!number) {
      faults.add(
          scale.procedure() == Procedure.EGE
              ? "нужен один или два порога"
              : "нужны три границы: с какого балла «3», «4» и «5»");
    }
    int before = 0;
    for (int cut : cuts) {
      if (cut <= before || cut > scale.maxScore()) {
        faults.add(
            "граница %d: каждая следующая должна быть больше предыдущей и не больше максимума %d"
                .formatted(cut, scale.maxScore()));
      }
      before = cut;
    }
  }
}
