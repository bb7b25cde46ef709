package ru.shnor.portal.access;

import static ru.shnor.portal.access.Role.CENTRE;
import static ru.shnor.portal.access.Role.COORDINATOR;
import static ru.shnor.portal.access.Role.CURATOR;
import static ru.shnor.portal.access.Role.INSTITUTE;
import static ru.shnor.portal.access.Role.MINISTRY;
import static ru.shnor.portal.access.Role.MONITORING;
import static ru.shnor.portal.access.Role.SCHOOL;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Who may open which page, in one table; what is not in it does not exist. */
final class PageTable {

  static final Set<Role> UPLOADERS = Set.of(MINISTRY, CENTRE);
  static final Set<Role> IMPORTERS = Set.of(MINISTRY, CENTRE, INSTITUTE);
  static final Set<Role> STAFF = Set.of(MINISTRY, CENTRE, INSTITUTE, COORDINATOR, CURATOR, SCHOOL);
  private static final Set<Role> ANYONE = Set.of(Role.values());
  static final Set<Role> OPERATORS = Set.of(MINISTRY, CENTRE, INSTITUTE, MONITORING);

  static final Set<Role> REPORTERS = Set.of(MINISTRY, CENTRE, INSTITUTE, COORDINATOR);
  static final Set<Role> INVITERS = Set.of(MINISTRY, CENTRE, INSTITUTE, COORDINATOR, SCHOOL);
  static final Set<Role> VERIFIERS = Set.of(CURATOR, SCHOOL);
  static final Set<Role> RULERS = Set.of(MINISTRY);
  static final Set<Role> PLANNERS = Set.of(MINISTRY, INSTITUTE, COORDINATOR);

  /** A page and who may open it. */
  record Rule(HttpMethod method, String pattern, Set<Role> roles) {

    String[] authorities() {
      return roles.stream().map(Role::name).toArray(String[]::new);
    }
  }

