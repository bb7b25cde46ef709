package ru.shnor.analytics;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import ru.shnor.kit.access.AccessRule;
import ru.shnor.kit.access.AccessTable;
import ru.shnor.kit.access.Role;

/** Who may do what here. */
@Configuration(proxyBeanMethods = false)
class AnalyticsConfiguration {

  private static final Role[] STAFF = {
    Role.MINISTRY, Role.CENTRE, Role.INSTITUTE, Role.COORDINATOR, Role.CURATOR, Role.SCHOOL
  };
  private static final Role[] NOTES = {
    Role.MINISTRY, Role.CENTRE, Role.INSTITUTE, Role.COORDINATOR
  };
  private static final Role[] SCREENERS = {
    Role.MINISTRY, Role.CENTRE, Role.INSTITUTE, Role.COORDINATOR
  };
  private static final Role[] REGION = {Role.MINISTRY, Role.CENTRE, Role.INSTITUTE};

  @Bean
  AccessTable accessTable() {
    List<AccessRule> staff =
        Stream.of(
                "/api/periods",
                "/api/definitions",
                "/api/definitions/{id}",
                "/api/official-definition",
                "/api/trend",
                "/api/indicator/breakdowns",
                "/api/indicator/lineage",
                "/api/indicator/difference",
                "/api/indicator/schools/{id}/lineage",
                "/api/indicator",
                "/api/indicator/schools",
                "/api/indicator/schools/{id}",
                "/api/alerts",
                "/api/alerts/summary",
                "/api/alerts/{id}")
            .map(path -> AccessRule.of(HttpMethod.GET, path, STAFF))
            .toList();
    List<AccessRule> region =
        List.of(
            AccessRule.of(
                HttpMethod.GET,
                "/api/candidates",
                Role.MINISTRY,
                Role.CENTRE,
                Role.INSTITUTE,
                Role.COORDINATOR),
            AccessRule.of(HttpMethod.GET, "/api/notes", NOTES),
            AccessRule.of(HttpMethod.GET, "/api/notes/{kind}/{format}", NOTES),
            AccessRule.of(HttpMethod.GET, "/api/objectivity/markers", SCREENERS),
            AccessRule.of(HttpMethod.GET, "/api/objectivity/screening", SCREENERS),
            AccessRule.of(
                HttpMethod.GET,
                "/api/candidates/proposal",
                Role.MINISTRY,
                Role.CENTRE,
                Role.INSTITUTE,
                Role.COORDINATOR),
            AccessRule.of(HttpMethod.GET, "/api/what-if", REGION),
            AccessRule.of(HttpMethod.POST, "/api/definitions", Role.MINISTRY),
            AccessRule.of(HttpMethod.PUT, "/api/definitions/{id}", Role.MINISTRY),
            AccessRule.of(HttpMethod.PUT, "/api/official-definition", Role.MINISTRY),
            AccessRule.of(HttpMethod.GET, "/api/runs/{id}", REGION),
            AccessRule.of(HttpMethod.POST, "/api/runs/{id}/repeat", REGION));
    return () -> Stream.of(staff, region, alerts()).flatMap(List::stream).toList();
  }

  private static List<AccessRule> alerts() {
    return List.of(
        AccessRule.of(
            HttpMethod.POST,
            "/api/alerts/{id}/acknowledgement",
            Role.MINISTRY,
            Role.CENTRE,
            Role.INSTITUTE,
            Role.COORDINATOR),
        AccessRule.of(HttpMethod.POST, "/api/alerts/{id}/silence", REGION),
        AccessRule.of(HttpMethod.POST, "/api/alerts/{id}/silence-end", REGION),
        AccessRule.of(HttpMethod.GET, "/api/alert-channels", REGION),
        AccessRule.of(HttpMethod.GET, "/api/alert-deliveries", REGION),
        AccessRule.of(HttpMethod.POST, "/api/alert-deliveries/{id}/retry", REGION),
        AccessRule.of(HttpMethod.GET, "/api/alert-rules", REGION),
        AccessRule.of(HttpMethod.GET, "/api/alert-rules/{id}", REGION),
        AccessRule.of(HttpMethod.PUT, "/api/alert-rules/{id}", Role.MINISTRY));
  }
}
