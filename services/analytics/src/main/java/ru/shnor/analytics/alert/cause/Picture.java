package ru.shnor.analytics.alert.cause;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ru.shnor.analytics.projection.Snapshot;
import ru.shnor.wire.event.IndicatorState;
import ru.shnor.wire.event.MeasureState;
import ru.shnor.wire.event.SurveyState;

/**
 * What is known at one moment.
 *
 * @param read topics that are read to the end; of the others nothing can be said
 * @param probe what was seen of services and topics
 */
public record Picture(
    Instant now,
    Snapshot region,
    List<MeasureState> measures,
    List<SurveyState> surveys,
    List<IndicatorState> indicators,
    List<Finding> findings,
    Set<String> read,
    Probe probe) {

  private static final ZoneId ZONE = ZoneId.of("Asia/Irkutsk");

  public Picture {
    measures = List.copyOf(measures);
    surveys = List.copyOf(surveys);
    indicators = List.copyOf(indicators);
    findings = List.copyOf(findings);
    read = Set.copyOf(read);
  }

  /** The day in Irkutsk. */
  public LocalDate today() {
    return LocalDate.ofInstant(now, ZONE);
  }

  /** Names of the municipalities that have a school, by id. */
  public Map<String, String> municipalities() {
    Map<String, String> names = new TreeMap<>();
    region
        .schools()
        .values()
        .forEach(one -> names.put(one.body().municipalityId(), one.body().municipalityName()));
    return names;
  }
}