  static final List<Rule> RULES =
      List.of(
          new Rule(HttpMethod.GET, "/", ANYONE),
          new Rule(HttpMethod.GET, "/schools.csv", STAFF),
          new Rule(HttpMethod.GET, "/schools/{id}", STAFF),
          new Rule(HttpMethod.GET, "/import", IMPORTERS),
          new Rule(HttpMethod.POST, "/import", UPLOADERS),
          new Rule(HttpMethod.POST, "/import/file", UPLOADERS),
          new Rule(HttpMethod.POST, "/import/register", IMPORTERS),
          new Rule(HttpMethod.GET, "/import/uploads/{id}", UPLOADERS),
          new Rule(HttpMethod.GET, "/import/uploads/{id}/state", UPLOADERS),
          new Rule(HttpMethod.GET, "/import/protocols", UPLOADERS),
          new Rule(HttpMethod.POST, "/import/protocols", UPLOADERS),
          new Rule(HttpMethod.GET, "/import/scales", IMPORTERS),
          new Rule(HttpMethod.POST, "/import/scales", UPLOADERS),
          new Rule(HttpMethod.GET, "/import/scales/choice", UPLOADERS),
          new Rule(HttpMethod.GET, "/import/scales/{id}", IMPORTERS),
          new Rule(HttpMethod.POST, "/import/scales/{id}", UPLOADERS),
          new Rule(HttpMethod.GET, "/import/mapping", UPLOADERS),
          new Rule(HttpMethod.POST, "/import/mapping", UPLOADERS),
          new Rule(HttpMethod.POST, "/import/mapping/preview", UPLOADERS),
          new Rule(HttpMethod.POST, "/import/mapping/template", UPLOADERS),
          new Rule(HttpMethod.GET, "/import/uploads/{id}/report", UPLOADERS),
          new Rule(HttpMethod.GET, "/import/uploads/{id}/original", UPLOADERS),
          new Rule(HttpMethod.POST, "/import/uploads/{id}/undo", UPLOADERS),
          new Rule(HttpMethod.POST, "/import/remarks", UPLOADERS),
          new Rule(HttpMethod.GET, "/import/quarantine", UPLOADERS),
          new Rule(HttpMethod.POST, "/import/quarantine/{login}/link", UPLOADERS),
          new Rule(HttpMethod.POST, "/import/quarantine/{login}/rejection", UPLOADERS),
          new Rule(HttpMethod.POST, "/import/quarantine/decisions/{id}/reopening", UPLOADERS),
          new Rule(HttpMethod.GET, "/import/results", UPLOADERS),
          new Rule(HttpMethod.GET, "/import/coverage", UPLOADERS),
          new Rule(HttpMethod.GET, "/import/coverage.csv", UPLOADERS),
          new Rule(HttpMethod.GET, "/import/templates", UPLOADERS),
          new Rule(HttpMethod.POST, "/import/templates", UPLOADERS),
          new Rule(HttpMethod.GET, "/import/templates/{id}/text", UPLOADERS),
          new Rule(HttpMethod.POST, "/import/templates/{id}/removal", UPLOADERS),
          new Rule(HttpMethod.GET, "/plans", STAFF),
          new Rule(HttpMethod.GET, "/mine", STAFF),
          new Rule(HttpMethod.GET, "/mine.xlsx", STAFF),
          new Rule(HttpMethod.GET, "/reminders", STAFF),
          new Rule(HttpMethod.GET, "/reminders.xlsx", STAFF),
          new Rule(HttpMethod.GET, "/calendar", STAFF),
          new Rule(HttpMethod.GET, "/calendar.xlsx", STAFF),
          new Rule(HttpMethod.GET, "/plans/import", PLANNERS),
          new Rule(HttpMethod.POST, "/plans/import", PLANNERS),
          new Rule(HttpMethod.GET, "/plans/proposals/{id}", PLANNERS),
          new Rule(HttpMethod.POST, "/plans/proposals/{id}/confirmation", PLANNERS),
          new Rule(HttpMethod.GET, "/plans/{id}/coverage", REPORTERS),
          new Rule(HttpMethod.GET, "/plans/{id}/coverage.xlsx", REPORTERS),
          new Rule(HttpMethod.GET, "/plans/{id}/measures.xlsx", STAFF),
          new Rule(HttpMethod.GET, "/plans/{id}/timeline", STAFF),
          new Rule(HttpMethod.GET, "/plans/{id}/timeline.xlsx", STAFF),
          new Rule(HttpMethod.GET, "/plans/{id}/compare", STAFF),
          new Rule(HttpMethod.GET, "/plans/{id}/compare.xlsx", STAFF),
          new Rule(HttpMethod.GET, "/plans/{id}/events", STAFF),
          new Rule(HttpMethod.POST, "/plans/{id}/events", PLANNERS),
          new Rule(HttpMethod.GET, "/plans/{id}", STAFF),
          new Rule(HttpMethod.GET, "/measures/{id}", STAFF),
          new Rule(HttpMethod.POST, "/measures/{id}/reports", REPORTERS),
          new Rule(HttpMethod.POST, "/measures/{id}/decisions", PLANNERS),
          new Rule(HttpMethod.GET, "/questionnaires", IMPORTERS),
          new Rule(HttpMethod.POST, "/questionnaires", IMPORTERS),
          new Rule(HttpMethod.GET, "/questionnaires/{id}/versions/{version}", IMPORTERS),
          new Rule(HttpMethod.GET, "/questionnaires/{id}/versions/{version}/text", IMPORTERS),
          new Rule(HttpMethod.POST, "/questionnaires/{id}/versions/{version}/opening", IMPORTERS),
          new Rule(HttpMethod.GET, "/surveys", STAFF),
          new Rule(HttpMethod.POST, "/surveys", IMPORTERS),
          new Rule(HttpMethod.GET, "/surveys/new", IMPORTERS),
          new Rule(HttpMethod.GET, "/surveys/{id}", STAFF),
          new Rule(HttpMethod.POST, "/surveys/{id}/invitations", INVITERS),
          new Rule(HttpMethod.POST, "/surveys/{id}/reminders", REPORTERS),
          new Rule(HttpMethod.POST, "/surveys/{id}/closing", IMPORTERS),
          new Rule(HttpMethod.GET, "/surveys/{id}/results", STAFF),
          new Rule(HttpMethod.GET, "/surveys/{id}/results/{format}", STAFF),
          new Rule(HttpMethod.GET, "/profiles", STAFF),
          new Rule(HttpMethod.POST, "/profiles", IMPORTERS),
          new Rule(HttpMethod.POST, "/profiles/contexts", IMPORTERS),
          new Rule(HttpMethod.GET, "/profiles/{id}", STAFF),
          new Rule(HttpMethod.POST, "/profiles/{id}/verification", VERIFIERS),
          new Rule(HttpMethod.POST, "/profiles/{id}/directions", VERIFIERS),
          new Rule(HttpMethod.GET, "/documents", REPORTERS),
          new Rule(HttpMethod.GET, "/documents/{kind}/{format}", REPORTERS),
          new Rule(HttpMethod.POST, "/measures/{id}/edit", PLANNERS),
          new Rule(HttpMethod.GET, "/measures/{id}/proof", REPORTERS),
          new Rule(HttpMethod.POST, "/measures/{id}/evidence", REPORTERS),
          new Rule(HttpMethod.GET, "/measures/{id}/evidence/{file}", REPORTERS),
          new Rule(HttpMethod.POST, "/measures/{id}/evidence/{file}/withdrawal", REPORTERS),
          new Rule(HttpMethod.POST, "/measures/{id}/participations", REPORTERS),
          new Rule(
              HttpMethod.POST,
              "/measures/{id}/participations/{participation}/withdrawal",
              REPORTERS),
          new Rule(HttpMethod.GET, "/plans/{id}/summary", REPORTERS),
          new Rule(HttpMethod.GET, "/plans/{id}/summary.xlsx", REPORTERS),
          new Rule(HttpMethod.POST, "/plans/{id}/next-year", PLANNERS),
          new Rule(HttpMethod.GET, "/programmes", STAFF),
          new Rule(HttpMethod.GET, "/programmes.xlsx", STAFF),
          new Rule(HttpMethod.GET, "/programmes/{id}", STAFF),
          new Rule(HttpMethod.POST, "/programmes/{id}/risks", Set.of(COORDINATOR, SCHOOL)),
          new Rule(HttpMethod.POST, "/programmes/{id}/submission", Set.of(COORDINATOR, SCHOOL)),
          new Rule(HttpMethod.POST, "/programmes/{id}/monitoring", Set.of(COORDINATOR, SCHOOL)),
          new Rule(HttpMethod.GET, "/reviews", STAFF),
          new Rule(HttpMethod.POST, "/reviews", Set.of(MINISTRY, INSTITUTE)),
          new Rule(HttpMethod.POST, "/reviews/{id}/opinions", STAFF),
          new Rule(HttpMethod.GET, "/reviews/{id}/summary.xlsx", Set.of(MINISTRY, INSTITUTE)),
          new Rule(HttpMethod.GET, "/approvals", REPORTERS),
          new Rule(HttpMethod.GET, "/approvals.xlsx", REPORTERS),
          new Rule(HttpMethod.GET, "/approvals/{id}", REPORTERS),
          new Rule(HttpMethod.POST, "/approvals/{id}/steps", PLANNERS),
          new Rule(HttpMethod.POST, "/approvals/{id}/curators", PLANNERS),
          new Rule(HttpMethod.POST, "/measures/{id}/answers", PLANNERS),
          new Rule(HttpMethod.GET, "/objectivity", STAFF),
          new Rule(HttpMethod.POST, "/objectivity/list", UPLOADERS),
          new Rule(HttpMethod.GET, "/objectivity/schools/{id}", STAFF),
          new Rule(HttpMethod.POST, "/objectivity/schools/{id}/acts", UPLOADERS),
          new Rule(HttpMethod.GET, "/objectivity/samples", IMPORTERS),
          new Rule(HttpMethod.POST, "/objectivity/samples", UPLOADERS),
          new Rule(HttpMethod.GET, "/objectivity/samples/{id}/table", IMPORTERS),
          new Rule(HttpMethod.GET, "/alerts", STAFF),
          new Rule(HttpMethod.GET, "/alerts/count", STAFF),
          new Rule(HttpMethod.GET, "/alerts/rules", IMPORTERS),
          new Rule(HttpMethod.GET, "/alerts/rules/{id}", IMPORTERS),
          new Rule(HttpMethod.POST, "/alerts/rules/{id}", RULERS),
          new Rule(HttpMethod.GET, "/alerts/journal", IMPORTERS),
          new Rule(HttpMethod.POST, "/alerts/journal/retry", IMPORTERS),
          new Rule(HttpMethod.GET, "/alerts/{id}", STAFF),
          new Rule(HttpMethod.POST, "/alerts/{id}/acknowledgement", REPORTERS),
          new Rule(HttpMethod.POST, "/alerts/{id}/silence", IMPORTERS),
          new Rule(HttpMethod.POST, "/alerts/{id}/silence-end", IMPORTERS),
          new Rule(HttpMethod.GET, "/trend", STAFF),
          new Rule(HttpMethod.GET, "/changes", STAFF),
          new Rule(HttpMethod.GET, "/candidates", REPORTERS),
          new Rule(HttpMethod.GET, "/definitions", STAFF),
          new Rule(HttpMethod.POST, "/definitions", Set.of(MINISTRY)),
          new Rule(HttpMethod.GET, "/definitions/value", IMPORTERS),
          new Rule(HttpMethod.POST, "/definitions/official", Set.of(MINISTRY)),
          new Rule(HttpMethod.GET, "/definitions/{id}", STAFF),
          new Rule(HttpMethod.GET, "/live/indicator", STAFF),
          new Rule(HttpMethod.GET, "/status", OPERATORS),
          new Rule(HttpMethod.GET, "/help", ANYONE));

  static final String[] OPEN = {
    "/login",
    "/css/**",
    "/js/**",
    "/vendor/**",
    "/favicon.svg",
    "/favicon.ico",
    "/actuator/health/**"
  };

  private PageTable() {}

  /** Whether there is such a page at all, for anybody. */
  static boolean knows(HttpServletRequest request) {
    return RULES.stream()
        .anyMatch(
            rule ->
                PathPatternRequestMatcher.withDefaults()
                    .matcher(rule.method(), rule.pattern())
                    .matches(request));
  }
}
