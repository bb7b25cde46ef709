package ru.shnor.portal.overview;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ru.shnor.portal.indicator.Answers.SchoolRow;

/** Why schools are not evaluated, summed up. */
final class Reasons {

  private Reasons() {}

  /** A reason and how many schools have it. */
  record Reason(String title, long schools) {}

  static List<Reason> of(List<SchoolRow> schools) {
    Map<String, Long> counted =
        schools.stream()
            .filter(one -> one.outcome().equals("NOT_EVALUABLE"))
            .collect(
                Collectors.groupingBy(
                    one -> title(one.reason().orElse("")), TreeMap::new, Collectors.counting()));
    return counted.entrySet().stream()
        .map(one -> new Reason(one.getKey(), one.getValue()))
        .toList();
  }

  private static String title(String code) {
    return switch (code) {
      case "NOT_IN_REGISTER" -> "школы нет в реестре";
      case "YEARS_NOT_ADJACENT" -> "годы не идут подряд, параллель проследить нельзя";
      case "NO_DATA_BASE" -> "нет результатов базового года";
      case "NO_DATA_REPORT" -> "нет результатов отчётного года";
      case "NO_SUBJECT_BASE" -> "в базовом году нет одного из предметов";
      case "NO_SUBJECT_REPORT" -> "в отчётном году нет одного из предметов";
      case "NO_COMMON_GRADES" -> "нет классов, писавших в оба года";
      case "SMALL_N" -> "слишком мало работ";
      case "NO_REGION_CHANGE" -> "не с чем сравнить: нет данных школ вне перечня";
      default -> "другая причина";
    };
  }
}
