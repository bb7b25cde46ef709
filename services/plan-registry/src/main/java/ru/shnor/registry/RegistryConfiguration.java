package ru.shnor.registry;

import static ru.shnor.kit.access.Role.CENTRE;
import static ru.shnor.kit.access.Role.COORDINATOR;
import static ru.shnor.kit.access.Role.CURATOR;
import static ru.shnor.kit.access.Role.INSTITUTE;
import static ru.shnor.kit.access.Role.MINISTRY;
import static ru.shnor.kit.access.Role.SCHOOL;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import ru.shnor.kit.access.AccessRule;
import ru.shnor.kit.access.AccessTable;
import ru.shnor.kit.access.Role;
import ru.shnor.registry.draft.Deadlines;
import ru.shnor.registry.draft.PlanReader;
import ru.shnor.registry.gazetteer.Gazetteer;
import ru.shnor.registry.importing.ImportSettings;

/** Who may do what here. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportSettings.class)
class RegistryConfiguration {

  private static final Role[] STAFF = {MINISTRY, CENTRE, INSTITUTE, COORDINATOR, CURATOR, SCHOOL};
  private static final Role[] IMPORTERS = {MINISTRY, CENTRE, INSTITUTE};

  private static final Role[] PLANNERS = {MINISTRY, INSTITUTE, COORDINATOR};
  private static final Role[] REPORTERS = {MINISTRY, CENTRE, INSTITUTE, COORDINATOR};

  @Bean
  Gazetteer gazetteer() {
    return Gazetteer.irkutsk();
  }

  @Bean
  Deadlines deadlines(Gazetteer gazetteer) {
    return new Deadlines(gazetteer);
  }

  @Bean
  PlanReader planReader(Gazetteer gazetteer) {
    return new PlanReader(gazetteer);
  }

  @Bean
  AccessTable accessTable() {
    return () ->
        List.of(
            AccessRule.of(HttpMethod.POST, "/api/imports/schools", IMPORTERS),
            AccessRule.of(HttpMethod.POST, "/api/imports/lists", IMPORTERS),
            AccessRule.of(HttpMethod.GET, "/api/imports", IMPORTERS),
            AccessRule.of(HttpMethod.GET, "/api/municipalities", STAFF),
            AccessRule.of(HttpMethod.GET, "/api/schools", STAFF),
            AccessRule.of(HttpMethod.GET, "/api/schools/{id}", STAFF),
            AccessRule.of(HttpMethod.GET, "/api/schools/{id}/enrolments", STAFF),
            AccessRule.of(HttpMethod.GET, "/api/lists", STAFF),
            AccessRule.of(HttpMethod.DELETE, "/api/lists/{id}", MINISTRY, INSTITUTE),
            AccessRule.of(HttpMethod.POST, "/api/plans/proposals", PLANNERS),
            AccessRule.of(HttpMethod.GET, "/api/plans/proposals/{id}", PLANNERS),
            AccessRule.of(HttpMethod.POST, "/api/plans/proposals/{id}/confirmation", PLANNERS),
            AccessRule.of(HttpMethod.GET, "/api/plans", STAFF),
            AccessRule.of(HttpMethod.GET, "/api/plans/{id}", STAFF),
            AccessRule.of(HttpMethod.GET, "/api/plans/{id}/at", STAFF),
            AccessRule.of(HttpMethod.GET, "/api/plans/{id}/difference", STAFF),
            AccessRule.of(HttpMethod.GET, "/api/plans/{id}/events", STAFF),
            AccessRule.of(HttpMethod.POST, "/api/plans/{id}/events", PLANNERS),
            AccessRule.of(HttpMethod.GET, "/api/plans/{id}/summary", REPORTERS),
            AccessRule.of(HttpMethod.POST, "/api/plans/{id}/next-year", PLANNERS),
            AccessRule.of(HttpMethod.GET, "/api/places", PLANNERS),
            AccessRule.of(HttpMethod.GET, "/api/agenda", STAFF),
            AccessRule.of(HttpMethod.GET, "/api/reminders", STAFF),
            AccessRule.of(HttpMethod.GET, "/api/coverage", REPORTERS),
            AccessRule.of(HttpMethod.GET, "/api/measures", STAFF),
            AccessRule.of(HttpMethod.GET, "/api/measures/{id}", STAFF),
            AccessRule.of(HttpMethod.PUT, "/api/measures/{id}", PLANNERS),
            AccessRule.of(HttpMethod.POST, "/api/measures/{id}/answers", PLANNERS),
            AccessRule.of(HttpMethod.POST, "/api/measures/{id}/decisions", PLANNERS),
            AccessRule.of(HttpMethod.POST, "/api/measures/{id}/reports", REPORTERS),
            AccessRule.of(HttpMethod.POST, "/api/measures/{id}/participations", REPORTERS),
            AccessRule.of(
                HttpMethod.POST,
                "/api/measures/{id}/participations/{participation}/withdrawal",
                REPORTERS),
            AccessRule.of(HttpMethod.GET, "/api/measures/{id}/evidence", REPORTERS),
            AccessRule.of(HttpMethod.POST, "/api/measures/{id}/evidence", REPORTERS),
            AccessRule.of(HttpMethod.GET, "/api/measures/{id}/evidence/{file}", REPORTERS),
            AccessRule.of(
                HttpMethod.POST, "/api/measures/{id}/evidence/{file}/withdrawal", REPORTERS),
            AccessRule.of(HttpMethod.GET, "/api/approvals", REPORTERS),
            AccessRule.of(HttpMethod.GET, "/api/approvals/{id}", REPORTERS),
            AccessRule.of(HttpMethod.POST, "/api/approvals/{id}/steps", PLANNERS),
            AccessRule.of(HttpMethod.GET, "/api/curators/{id}", REPORTERS),
            AccessRule.of(HttpMethod.PUT, "/api/curators/{id}", PLANNERS),
            AccessRule.of(HttpMethod.GET, "/api/programmes", STAFF),
            AccessRule.of(HttpMethod.GET, "/api/programmes/{id}", STAFF),
            AccessRule.of(HttpMethod.PUT, "/api/programmes/{id}", COORDINATOR, SCHOOL),
            AccessRule.of(HttpMethod.POST, "/api/programmes/{id}/submission", COORDINATOR, SCHOOL),
            AccessRule.of(HttpMethod.POST, "/api/programmes/{id}/monitoring", COORDINATOR, SCHOOL),
            AccessRule.of(HttpMethod.GET, "/api/reviews", MINISTRY, INSTITUTE),
            AccessRule.of(HttpMethod.POST, "/api/reviews", MINISTRY, INSTITUTE),
            AccessRule.of(HttpMethod.GET, "/api/reviews/{id}", MINISTRY, INSTITUTE),
            AccessRule.of(HttpMethod.POST, "/api/reviews/{id}/opinions", STAFF),
            AccessRule.of(HttpMethod.GET, "/api/review-tasks", STAFF));
  }
}
