package ru.shnor.analytics.projection;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import ru.shnor.analytics.whatif.Columns;
import ru.shnor.kit.event.Applied;
import ru.shnor.kit.store.MongoProjection;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.Topic;
import ru.shnor.wire.event.EnrolmentState;
import ru.shnor.wire.event.ObjectivityState;
import ru.shnor.wire.event.SchoolResultsState;
import ru.shnor.wire.event.SchoolState;

/**
 * Schools, lists, results and signs of objectivity in memory: loaded from the store when first
 * needed, so that the service starts without a store too, and kept up to date by the events.
 * Questions are answered from it at once.
 */
@Component
public class RegionCopy {

  private final MongoProjection<SchoolState> schoolStore;
  private final MongoProjection<EnrolmentState> enrolmentStore;
  private final MongoProjection<SchoolResultsState> resultStore;
  private final MongoProjection<ObjectivityState> objectivityStore;
  private final LatestStates<SchoolState> schools = new LatestStates<>();
  private final LatestStates<EnrolmentState> enrolments = new LatestStates<>();
  private final LatestStates<SchoolResultsState> results = new LatestStates<>();
  private final History history;
  private final ColumnsFeed columns = new ColumnsFeed();
  private final LatestStates<ObjectivityState> objectivity = new LatestStates<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private boolean loaded;
  private long version = 1;
  private Optional<Snapshot> snapshot = Optional.empty();

  RegionCopy(MongoStore store, History history) {
    this.history = history;
    schoolStore = store.projection("schools", SchoolState.class);
    enrolmentStore = store.projection("enrolments", EnrolmentState.class);
    resultStore = store.projection("results", SchoolResultsState.class);
    objectivityStore = store.projection("objectivity", ObjectivityState.class);
  }

  MongoProjection<SchoolState> schoolStore() {
    return schoolStore;
  }

  MongoProjection<EnrolmentState> enrolmentStore() {
    return enrolmentStore;
  }

  MongoProjection<SchoolResultsState> resultStore() {
    return resultStore;
  }

  MongoProjection<ObjectivityState> objectivityStore() {
    return objectivityStore;
  }

  /** Everything known now. */
  public synchronized Snapshot snapshot() {
    load();
    Snapshot now =
        snapshot.orElseGet(
            () ->
                new Snapshot(
                    version,
                    schools.present(),
                    enrolments.present(),
                    results.present(),
                    objectivity.present()));
    snapshot = Optional.of(now);
    return now;
  }

  /** The same by column, for questions that must be answered at once. */
  public Columns columns() {
    synchronized (this) {
      load();
    }
    return columns.columns();
  }

  /** Calls back after every change; the call must be quick. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  void takeSchools(List<Applied<SchoolState>> changes) {
    history.remember(Topic.SCHOOLS, changes);
    changed(taken(schools, changes, one -> columns.school(one.id(), one.body().isPresent())));
  }

  void takeEnrolments(List<Applied<EnrolmentState>> changes) {
    history.remember(Topic.ENROLMENTS, changes);
    changed(taken(enrolments, changes, one -> columns.enrolment(one.id(), one.body())));
  }

  void takeResults(List<Applied<SchoolResultsState>> changes) {
    history.remember(Topic.RESULTS, changes);
    changed(taken(results, changes, one -> columns.results(one.id(), one.body())));
  }

  void takeObjectivity(List<Applied<ObjectivityState>> changes) {
    history.remember(Topic.OBJECTIVITY, changes);
    boolean news = taken(objectivity, changes, one -> {});
    feedSigns();
    changed(news);
  }

  private synchronized void feedSigns() {
    columns.signs(objectivity.present().values());
  }

  private synchronized <T> boolean taken(
      LatestStates<T> states, List<Applied<T>> changes, Consumer<Applied<T>> column) {
    load();
    boolean news = false;
    for (Applied<T> change : changes) {
      if (states.take(change)) {
        column.accept(change);
        news = true;
      }
    }
    if (news) {
      version++;
      snapshot = Optional.empty();
    }
    return news;
  }

  private void load() {
    if (!loaded) {
      List<Stored<SchoolState>> storedSchools = schoolStore.all();
      List<Stored<EnrolmentState>> storedEnrolments = enrolmentStore.all();
      List<Stored<SchoolResultsState>> storedResults = resultStore.all();
      schools.load(storedSchools);
      enrolments.load(storedEnrolments);
      results.load(storedResults);
      storedSchools.forEach(one -> columns.school(one.id(), true));
      storedEnrolments.forEach(one -> columns.enrolment(one.id(), Optional.of(one.body())));
      storedResults.forEach(one -> columns.results(one.id(), Optional.of(one.body())));
      List<Stored<ObjectivityState>> storedObjectivity = objectivityStore.all();
      objectivity.load(storedObjectivity);
      columns.signs(objectivity.present().values());
      history.begin(
          () -> {
            history.remember(Topic.SCHOOLS, applied(storedSchools));
            history.remember(Topic.ENROLMENTS, applied(storedEnrolments));
            history.remember(Topic.RESULTS, applied(storedResults));
            history.remember(Topic.OBJECTIVITY, applied(storedObjectivity));
          });
      loaded = true;
    }
  }

  private static <T> List<Applied<T>> applied(List<Stored<T>> stored) {
    return stored.stream()
        .map(one -> new Applied<>(one.id(), one.revision(), Optional.of(one.body())))
        .toList();
  }

  private void changed(boolean news) {
    if (news) {
      listeners.forEach(Runnable::run);
    }
  }
}
