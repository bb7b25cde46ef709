package ru.shnor.ingestion;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import ru.shnor.ingestion.intake.IntakeSettings;
import ru.shnor.ingestion.original.OriginalSettings;
import ru.shnor.ingestion.upload.UploadSettings;
import ru.shnor.ingestion.webhook.WebhookSettings;
import ru.shnor.kit.access.AccessRule;
import ru.shnor.kit.access.AccessTable;
import ru.shnor.kit.access.Role;

/** Who may do what here. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  UploadSettings.class,
  IntakeSettings.class,
  OriginalSettings.class,
  WebhookSettings.class
})
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
            AccessRule.of(HttpMethod.GET, "/api/uploads/{id}/report", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(HttpMethod.POST, "/api/remarks", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(HttpMethod.GET, "/api/uploads/{id}/changes", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(HttpMethod.POST, "/api/uploads/{id}/undo", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(HttpMethod.GET, "/api/result-history", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(HttpMethod.GET, "/api/quarantine", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(
                HttpMethod.POST, "/api/quarantine/{login}/link", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(
                HttpMethod.POST, "/api/quarantine/{login}/rejection", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(HttpMethod.GET, "/api/quarantine/decisions", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(
                HttpMethod.POST,
                "/api/quarantine/decisions/{id}/reopening",
                Role.CENTRE,
                Role.MINISTRY),
            AccessRule.of(HttpMethod.GET, "/api/uploads/{id}/original", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(HttpMethod.POST, "/api/upload-sessions", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(HttpMethod.GET, "/api/upload-sessions/{id}", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(
                HttpMethod.PUT, "/api/upload-sessions/{id}/content", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(
                HttpMethod.POST, "/api/upload-sessions/{id}/finish", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(
                HttpMethod.DELETE, "/api/upload-sessions/{id}", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(HttpMethod.GET, "/api/results-coverage", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(HttpMethod.POST, "/api/webhooks", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(HttpMethod.GET, "/api/webhooks", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(HttpMethod.DELETE, "/api/webhooks/{id}", Role.CENTRE, Role.MINISTRY),
            AccessRule.of(
                HttpMethod.GET, "/api/webhooks/{id}/deliveries", Role.CENTRE, Role.MINISTRY),
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
