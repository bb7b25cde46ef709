package ru.shnor.survey.directory;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.MongoProjection;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.MeasureState;
import ru.shnor.wire.event.PlanLevel;

/** Copy of the measures of the region's plans, with what was reported on them. */
@Component
public class KnownMeasures {

  private final MongoProjection<MeasureState> copy;

  KnownMeasures(MongoStore store) {
    this.copy = store.projection("known_measures", MeasureState.class);
  }

  MongoProjection<MeasureState> copy() {
    return copy;
  }

  /**
   * Measures of the region's plan of a year that somebody reported on.
   *
   * @param schools ids; a report that names schools counts if it names one of these
   * @param municipalities ids; a report that names no school counts if it is of one of these, or
   *     the region's own
   */
  public List<MeasureState> takenPart(
      int year, Set<String> schools, Set<String> municipalities, Scope scope) {
    return copy.all().stream()
        .map(Stored::body)
        .filter(one -> scope.isRegion() && one.year() == year && one.level() == PlanLevel.REGION)
        .filter(
            one ->
                one.reports().stream()
                    .anyMatch(report -> concerns(report, schools, municipalities)))
        .sorted(KnownMeasures::byPlace)
        .toList();
  }

  private static boolean concerns(
      MeasureState.Report report, Set<String> schools, Set<String> municipalities) {
    if (!report.schools().isEmpty()) {
      return report.schools().stream().anyMatch(schools::contains);
    }
    return report.municipalityId().isEmpty() || municipalities.contains(report.municipalityId());
  }

  /** The order of the plan: annex, then the parts of the number. */
  private static int byPlace(MeasureState first, MeasureState second) {
    if (first.annex() != second.annex()) {
      return Integer.compare(first.annex(), second.annex());
    }
    String[] mine = first.number().split("\\D+", -1);
    String[] other = second.number().split("\\D+", -1);
    for (int at = 0; at < Math.min(mine.length, other.length); at++) {
      int compared = Integer.compare(number(mine[at]), number(other[at]));
      if (compared != 0) {
        return compared;
      }
    }
    return first.number().compareTo(second.number());
  }

  private static int number(String digits) {
    return digits.isEmpty() || digits.length() > 8 ? 0 : Integer.parseInt(digits);
  }
}
