package ru.shnor.system.access;

import static ru.shnor.kit.access.Role.CENTRE;
import static ru.shnor.kit.access.Role.COORDINATOR;
import static ru.shnor.kit.access.Role.CURATOR;
import static ru.shnor.kit.access.Role.INSTITUTE;
import static ru.shnor.kit.access.Role.MINISTRY;
import static ru.shnor.kit.access.Role.MONITORING;
import static ru.shnor.kit.access.Role.SCHOOL;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ru.shnor.kit.access.Role;
import ru.shnor.stack.StackAddresses;

/**
 * One endpoint and who may call it, written down a second time from the documents: the services
 * have tables of their own, and this one must agree.
 *
 * @param pattern as in the source of the service
 * @param sample a path that fits the pattern and changes nothing
 */
record Endpoint(String service, String method, String pattern, String sample, Set<Role> roles) {

  private static final Set<Role> REGION = Set.of(MINISTRY, CENTRE, INSTITUTE);
  private static final Set<Role> STAFF =
      Set.of(MINISTRY, CENTRE, INSTITUTE, COORDINATOR, CURATOR, SCHOOL);
  private static final Set<Role> UPLOADERS = Set.of(CENTRE, MINISTRY);
  private static final Set<Role> PLANNERS = Set.of(MINISTRY, INSTITUTE, COORDINATOR);
  private static final Set<Role> PLAN_READERS = Set.of(MINISTRY, CENTRE, INSTITUTE, COORDINATOR);
  private static final Set<Role> INVITERS =
      Set.of(MINISTRY, CENTRE, INSTITUTE, COORDINATOR, SCHOOL);
  private static final Set<Role> OPERATORS = Set.of(MINISTRY, CENTRE, INSTITUTE, MONITORING);
  private static final String YEARS = "?base=2020&report=2021";

  static final List<String> SERVICES =
      List.of("plan-registry", "results-ingestion", "survey-collection", "analytics");

