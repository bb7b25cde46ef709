package ru.shnor.ingestion.objectivity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import ru.shnor.ingestion.directory.KnownSchools;
import ru.shnor.ingestion.directory.SchoolsArrived;
import ru.shnor.ingestion.objectivity.list.ListTaken;
import ru.shnor.ingestion.objectivity.list.YearList;
import ru.shnor.ingestion.objectivity.list.YearLists;
import ru.shnor.ingestion.objectivity.sample.SampleDrawn;
import ru.shnor.ingestion.objectivity.sample.Samples;
import ru.shnor.wire.event.ObjectivityState;
import ru.shnor.wire.event.SchoolState;

/**
 * Carries what the lists and samples say into the states of the schools: after an import or a draw,
 * when schools arrive, and once after a start, for what a crash has cut in two.
 */
@Component
class Settlement implements SchoolsArrived, ListTaken, SampleDrawn, SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Settlement.class);
  private static final int PAUSE_SECONDS = 5;

  private final YearLists lists;
  private final Samples samples;
  private final KnownSchools known;
  private final ObjectivityBook book;
  private final Semaphore stopped = new Semaphore(0);
  private volatile boolean running;

  Settlement(YearLists lists, Samples samples, KnownSchools known, ObjectivityBook book) {
    this.lists = lists;
    this.samples = samples;
    this.known = known;
    this.book = book;
  }

  @Override
  public void taken() {
    settle();
  }

  @Override
  public void drawn() {
    settle();
  }

  @Override
  public void arrived(Set<String> logins) {
    settle();
  }

  private synchronized void settle() {
    List<YearList> all = lists.all();
    Set<String> logins = new HashSet<>();
    all.forEach(list -> list.current().entries().forEach(one -> logins.add(one.login())));
    Map<String, SchoolState> byLogin = known.byLogins(logins);
    Map<String, Parts> parts = new TreeMap<>();
    for (YearList list : all) {
      for (YearList.Entry one : list.current().entries()) {
        Optional.ofNullable(byLogin.get(one.login()))
            .ifPresent(
                school ->
                    parts
                        .computeIfAbsent(
                            ObjectivityState.id(list.year(), school.schoolId()),
                            id -> new Parts(list.year(), school))
                        .markers
                        .addAll(markers(list, one)));
      }
    }
    List<Samples.Drawn> drawn = samples.drawn();
    Map<String, SchoolState> byId =
        known.byIds(drawn.stream().map(Samples.Drawn::schoolId).collect(Collectors.toSet()));
    for (Samples.Drawn one : drawn) {
      Optional.ofNullable(byId.get(one.schoolId()))
          .ifPresent(
              school ->
                  parts
                      .computeIfAbsent(
                          ObjectivityState.id(one.year(), school.schoolId()),
                          id -> new Parts(one.year(), school))
                      .samples
                      .add(one.sample()));
    }
    book.settle(parts.values().stream().map(Parts::placed).toList());
  }

  private static final class Parts {

    private final int year;
    private final SchoolState school;
    private final List<ObjectivityState.Marker> markers = new ArrayList<>();
    private final List<ObjectivityState.Sample> samples = new ArrayList<>();

    private Parts(int year, SchoolState school) {
      this.year = year;
      this.school = school;
    }

    private ObjectivityBook.Placed placed() {
      return new ObjectivityBook.Placed(year, school, markers, samples);
    }
  }

  private static List<ObjectivityState.Marker> markers(YearList list, YearList.Entry entry) {
    String document = list.current().document();
    return entry.markers().stream()
        .map(one -> new ObjectivityState.Marker(one.subject(), one.grade(), document))
        .toList();
  }

  @Override
  public void start() {
    running = true;
    Thread thread = new Thread(this::heal, "objectivity-settlement");
    thread.setDaemon(true);
    thread.start();
  }

  private void heal() {
    boolean done = false;
    while (running && !done) {
      try {
        settle();
        done = true;
      } catch (RuntimeException e) {
        // the border of the thread: the store may be away at the start
        log.atWarn().addKeyValue("cause", e.toString()).log("lists of signs are not settled yet");
        done = rested();
      }
    }
  }

  /** Whether the service stops meanwhile. */
  private boolean rested() {
    try {
      return stopped.tryAcquire(PAUSE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  @Override
  public void stop() {
    running = false;
    stopped.release();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
