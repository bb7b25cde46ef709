package ru.shnor.analytics.run;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ru.shnor.analytics.indicator.Counts;
import ru.shnor.analytics.indicator.Region;
import ru.shnor.analytics.indicator.SchoolPair;
import ru.shnor.analytics.indicator.SchoolYear;
import ru.shnor.analytics.indicator.SchoolYear.Slot;
import ru.shnor.analytics.indicator.SchoolYear.Work;
import ru.shnor.analytics.indicator.Subject;

/**
 * Turns inputs into a region. Where a school has a work in both seasons of a year, the season that
 * more schools of the region have for that work is taken; spring, if they are equal.
 *
 * @param doubled works for which that choice was needed
 */
record Assembly(Region region, int doubled) {

  static Assembly of(RunInputs inputs) {
    Years base = Years.of(inputs.results(), inputs.base());
    Years report = Years.of(inputs.results(), inputs.report());
    Set<String> ids = new TreeSet<>(base.schools().keySet());
    ids.addAll(report.schools().keySet());
    TreeMap<String, SchoolPair> schools = new TreeMap<>();
    for (String id : ids) {
      schools.put(id, new SchoolPair(id, base.school(id), report.school(id)));
    }
    Set<String> listed =
        inputs.listed().stream().map(RunInputs.Listed::schoolId).collect(Collectors.toSet());
    Set<String> registered =
        inputs.listed().stream()
            .filter(RunInputs.Listed::registered)
            .map(RunInputs.Listed::schoolId)
            .collect(Collectors.toSet());
    return new Assembly(
        new Region(inputs.base(), inputs.report(), schools, listed, registered),
        base.doubled() + report.doubled());
  }

  record Years(Map<String, SchoolYear> schools, int doubled) {

    static Years of(List<RunInputs.Results> results, int year) {
      List<RunInputs.Results> those = results.stream().filter(one -> one.year() == year).toList();
      Map<Slot, Integer> balance = new HashMap<>();
      for (RunInputs.Results one : those) {
        works(one)
            .keySet()
            .forEach(slot -> balance.merge(slot, one.autumn() ? 1 : -1, Integer::sum));
      }
      Map<String, Map<Slot, Work>> chosen = new HashMap<>();
      int doubled = 0;
      for (RunInputs.Results one : those) {
        Map<Slot, Work> school = chosen.computeIfAbsent(one.schoolId(), id -> new HashMap<>());
        for (Map.Entry<Slot, Work> work : works(one).entrySet()) {
          boolean autumnUsual = balance.getOrDefault(work.getKey(), 0) > 0;
          if (!school.containsKey(work.getKey())) {
            school.put(work.getKey(), work.getValue());
          } else {
            doubled++;
            if (one.autumn() == autumnUsual) {
              school.put(work.getKey(), work.getValue());
            }
          }
        }
      }
      Map<String, SchoolYear> schools = new HashMap<>();
      chosen.forEach((id, works) -> schools.put(id, new SchoolYear(works)));
      return new Years(schools, doubled);
    }

    SchoolYear school(String id) {
      return schools.getOrDefault(id, SchoolYear.EMPTY);
    }

    private static Map<Slot, Work> works(RunInputs.Results results) {
      Map<Slot, Work> works = new LinkedHashMap<>();
      for (RunInputs.Cell cell : results.cells()) {
        Counts counts = new Counts(cell.two(), cell.three(), cell.four(), cell.five());
        if (counts.n() > 0) {
          works.put(
              new Slot(Subject.valueOf(cell.subject()), cell.grade()),
              new Work(
                  counts, results.autumn(), cell.maxScore(), cell.uploadId(), results.revision()));
        }
      }
      return works;
    }
  }
}
