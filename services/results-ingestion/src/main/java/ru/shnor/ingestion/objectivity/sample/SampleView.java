package ru.shnor.ingestion.objectivity.sample;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ru.shnor.kit.code.SchoolCode;
import ru.shnor.wire.event.SchoolState;

/**
 * A sample for people. A preview has no id and names no school: who draws must not choose a seed by
 * its outcome.
 *
 * @param frame number of schools it is drawn from
 * @param schools drawn schools, by stratum
 * @param warnings what must be known, in Russian
 */
record SampleView(
    String sampleId,
    boolean preview,
    int year,
    int listYear,
    long seed,
    int size,
    String rule,
    String ruleTitle,
    String algorithm,
    String frameHash,
    String sampleHash,
    int frame,
    int listed,
    int screened,
    int drawn,
    List<StratumView> strata,
    List<SchoolView> schools,
    String papersUntil,
    String basis,
    String drawnAt,
    String by,
    List<String> warnings) {

  /** A stratum. */
  record StratumView(
      String municipalityId, String municipalityName, String size, int schools, int drawn) {}

  /** A drawn school. */
  record SchoolView(
      String schoolId,
      String login,
      String name,
      String municipalityName,
      String size,
      int participants,
      boolean listed,
      boolean screened) {}

  static SampleView of(
      ControlSample sample,
      boolean preview,
      Map<String, SchoolState> schools,
      List<String> warnings) {
    Map<String, String> municipalities = new TreeMap<>();
    schools
        .values()
        .forEach(one -> municipalities.put(one.municipalityId(), one.municipalityName()));
    return new SampleView(
        preview ? "" : sample.sampleId(),
        preview,
        sample.year(),
        sample.listYear(),
        sample.seed(),
        sample.size(),
        sample.rule().name(),
        sample.rule().title(),
        sample.algorithm(),
        sample.frameHash(),
        preview ? "" : sample.sampleHash(),
        sample.frame().size(),
        (int) sample.frame().stream().filter(Frame.School::listed).count(),
        (int) sample.frame().stream().filter(Frame.School::screened).count(),
        sample.drawn().size(),
        sample.strata().stream()
            .map(
                one ->
                    new StratumView(
                        one.municipalityId(),
                        municipalities.getOrDefault(one.municipalityId(), one.municipalityId()),
                        one.size().title(),
                        one.schools(),
                        one.drawn()))
            .toList(),
        preview ? List.of() : schools(sample, schools),
        sample.papersUntil(),
        sample.basis(),
        preview ? "" : sample.drawnAt(),
        preview ? "" : sample.by(),
        warnings);
  }

  private static List<SchoolView> schools(ControlSample sample, Map<String, SchoolState> schools) {
    Map<String, Frame.School> framed = new TreeMap<>();
    sample.frame().forEach(one -> framed.put(one.schoolId(), one));
    return sample.drawn().stream()
        .flatMap(id -> Optional.ofNullable(framed.get(id)).stream())
        .map(one -> school(one, Optional.ofNullable(schools.get(one.schoolId()))))
        .toList();
  }

  private static SchoolView school(Frame.School one, Optional<SchoolState> school) {
    return new SchoolView(
        one.schoolId(),
        SchoolCode.ofValue(one.schoolId().substring(1)).registered(),
        school.map(SchoolState::name).orElse(one.schoolId()),
        school.map(SchoolState::municipalityName).orElse(one.municipalityId()),
        one.size().title(),
        one.participants(),
        one.listed(),
        one.screened());
  }
}
