package ru.shnor.survey.directory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.shnor.kit.event.Subscription;
import ru.shnor.wire.Topic;
import ru.shnor.wire.event.EnrolmentState;
import ru.shnor.wire.event.MeasureState;
import ru.shnor.wire.event.SchoolResultsState;
import ru.shnor.wire.event.SchoolState;

/** Listens to the topics of schools, lists, measures and results. */
@Configuration(proxyBeanMethods = false)
class DirectoryEvents {

  @Bean
  Subscription<SchoolState> schools(KnownSchools known) {
    return Subscription.of(Topic.SCHOOLS, SchoolState.class, known.copy());
  }

  @Bean
  Subscription<MeasureState> heardMeasures(KnownMeasures known) {
    return Subscription.of(Topic.MEASURES, MeasureState.class, known.copy());
  }

  @Bean
  Subscription<SchoolResultsState> heardResults(KnownResults known) {
    return Subscription.of(Topic.RESULTS, SchoolResultsState.class, known.copy());
  }

  @Bean
  Subscription<EnrolmentState> enrolments(KnownLists known) {
    return Subscription.of(Topic.ENROLMENTS, EnrolmentState.class, known.copy());
  }
}
