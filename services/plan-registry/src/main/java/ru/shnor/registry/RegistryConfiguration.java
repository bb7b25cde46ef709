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
import ru.shnor.registry.importing.ImportSettings;

/** Who may do what here. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportSettings.class)
class RegistryConfiguration {

  private static final Role[] STAFF = {MINISTRY, CENTRE, INSTITUTE, COORDINATOR, CURATOR, SCHOOL};
  private static final Role[] IMPORTERS = {MINISTRY, CENTRE, INSTITUTE};

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
            AccessRule.of(HttpMethod.DELETE, "/api/lists/{id}", MINISTRY, INSTITUTE));
  }
}
