package ru.shnor.portal.objectivity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import ru.shnor.portal.objectivity.Answers.ListReport;
import ru.shnor.portal.objectivity.Answers.Markers;
import ru.shnor.portal.objectivity.Answers.Sample;
import ru.shnor.portal.objectivity.Answers.SchoolSigns;
import ru.shnor.portal.objectivity.Answers.Screening;
import ru.shnor.portal.objectivity.Answers.YearList;
import ru.shnor.portal.remote.ServiceDown;
import ru.shnor.portal.remote.ServiceName;
import ru.shnor.portal.remote.ServiceRefusal;
import ru.shnor.portal.remote.Services;

/** Lists, acts and samples of results-ingestion; markers and screening of analytics. */
@Component
public class Signs {

  private static final String SAMPLES = "/api/objectivity/samples";

  private final Services services;

  Signs(Services services) {
    this.services = services;
  }

  /** All years of a school; empty if results-ingestion does not answer. */
  public Optional<List<SchoolSigns>> ofSchool(String schoolId) {
    try {
      return Optional.of(school(schoolId));
    } catch (ServiceDown | ServiceRefusal e) {
      return Optional.empty();
    }
  }

  List<SchoolSigns> school(String schoolId) {
    return services.get(
        ServiceName.INGESTION,
        "/api/objectivity/schools",
        Map.of(),
        Map.of("school", schoolId),
        new ParameterizedTypeReference<>() {});
  }

  List<SchoolSigns> all() {
    return services.get(
        ServiceName.INGESTION,
        "/api/objectivity/schools",
        Map.of(),
        Map.of(),
        new ParameterizedTypeReference<>() {});
  }

  List<YearList> lists() {
    return services.get(
        ServiceName.INGESTION,
        "/api/objectivity/lists",
        Map.of(),
        Map.of(),
        new ParameterizedTypeReference<>() {});
  }

  ListReport send(Resource file, String number, String date) {
    return services.send(
        ServiceName.INGESTION,
        "/api/objectivity/lists",
        Map.of(),
        Map.of("number", number, "date", date),
        file,
        new ParameterizedTypeReference<>() {});
  }

  void act(Map<String, Object> act) {
    services.change(
        ServiceName.INGESTION,
        HttpMethod.POST,
        "/api/objectivity/acts",
        Map.of(),
        Optional.empty(),
        act,
        new ParameterizedTypeReference<Map<String, Object>>() {});
  }

  /** Own screening; empty if analytics does not answer. */
  Optional<Screening> screening(int year) {
    try {
      return Optional.of(
          services.get(
              ServiceName.ANALYTICS,
              "/api/objectivity/screening",
              Map.of(),
              Map.of("year", Integer.toString(year)),
              new ParameterizedTypeReference<>() {}));
    } catch (ServiceDown | ServiceRefusal e) {
      return Optional.empty();
    }
  }

  /** The published markers; empty if analytics does not answer. */
  Optional<Markers> markers(int year, String mode) {
    try {
      return Optional.of(
          services.get(
              ServiceName.ANALYTICS,
              "/api/objectivity/markers",
              Map.of(),
              Map.of("year", Integer.toString(year), "mode", mode),
              new ParameterizedTypeReference<>() {}));
    } catch (ServiceDown | ServiceRefusal e) {
      return Optional.empty();
    }
  }

  List<Sample> samples() {
    return services.get(
        ServiceName.INGESTION, SAMPLES, Map.of(), Map.of(), new ParameterizedTypeReference<>() {});
  }

  Sample draw(Map<String, Object> wish) {
    return services.change(
        ServiceName.INGESTION,
        HttpMethod.POST,
        SAMPLES,
        Map.of(),
        Optional.empty(),
        wish,
        new ParameterizedTypeReference<>() {});
  }

  byte[] table(String id, String form) {
    return services.get(
        ServiceName.INGESTION,
        SAMPLES + "/{id}/table",
        Map.of("id", id),
        Map.of("form", form),
        new ParameterizedTypeReference<>() {});
  }
}
