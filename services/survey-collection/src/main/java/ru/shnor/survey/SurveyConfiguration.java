package ru.shnor.survey;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.shnor.kit.access.AccessTable;
import ru.shnor.kit.event.Subscription;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.wire.Topic;
import ru.shnor.wire.event.EnrolmentState;
import ru.shnor.wire.event.SchoolState;

/** No endpoint of its own yet, so its table is empty and everything but the status is denied. */
@Configuration(proxyBeanMethods = false)
class SurveyConfiguration {

  @Bean
  AccessTable accessTable() {
    return List::of;
  }

  @Bean
  Subscription<SchoolState> schools(MongoStore store) {
    return Subscription.of(
        Topic.SCHOOLS, SchoolState.class, store.projection("known_schools", SchoolState.class));
  }

  @Bean
  Subscription<EnrolmentState> enrolments(MongoStore store) {
    return Subscription.of(
        Topic.ENROLMENTS,
        EnrolmentState.class,
        store.projection("known_enrolments", EnrolmentState.class));
  }
}
