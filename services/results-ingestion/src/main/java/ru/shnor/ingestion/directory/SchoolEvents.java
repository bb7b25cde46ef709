package ru.shnor.ingestion.directory;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.shnor.kit.event.Subscription;
import ru.shnor.wire.Topic;
import ru.shnor.wire.event.SchoolState;

/** Listens to the topic of schools. */
@Configuration(proxyBeanMethods = false)
class SchoolEvents {

  @Bean
  Subscription<SchoolState> schools(KnownSchools known, List<SchoolsArrived> arrived) {
    return Subscription.of(
        Topic.SCHOOLS,
        SchoolState.class,
        known.copy(),
        changes -> {
          Set<String> logins = known.remember(changes);
          if (!logins.isEmpty()) {
            arrived.forEach(one -> one.arrived(logins));
          }
        });
  }
}
