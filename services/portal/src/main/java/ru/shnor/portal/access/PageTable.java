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
          new Rule(HttpMethod.GET, "/plans/{id}/coverage", REPORTERS),
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
