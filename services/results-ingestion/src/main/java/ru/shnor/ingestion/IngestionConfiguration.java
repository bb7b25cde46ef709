package ru.shnor.ingestion;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import ru.shnor.ingestion.upload.UploadSettings;
import ru.shnor.kit.access.AccessRule;
import ru.shnor.kit.access.AccessTable;
import ru.shnor.kit.access.Role;

/** Who may do what here. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UploadSettings.class)
class IngestionConfiguration {

  private static final Role[] REGION = {Role.CENTRE, Role.MINISTRY, Role.INSTITUTE};

  @Bean
  AccessTable accessTable() {
    return () ->
        List.of(
            AccessRule.of(HttpMethod.POST, "/api/uploads", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(HttpMethod.POST, "/api/uploads/large", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(HttpMethod.GET, "/api/uploads", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(HttpMethod.GET, "/api/uploads/{id}", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(HttpMethod.GET, "/api/uploads/{id}/events", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(
                HttpMethod.GET, "/api/uploads/{id}/unknown-schools", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(
                HttpMethod.GET, "/api/scales", Role.CENTRE, Role.MINISTRY, Role.INSTITUTE),
            AccessRule.of(
                HttpMethod.GET, "/api/scales/{id}", Role.CENTRE, Role.MINISTRY, Role.INSTITUTE),
            AccessRule.of(HttpMethod.PUT, "/api/scales/{id}", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(HttpMethod.POST, "/api/scales", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(HttpMethod.POST, "/api/templates", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(HttpMethod.POST, "/api/templates/samples", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(HttpMethod.POST, "/api/templates/trials", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(HttpMethod.GET, "/api/templates", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(HttpMethod.GET, "/api/templates/{id}", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(HttpMethod.DELETE, "/api/templates/{id}", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(HttpMethod.POST, "/api/objectivity/lists", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(HttpMethod.GET, "/api/objectivity/lists", REGION),
            AccessRule.of(
                HttpMethod.GET,
                "/api/objectivity/schools",
                Role.CENTRE,
                Role.MINISTRY,
                Role.INSTITUTE,
                Role.COORDINATOR,
                Role.CURATOR,
                Role.SCHOOL),
            AccessRule.of(HttpMethod.POST, "/api/objectivity/acts", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(HttpMethod.POST, "/api/objectivity/samples", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(HttpMethod.GET, "/api/objectivity/samples", REGION),
            AccessRule.of(HttpMethod.GET, "/api/objectivity/samples/{id}", REGION),
            AccessRule.of(HttpMethod.GET, "/api/objectivity/samples/{id}/table", REGION),
            AccessRule.of(
                HttpMethod.GET,
                "/api/campaigns",
                Role.CENTRE,
                Role.MINISTRY,
                Role.INSTITUTE,
                Role.COORDINATOR,
                Role.CURATOR,
                Role.SCHOOL),
            AccessRule.of(
                HttpMethod.GET, "/api/known-schools", Role.CENTRE, Role.MINISTRY, Role.INSTITUTE));
  }
}
