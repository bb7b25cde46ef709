package ru.shnor.analytics.projection;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.shnor.kit.event.Subscription;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.wire.Topic;
import ru.shnor.wire.event.CampaignState;
import ru.shnor.wire.event.EnrolmentState;
import ru.shnor.wire.event.MeasureState;
import ru.shnor.wire.event.SchoolResultsState;
import ru.shnor.wire.event.SchoolState;
import ru.shnor.wire.event.SurveyState;
import ru.shnor.wire.event.UploadState;

/** Listens to every topic whose events exist; uploads and campaigns are only kept. */
@Configuration(proxyBeanMethods = false)
class RegionEvents {

  @Bean
  Subscription<SchoolState> schools(RegionCopy copy) {
    return Subscription.of(Topic.SCHOOLS, SchoolState.class, copy.schoolStore(), copy::takeSchools);
  }

  @Bean
  Subscription<EnrolmentState> enrolments(RegionCopy copy) {
    return Subscription.of(
        Topic.ENROLMENTS, EnrolmentState.class, copy.enrolmentStore(), copy::takeEnrolments);
  }

  @Bean
  Subscription<SchoolResultsState> results(RegionCopy copy) {
    return Subscription.of(
        Topic.RESULTS, SchoolResultsState.class, copy.resultStore(), copy::takeResults);
  }

  @Bean
  Subscription<UploadState> uploads(MongoStore store) {
    return Subscription.of(
        Topic.UPLOADS, UploadState.class, store.projection("uploads", UploadState.class));
  }

  @Bean
  Subscription<CampaignState> campaigns(MongoStore store) {
    return Subscription.of(
        Topic.CAMPAIGNS, CampaignState.class, store.projection("campaigns", CampaignState.class));
  }

  @Bean
  Subscription<MeasureState> measures(PlanCopy copy) {
    return Subscription.of(
        Topic.MEASURES, MeasureState.class, copy.measureStore(), copy::takeMeasures);
  }

  @Bean
  Subscription<SurveyState> surveys(PlanCopy copy) {
    return Subscription.of(Topic.SURVEYS, SurveyState.class, copy.surveyStore(), copy::takeSurveys);
  }
}
