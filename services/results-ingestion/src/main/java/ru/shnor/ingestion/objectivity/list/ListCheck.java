package ru.shnor.ingestion.objectivity.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import ru.shnor.ingestion.row.Complaint;
import ru.shnor.wire.event.SchoolState;

/** Rows of a whole file against each other and against the register; changes nothing. */
final class ListCheck {

  private static final int GRADE_WITHOUT_MARKERS = 6;

  private final Set<String> regions;
  private final List<Complaint> complaints = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final SortedMap<Integer, List<ListRow>> years = new TreeMap<>();
  private final Map<Integer, Integer> doubled = new HashMap<>();
  private int foreign;

  /**
   * @param regions regions of the register as in {@code reg38}; empty if it is empty
   */
  ListCheck(Set<String> regions) {
    this.regions = regions;
  }

  /** Sorts the rows: one of each school and year is taken, if all its rows agree. */
  void take(List<ListRow> rows) {
    Map<String, List<ListRow>> groups = new LinkedHashMap<>();
    for (ListRow row : rows) {
      if (isForeign(row)) {
        foreign++;
        wrong(
            row,
            "Логин другого региона: %s.".formatted(row.login().registered()),
            "Проверьте, тот ли файл загружен.");
      } else {
        groups.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row);
      }
    }
    for (List<ListRow> group : groups.values()) {
      ListRow first = group.get(0);
      if (group.stream().anyMatch(one -> !one.markers().equals(first.markers()))) {
        group.forEach(
            one ->
                wrong(
                    one,
                    "Строки одной школы за %d год противоречат друг другу.".formatted(one.year()),
                    "Оставьте верную строку и загрузите файл снова."));
      } else {
        years.computeIfAbsent(first.year(), year -> new ArrayList<>()).add(first);
        if (group.size() > 1) {
          doubled.merge(first.year(), group.size() - 1, Integer::sum);
        }
      }
    }
    tellDoubled();
    tellBlanks();
    tellGrades();
  }

  /** Compares the municipalities of the list with those of the register. */
  void compare(Map<String, SchoolState> known) {
    Set<String> differences = new TreeSet<>();
    Map<String, Set<String>> spellings = new TreeMap<>();
    for (List<ListRow> rows : years.values()) {
      for (ListRow row : rows) {
        String plain = TerritoryName.plain(row.municipality());
        spellings.computeIfAbsent(plain, key -> new TreeSet<>()).add(row.municipality());
        Optional.ofNullable(known.get(row.login().value()))
            .filter(
                school ->
                    !plain.isEmpty()
                        && !TerritoryName.plain(school.municipalityName()).equals(plain))
            .ifPresent(
                school ->
                    differences.add(
                        "%s: в перечне «%s», в реестре «%s»"
                            .formatted(
                                row.login().registered(),
                                row.municipality(),
                                school.municipalityName())));
      }
    }
    spellings.values().stream()
        .filter(names -> names.size() > 1)
        .forEach(
            names ->
                notes.add(
                    "Названия «%s» приняты за один муниципалитет."
                        .formatted(String.join("», «", names))));
    if (!differences.isEmpty()) {
      notes.add(
          "Муниципалитет не совпал с реестром школ (%d), взят из реестра: %s%s."
              .formatted(
                  differences.size(),
                  String.join("; ", differences.stream().limit(5).toList()),
                  differences.size() > 5 ? "; …" : ""));
    }
  }

  private boolean isForeign(ListRow row) {
    return !regions.isEmpty()
        && row.login().region().filter(code -> !regions.contains("reg" + code)).isPresent();
  }

  private void tellDoubled() {
    new TreeMap<>(doubled)
        .forEach(
            (year, rows) ->
                notes.add(
                    "За %d год строк повторено: %d. Каждая школа учтена один раз."
                        .formatted(year, rows)));
  }

  private void tellBlanks() {
    years.forEach(
        (year, rows) -> {
          if (rows.stream().anyMatch(ListRow::blanks)) {
            notes.add(
                "За %d год часть ячеек пуста: пусто принято как «маркера нет».".formatted(year));
          }
        });
  }

  private void tellGrades() {
    Set<Integer> grades = new HashSet<>();
    years
        .values()
        .forEach(
            rows -> rows.forEach(row -> row.markers().forEach(one -> grades.add(one.grade()))));
    if (!years.isEmpty() && !grades.contains(GRADE_WITHOUT_MARKERS)) {
      notes.add(
          "Маркеров 6 класса в перечне нет: по 6 классу перечень ни о чём не говорит, а показатель"
              + " считается за 4–6 классы.");
    }
  }

  private void wrong(ListRow row, String message, String advice) {
    complaints.add(new Complaint(row.sheet(), row.cell(), message, advice));
  }

  SortedMap<Integer, List<ListRow>> years() {
    return years;
  }

  int doubled(int year) {
    return doubled.getOrDefault(year, 0);
  }

  int doubled() {
    return doubled.values().stream().mapToInt(Integer::intValue).sum();
  }

  int foreign() {
    return foreign;
  }

  List<Complaint> complaints() {
    return complaints;
  }

  List<String> notes() {
    return notes;
  }
}
