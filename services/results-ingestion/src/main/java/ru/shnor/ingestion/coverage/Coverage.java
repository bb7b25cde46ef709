package ru.shnor.ingestion.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ru.shnor.wire.event.CampaignState;
import ru.shnor.wire.event.ResultCell;
import ru.shnor.wire.event.SchoolResultsState;
import ru.shnor.wire.event.SchoolState;
import ru.shnor.wire.event.Subject;

/**
 * Municipalities against works: how many of the known schools have a result. Whether a school
 * should have one cannot be known here: it may have no such grade.
 *
 * @param works columns, in order
 */
record Coverage(List<Work> works, List<Municipality> municipalities) {

  /** A work of the campaign. */
  record Work(Subject subject, int programmeGrade) {
    private static Work of(ResultCell cell) {
      return new Work(cell.subject(), cell.programmeGrade());
    }
  }

  /**
   * A municipality.
   *
   * @param cells one per work, in the order of the works
   */
  record Municipality(String municipalityId, String name, int schools, List<Cell> cells) {}

  /** Schools of a municipality in a work; those without a result by name. */
  record Cell(int present, List<Missing> missing) {}

  /** A school that has no result. */
  record Missing(String schoolId, String name) {}

  Coverage {
    works = List.copyOf(works);
    municipalities = List.copyOf(municipalities);
  }

  static Coverage of(
      Collection<CampaignState> campaigns,
      Collection<SchoolState> schools,
      Collection<SchoolResultsState> results) {
    List<Work> works =
        campaigns.stream()
            .map(one -> new Work(one.subject(), one.programmeGrade()))
            .distinct()
            .sorted(Comparator.comparing(Work::subject).thenComparingInt(Work::programmeGrade))
            .toList();
    Map<Work, Set<String>> present =
        works.stream().collect(Collectors.toMap(work -> work, work -> new HashSet<>()));
    for (SchoolResultsState state : results) {
      for (ResultCell cell : state.cells()) {
        Set<String> here = present.get(Work.of(cell));
        if (here != null) {
          here.add(state.schoolId());
        }
      }
    }
    Map<String, List<SchoolState>> byMunicipality =
        schools.stream()
            .collect(
                Collectors.groupingBy(
                    SchoolState::municipalityId, TreeMap::new, Collectors.toList()));
    List<Municipality> rows = new ArrayList<>();
    byMunicipality.forEach((id, some) -> rows.add(row(id, some, works, present)));
    rows.sort(Comparator.comparing(Municipality::name));
    return new Coverage(works, rows);
  }

  private static Municipality row(
      String id, List<SchoolState> schools, List<Work> works, Map<Work, Set<String>> present) {
    List<Cell> cells = new ArrayList<>();
    for (Work work : works) {
      Set<String> here = present.getOrDefault(work, Set.of());
      List<Missing> missing =
          schools.stream()
              .filter(school -> !here.contains(school.schoolId()))
              .sorted(Comparator.comparing(SchoolState::name))
              .map(school -> new Missing(school.schoolId(), school.name()))
              .toList();
      cells.add(new Cell(schools.size() - missing.size(), missing));
    }
    return new Municipality(id, schools.get(0).municipalityName(), schools.size(), cells);
  }
}
