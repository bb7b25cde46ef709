package ru.shnor.analytics.projection;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.shnor.kit.event.Applied;
import ru.shnor.kit.store.MongoProjection;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.MeasureState;
import ru.shnor.wire.event.SurveyState;

/** Measures of the plans and surveys in memory, like {@link RegionCopy}. */
@Component
public class PlanCopy {

  private final MongoProjection<MeasureState> measureStore;
  private final MongoProjection<SurveyState> surveyStore;
  private final LatestStates<MeasureState> measures = new LatestStates<>();
  private final LatestStates<SurveyState> surveys = new LatestStates<>();
  private boolean loaded;

  PlanCopy(MongoStore store) {
    measureStore = store.projection("measures", MeasureState.class);
    surveyStore = store.projection("surveys", SurveyState.class);
  }

  MongoProjection<MeasureState> measureStore() {
    return measureStore;
  }

  MongoProjection<SurveyState> surveyStore() {
    return surveyStore;
  }

  /** All measures known now, in no order. */
  public synchronized List<MeasureState> measures() {
    load();
    return measures.present().values().stream().map(Stored::body).toList();
  }

  /** All surveys known now, in no order. */
  public synchronized List<SurveyState> surveys() {
    load();
    return surveys.present().values().stream().map(Stored::body).toList();
  }

  synchronized void takeMeasures(List<Applied<MeasureState>> changes) {
    load();
    changes.forEach(measures::take);
  }

  synchronized void takeSurveys(List<Applied<SurveyState>> changes) {
    load();
    changes.forEach(surveys::take);
  }

  private void load() {
    if (!loaded) {
      measures.load(measureStore.all());
      surveys.load(surveyStore.all());
      loaded = true;
    }
  }
}