  /** Endpoints of every service, those of the kit once per service. */
  static List<Endpoint> all() {
    return Stream.of(
            registry(),
            plans(),
            following(),
            programmes(),
            ingestion(),
            surveys(),
            analytics(),
            alerts(),
            common())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Endpoint> registry() {
    String service = "plan-registry";
    return List.of(
        of(service, "POST", "/api/imports/schools", "", REGION),
        of(service, "POST", "/api/imports/lists", "", REGION),
        of(service, "GET", "/api/imports", "", REGION),
        of(service, "GET", "/api/municipalities", "", STAFF),
        of(service, "GET", "/api/schools", "?size=500", STAFF),
        of(service, "GET", "/api/schools/{id}", "", STAFF),
        of(service, "GET", "/api/schools/{id}/enrolments", "", STAFF),
        of(service, "GET", "/api/lists", "", STAFF),
        of(service, "DELETE", "/api/lists/{id}", "", Set.of(MINISTRY, INSTITUTE)));
  }

  private static List<Endpoint> plans() {
    String service = "plan-registry";
    return List.of(
        of(service, "POST", "/api/plans/proposals", "", PLANNERS),
        of(service, "GET", "/api/plans/proposals/{id}", "", PLANNERS),
        of(service, "POST", "/api/plans/proposals/{id}/confirmation", "", PLANNERS),
        of(service, "GET", "/api/plans", "", STAFF),
        of(service, "GET", "/api/plans/{id}", "", STAFF),
        of(service, "GET", "/api/plans/{id}/at", "?date=2024-06-01", STAFF),
        of(service, "GET", "/api/plans/{id}/difference", "?from=2024-01-01&to=2024-06-01", STAFF),
        of(service, "GET", "/api/plans/{id}/events", "", STAFF),
        of(service, "POST", "/api/plans/{id}/events", "", PLANNERS),
        of(service, "GET", "/api/plans/{id}/summary", "", PLAN_READERS),
        of(service, "POST", "/api/plans/{id}/next-year", "", PLANNERS),
        of(service, "GET", "/api/places", "", PLANNERS),
        of(service, "GET", "/api/reminders", "", STAFF),
        of(service, "GET", "/api/agenda", "?from=2024-01-01&to=2024-12-31", STAFF),
        of(service, "POST", "/api/measures/{id}/answers", "", PLANNERS),
        of(service, "GET", "/api/coverage", "?year=2024", PLAN_READERS),
        of(service, "GET", "/api/measures", "?year=2024", STAFF),
        of(service, "GET", "/api/measures/{id}", "", STAFF),
        of(service, "PUT", "/api/measures/{id}", "", PLANNERS),
        of(service, "POST", "/api/measures/{id}/decisions", "", PLANNERS),
        of(service, "POST", "/api/measures/{id}/reports", "", PLAN_READERS));
  }

  private static List<Endpoint> following() {
    String service = "plan-registry";
    String evidence = "/api/measures/{id}/evidence";
    String participation = "/api/measures/{id}/participations";
    return List.of(
        of(service, "POST", participation, "", PLAN_READERS),
        of(service, "POST", participation + "/{participation}/withdrawal", "", PLAN_READERS),
        of(service, "GET", evidence, "", PLAN_READERS),
        of(service, "POST", evidence, "", PLAN_READERS),
        of(service, "GET", evidence + "/{file}", "", PLAN_READERS),
        of(service, "POST", evidence + "/{file}/withdrawal", "", PLAN_READERS),
        of(service, "GET", "/api/approvals", "?year=2024", PLAN_READERS),
        of(service, "GET", "/api/approvals/{id}", "", PLAN_READERS),
        of(service, "POST", "/api/approvals/{id}/steps", "", PLANNERS),
        of(service, "GET", "/api/curators/{id}", "", PLAN_READERS),
        of(service, "PUT", "/api/curators/{id}", "", PLANNERS));
  }

  private static List<Endpoint> programmes() {
    String service = "plan-registry";
    Set<Role> writers = Set.of(COORDINATOR, SCHOOL);
    Set<Role> organisers = Set.of(MINISTRY, INSTITUTE);
    return List.of(
        of(service, "GET", "/api/programmes", "?year=2024", STAFF),
        of(service, "GET", "/api/programmes/{id}", "", STAFF),
        of(service, "PUT", "/api/programmes/{id}", "", writers),
        of(service, "POST", "/api/programmes/{id}/submission", "", writers),
        of(service, "POST", "/api/programmes/{id}/monitoring", "", writers),
        of(service, "GET", "/api/reviews", "", organisers),
        of(service, "POST", "/api/reviews", "", organisers),
        of(service, "GET", "/api/reviews/{id}", "", organisers),
        of(service, "POST", "/api/reviews/{id}/opinions", "", STAFF),
        of(service, "GET", "/api/review-tasks", "", STAFF));
  }

  private static List<Endpoint> surveys() {
    String service = "survey-collection";
    String version = "/api/questionnaires/{id}/versions/{version}";
    return List.of(
        of(service, "GET", "/api/questionnaires", "", REGION),
        of(service, "PUT", "/api/questionnaires/{id}", "", REGION),
        of(service, "POST", "/api/questionnaires/{id}/workbook", "", REGION),
        of(service, "GET", version, "", REGION),
        of(service, "POST", version + "/open", "", REGION),
        of(service, "GET", "/api/surveys", "", STAFF),
        of(service, "POST", "/api/surveys", "", REGION),
        of(service, "GET", "/api/surveys/{id}", "", STAFF),
        of(service, "POST", "/api/surveys/{id}/invitations", "", INVITERS),
        of(service, "POST", "/api/surveys/{id}/sheets", "", INVITERS),
        of(service, "GET", "/api/school-lists", "", REGION),
        of(service, "POST", "/api/surveys/{id}/close", "", REGION),
        of(service, "GET", "/api/surveys/{id}/rates", "", STAFF),
        of(service, "GET", "/api/surveys/{id}/reminders", "", STAFF),
        of(service, "POST", "/api/surveys/{id}/reminders", "", PLAN_READERS),
        of(service, "GET", "/api/surveys/{id}/results", "", STAFF),
        of(service, "GET", "/api/surveys/{id}/results.csv", "", STAFF),
        of(service, "GET", "/api/surveys/{id}/results.xlsx", "", STAFF),
        of(service, "GET", "/api/surveys/{id}/texts", "", REGION),
        of(service, "GET", "/api/surveys/{id}/measures", "", REGION),
        of(service, "POST", "/api/measure-questionnaires", "", REGION),
        of(service, "POST", "/api/contexts/{year}", "", REGION),
        of(service, "GET", "/api/profiles", "", STAFF),
        of(service, "POST", "/api/profiles", "", REGION),
        of(service, "GET", "/api/profiles/{id}", "", STAFF),
        of(service, "POST", "/api/profiles/{id}/verification", "", Set.of(SCHOOL, CURATOR)),
        of(service, "POST", "/api/profiles/{id}/directions", "", Set.of(SCHOOL, CURATOR)),
        of(service, "GET", "/api/profile-rules", "", REGION),
        of(service, "POST", "/api/profile-rules", "", REGION));
  }

  /** What a respondent with an invitation reaches without a login. */
  static List<Endpoint> open() {
    return List.of(
        of("survey-collection", "GET", "/api/form", "", Set.of()),
        of("survey-collection", "POST", "/api/answers", "", Set.of()));
  }

  private static List<Endpoint> ingestion() {
    String service = "results-ingestion";
    return List.of(
        of(service, "POST", "/api/uploads", "", UPLOADERS),
        of(service, "POST", "/api/uploads/large", "", UPLOADERS),
        of(service, "GET", "/api/uploads", "", UPLOADERS),
        of(service, "GET", "/api/uploads/{id}", "", UPLOADERS),
        of(service, "GET", "/api/uploads/{id}/events", "", UPLOADERS),
        of(service, "GET", "/api/uploads/{id}/unknown-schools", "", UPLOADERS),
        of(service, "GET", "/api/scales", "", REGION),
        of(service, "GET", "/api/scales/{id}", "", REGION),
        of(service, "PUT", "/api/scales/{id}", "", UPLOADERS),
        of(service, "POST", "/api/scales", "", UPLOADERS),
        of(service, "GET", "/api/uploads/{id}/report", "", UPLOADERS),
        of(service, "POST", "/api/remarks", "", UPLOADERS),
        of(service, "GET", "/api/uploads/{id}/changes", "", UPLOADERS),
        of(service, "POST", "/api/uploads/{id}/undo", "", UPLOADERS),
        of(
            service,
            "GET",
            "/api/result-history",
            "?school=s1&procedure=VPR&year=2021&season=SPRING",
            UPLOADERS),
        of(service, "GET", "/api/quarantine", "", UPLOADERS),
        of(service, "POST", "/api/quarantine/{login}/link", "", UPLOADERS),
        of(service, "POST", "/api/quarantine/{login}/rejection", "", UPLOADERS),
        of(service, "GET", "/api/quarantine/decisions", "", UPLOADERS),
        of(service, "POST", "/api/quarantine/decisions/{id}/reopening", "", UPLOADERS),
        of(service, "GET", "/api/uploads/{id}/original", "", UPLOADERS),
        of(service, "POST", "/api/upload-sessions", "", UPLOADERS),
        of(service, "GET", "/api/upload-sessions/{id}", "", UPLOADERS),
        of(service, "PUT", "/api/upload-sessions/{id}/content", "?offset=0", UPLOADERS),
        of(service, "POST", "/api/upload-sessions/{id}/finish", "", UPLOADERS),
        of(service, "DELETE", "/api/upload-sessions/{id}", "", UPLOADERS),
        of(
            service,
            "GET",
            "/api/results-coverage",
            "?procedure=VPR&year=2021&season=SPRING",
            UPLOADERS),
        of(service, "POST", "/api/webhooks", "", UPLOADERS),
        of(service, "GET", "/api/webhooks", "", UPLOADERS),
        of(service, "DELETE", "/api/webhooks/{id}", "", UPLOADERS),
        of(service, "GET", "/api/webhooks/{id}/deliveries", "", UPLOADERS),
        of(service, "POST", "/api/templates", "", UPLOADERS),
        of(service, "POST", "/api/templates/samples", "", UPLOADERS),
        of(service, "POST", "/api/templates/trials", "", UPLOADERS),
        of(service, "GET", "/api/templates", "", UPLOADERS),
        of(service, "GET", "/api/templates/{id}", "", UPLOADERS),
        of(service, "DELETE", "/api/templates/{id}", "", UPLOADERS),
        of(service, "POST", "/api/objectivity/lists", "", UPLOADERS),
        of(service, "GET", "/api/objectivity/lists", "", REGION),
        of(service, "GET", "/api/objectivity/schools", "", STAFF),
        of(service, "POST", "/api/objectivity/acts", "", UPLOADERS),
        of(service, "POST", "/api/objectivity/samples", "", UPLOADERS),
        of(service, "GET", "/api/objectivity/samples", "", REGION),
        of(service, "GET", "/api/objectivity/samples/{id}", "", REGION),
        of(service, "GET", "/api/objectivity/samples/{id}/table", "", REGION),
        of(service, "GET", "/api/campaigns", "", STAFF),
        of(service, "GET", "/api/known-schools", "", REGION));
  }

  private static List<Endpoint> analytics() {
    String service = "analytics";
    return List.of(
        of(service, "GET", "/api/periods", "", STAFF),
        of(service, "GET", "/api/definitions", "", STAFF),
        of(service, "POST", "/api/definitions", "", Set.of(MINISTRY)),
        of(service, "GET", "/api/definitions/{id}", "", STAFF),
        of(service, "PUT", "/api/definitions/{id}", "", Set.of(MINISTRY)),
        of(service, "GET", "/api/official-definition", "", STAFF),
        of(service, "PUT", "/api/official-definition", "", Set.of(MINISTRY)),
        of(service, "GET", "/api/what-if", YEARS, REGION),
        of(service, "GET", "/api/trend", YEARS, STAFF),
        of(service, "GET", "/api/indicator/breakdowns", YEARS, STAFF),
        of(service, "GET", "/api/indicator/lineage", YEARS, STAFF),
        of(service, "GET", "/api/indicator/difference", YEARS + "&from=2026-01-01", STAFF),
        of(service, "GET", "/api/indicator/schools/{id}/lineage", YEARS, STAFF),
        of(
            service,
            "GET",
            "/api/candidates/proposal",
            "?year=2020",
            Set.of(MINISTRY, CENTRE, INSTITUTE, COORDINATOR)),
        of(service, "GET", "/api/indicator", YEARS, STAFF),
        of(service, "GET", "/api/indicator/schools", YEARS, STAFF),
        of(service, "GET", "/api/indicator/schools/{id}", YEARS, STAFF),
        of(
            service,
            "GET",
            "/api/candidates",
            "?year=2020",
            Set.of(MINISTRY, CENTRE, INSTITUTE, COORDINATOR)),
        of(service, "GET", "/api/notes", "", PLAN_READERS),
        of(service, "GET", "/api/notes/{kind}/{format}", "", PLAN_READERS),
        of(service, "GET", "/api/objectivity/markers", "?year=2020", PLAN_READERS),
        of(service, "GET", "/api/objectivity/screening", "?year=2020", PLAN_READERS),
        of(service, "GET", "/api/runs/{id}", "", REGION),
        of(service, "POST", "/api/runs/{id}/repeat", "", REGION));
  }

  private static List<Endpoint> alerts() {
    String service = "analytics";
    return List.of(
        of(service, "GET", "/api/alerts", "", STAFF),
        of(service, "GET", "/api/alerts/summary", "", STAFF),
        of(service, "GET", "/api/alerts/{id}", "", STAFF),
        of(service, "POST", "/api/alerts/{id}/acknowledgement", "", PLAN_READERS),
        of(service, "POST", "/api/alerts/{id}/silence", "", REGION),
        of(service, "POST", "/api/alerts/{id}/silence-end", "", REGION),
        of(service, "GET", "/api/alert-channels", "", REGION),
        of(service, "GET", "/api/alert-deliveries", "", REGION),
        of(service, "POST", "/api/alert-deliveries/{id}/retry", "", REGION),
        of(service, "GET", "/api/alert-rules", "", REGION),
        of(service, "GET", "/api/alert-rules/{id}", "", REGION),
        of(service, "PUT", "/api/alert-rules/{id}", "", Set.of(MINISTRY)));
  }

  private static List<Endpoint> common() {
    return SERVICES.stream()
        .flatMap(
            service ->
                Stream.of(
                    of(service, "GET", "/api/status", "", OPERATORS),
                    of(service, "GET", "/actuator/prometheus", "", Set.of(MONITORING))))
        .toList();
  }

  private static Endpoint of(
      String service, String method, String pattern, String query, Set<Role> roles) {
    return new Endpoint(service, method, pattern, sample(pattern) + query, roles);
  }

  private static String sample(String pattern) {
    return pattern
        .replaceAll("\\{(file|id|login|participation)}", "no-such-thing")
        .replace("{version}", "1")
        .replace("{year}", "2026")
        .replace("{kind}", "none")
        .replace("{format}", "pdf");
  }

  URI address(StackAddresses addresses) {
    return address(service, addresses);
  }

  static URI address(String service, StackAddresses addresses) {
    return switch (service) {
      case "plan-registry" -> addresses.registry();
      case "results-ingestion" -> addresses.ingestion();
      case "survey-collection" -> addresses.surveys();
      default -> addresses.analytics();
    };
  }

  @Override
  public String toString() {
    return "%s %s %s".formatted(service, method, pattern);
  }
}
