package ru.shnor.analytics.alert.finder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.shnor.analytics.alert.cause.Finding;
import ru.shnor.analytics.alert.cause.Picture;
import ru.shnor.analytics.alert.cause.Probe;
import ru.shnor.analytics.projection.Snapshot;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.EnrolmentState;
import ru.shnor.wire.event.IndicatorState;
import ru.shnor.wire.event.ListKind;
import ru.shnor.wire.event.Marks;
import ru.shnor.wire.event.MeasureState;
import ru.shnor.wire.event.PlanLevel;
import ru.shnor.wire.event.Procedure;
import ru.shnor.wire.event.ResultCell;
import ru.shnor.wire.event.SchoolResultsState;
import ru.shnor.wire.event.SchoolState;
import ru.shnor.wire.event.Season;
import ru.shnor.wire.event.Subject;
import ru.shnor.wire.event.SurveyState;

/** Makes pictures; everything is read unless said otherwise. */
public final class Pictured {

  final Map<String, Stored<SchoolState>> schools = new HashMap<>();
  final Map<String, Stored<EnrolmentState>> enrolments = new HashMap<>();
  final Map<String, Stored<SchoolResultsState>> results = new HashMap<>();
  final List<MeasureState> measures = new ArrayList<>();
  final List<SurveyState> surveys = new ArrayList<>();
  final List<IndicatorState> indicators = new ArrayList<>();
  final List<Finding> findings = new ArrayList<>();
  final Set<String> read =
      new HashSet<>(
          Set.of("schools", "enrolments", "results", "measures", "surveys", "objectivity"));
  Probe probe = new Probe(true, Map.of(), List.of(), Map.of(), Map.of());
  private long version;

  public Pictured school(String id, String municipality) {
    schools.put(
        id,
        new Stored<>(
            id,
            1,
            new SchoolState(id, "Школа " + id, municipality, "Район " + municipality, List.of())));
    return this;
  }

  public Pictured listed(String school, String municipality, int year) {
    String id = EnrolmentState.id(ListKind.SHNOR, year, school);
    enrolments.put(
        id,
        new Stored<>(
            id, 1, new EnrolmentState(id, ListKind.SHNOR, year, school, municipality, "приказ")));
    return this;
  }

  /** Both subjects of grade 4, with the same counts. */
  public Pictured works(String school, String municipality, int year, int two, int other) {
    String id = SchoolResultsState.id(Procedure.VPR, year, Season.SPRING, school);
    Marks marks = new Marks(two, other, 0, 0);
    results.put(
        id,
        new Stored<>(
            id,
            1,
            new SchoolResultsState(
                id,
                Procedure.VPR,
                year,
                Season.SPRING,
                school,
                municipality,
                List.of(
                    new ResultCell(Subject.RUSSIAN, 4, two + other, marks, 38, "u"),
                    new ResultCell(Subject.MATHEMATICS, 4, two + other, marks, 20, "u")))));
    return this;
  }

  /** A measure of the region's plan due until a day. */
  public Pictured measure(
      boolean municipal,
      String kind,
      String until,
      List<MeasureState.Report> reports,
      List<MeasureState.Change> changes) {
    measures.add(
        new MeasureState(
            "REGION|2026|2|4.10",
            "REGION|2026",
            2026,
            PlanLevel.REGION,
            "",
            "",
            2,
            "4.10",
            "Раздел",
            "Провести семинар",
            List.of("ИРО"),
            "до " + until,
            kind,
            municipal,
            List.of(new MeasureState.Due("1", "2026-01-01", until, "", "")),
            reports,
            changes,
            List.of(),
            "2026-01-01T00:00:00Z"));
    return this;
  }

  static MeasureState.Report report(String id, String municipality, boolean done, String corrects) {
    return new MeasureState.Report(
        id,
        "1",
        municipality,
        done,
        done ? "2026-03-01" : "",
        "",
        List.of(),
        List.of(),
        corrects,
        "2026-03-01T00:00:00Z",
        "somebody");
  }

  public Picture at(String instant) {
    version++;
    return new Picture(
        Instant.parse(instant),
        new Snapshot(version, schools, enrolments, results, Map.of()),
        measures,
        surveys,
        indicators,
        findings,
        read,
        probe);
  }
}
