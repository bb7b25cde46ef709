package ru.shnor.survey;

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
import org.springframework.scheduling.annotation.EnableScheduling;
import ru.shnor.kit.access.AccessRule;
import ru.shnor.kit.access.AccessTable;
import ru.shnor.kit.access.OpenEndpoint;
import ru.shnor.kit.access.Role;
import ru.shnor.survey.survey.SurveySettings;

/** Who may do what here. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(SurveySettings.class)
class SurveyConfiguration {

  private static final Role[] AUTHORS = {MINISTRY, CENTRE, INSTITUTE};
  private static final Role[] STAFF = {MINISTRY, CENTRE, INSTITUTE, COORDINATOR, CURATOR, SCHOOL};
  private static final Role[] INVITERS = {MINISTRY, CENTRE, INSTITUTE, COORDINATOR, SCHOOL};

  private static final Role[] VERIFIERS = {SCHOOL, CURATOR};
  private static final Role[] REMINDERS = {MINISTRY, CENTRE, INSTITUTE, COORDINATOR};

  @Bean
  AccessTable accessTable() {
    return new AccessTable() {
      @Override
      public List<AccessRule> rules() {
        return SurveyConfiguration.rules();
      }

      @Override
      public List<OpenEndpoint> open() {
        return List.of(
            new OpenEndpoint(HttpMethod.GET, "/api/form"),
            new OpenEndpoint(HttpMethod.POST, "/api/answers"),
            new OpenEndpoint(HttpMethod.GET, "/form/**"),
            new OpenEndpoint(HttpMethod.GET, "/vendor/**"));
      }
    };
  }

  private static List<AccessRule> rules() {
    return List.of(
        AccessRule.of(HttpMethod.GET, "/api/questionnaires", AUTHORS),
        AccessRule.of(HttpMethod.PUT, "/api/questionnaires/{id}", AUTHORS),
        AccessRule.of(HttpMethod.POST, "/api/questionnaires/{id}/workbook", AUTHORS),
        AccessRule.of(HttpMethod.GET, "/api/questionnaires/{id}/versions/{version}", AUTHORS),
        AccessRule.of(HttpMethod.POST, "/api/questionnaires/{id}/versions/{version}/open", AUTHORS),
        AccessRule.of(HttpMethod.GET, "/api/surveys", STAFF),
        AccessRule.of(HttpMethod.POST, "/api/surveys", AUTHORS),
        AccessRule.of(HttpMethod.GET, "/api/surveys/{id}", STAFF),
        AccessRule.of(HttpMethod.POST, "/api/surveys/{id}/invitations", INVITERS),
        AccessRule.of(HttpMethod.POST, "/api/surveys/{id}/sheets", INVITERS),
        AccessRule.of(HttpMethod.GET, "/api/school-lists", AUTHORS),
        AccessRule.of(HttpMethod.POST, "/api/surveys/{id}/close", AUTHORS),
        AccessRule.of(HttpMethod.GET, "/api/surveys/{id}/rates", STAFF),
        AccessRule.of(HttpMethod.GET, "/api/surveys/{id}/reminders", STAFF),
        AccessRule.of(HttpMethod.POST, "/api/surveys/{id}/reminders", REMINDERS),
        AccessRule.of(HttpMethod.GET, "/api/surveys/{id}/results", STAFF),
        AccessRule.of(HttpMethod.GET, "/api/surveys/{id}/results.csv", STAFF),
        AccessRule.of(HttpMethod.GET, "/api/surveys/{id}/results.xlsx", STAFF),
        AccessRule.of(HttpMethod.GET, "/api/surveys/{id}/texts", AUTHORS),
        AccessRule.of(HttpMethod.GET, "/api/surveys/{id}/measures", AUTHORS),
        AccessRule.of(HttpMethod.POST, "/api/measure-questionnaires", AUTHORS),
        AccessRule.of(HttpMethod.POST, "/api/contexts/{year}", AUTHORS),
        AccessRule.of(HttpMethod.GET, "/api/profiles", STAFF),
        AccessRule.of(HttpMethod.POST, "/api/profiles", AUTHORS),
        AccessRule.of(HttpMethod.GET, "/api/profiles/{id}", STAFF),
        AccessRule.of(HttpMethod.POST, "/api/profiles/{id}/verification", VERIFIERS),
        AccessRule.of(HttpMethod.POST, "/api/profiles/{id}/directions", VERIFIERS),
        AccessRule.of(HttpMethod.GET, "/api/profile-rules", AUTHORS),
        AccessRule.of(HttpMethod.POST, "/api/profile-rules", AUTHORS));
  }
}
