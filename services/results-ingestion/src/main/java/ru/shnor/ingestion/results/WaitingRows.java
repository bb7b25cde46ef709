package ru.shnor.ingestion.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ru.shnor.ingestion.directory.KnownSchools;
import ru.shnor.ingestion.directory.SchoolsArrived;
import ru.shnor.ingestion.upload.Upload;
import ru.shnor.ingestion.upload.UploadStatus;
import ru.shnor.ingestion.upload.Uploads;
import ru.shnor.kit.store.Change;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.SchoolState;

/**
 * Rows of schools that are not in the register yet. They enter by themselves when the school
 * arrives: first the result, then the ledger of the upload (in one document, once), then the row
 * stops waiting; a crash between any two of these is healed by doing it again.
 */
@Component
public class WaitingRows implements SchoolsArrived {

  private static final Logger log = LoggerFactory.getLogger(WaitingRows.class);

  private final MongoDocuments<WaitingSchool> waiting;
  private final KnownSchools known;
  private final ResultBook results;
  private final TakenBack takenBack;
  private final Uploads uploads;

  WaitingRows(
      MongoStore store,
      KnownSchools known,
      ResultBook results,
      TakenBack takenBack,
      Uploads uploads) {
    this.takenBack = takenBack;
    this.waiting = store.documents("waiting_rows", WaitingSchool.class);
    this.known = known;
    this.results = results;
    this.uploads = uploads;
  }

  /** Lets rows wait; again changes nothing. */
  public void add(Collection<WaitingSchool> schools) {
    Map<String, WaitingSchool> pending = new LinkedHashMap<>();
    schools.forEach(
        school -> pending.merge(school.login(), school, (one, more) -> one.with(more.rows())));
    while (!pending.isEmpty()) {
      Map<String, Stored<WaitingSchool>> before = waiting.findAll(pending.keySet());
      List<Change<WaitingSchool>> changes = new ArrayList<>();
      pending.forEach(
          (login, school) -> {
            Optional<Stored<WaitingSchool>> stored = Optional.ofNullable(before.get(login));
            WaitingSchool all = stored.map(one -> one.body().with(school.rows())).orElse(school);
            changes.add(new Change<>(login, stored.map(Stored::revision).orElse(0L), all));
          });
      pending.keySet().retainAll(waiting.saveAll(changes));
    }
  }

  /** Everything that waits. */
  public List<WaitingSchool> all() {
    return waiting.all().stream().map(Stored::body).toList();
  }

  /** A school that waits. */
  public Optional<WaitingSchool> find(String login) {
    return waiting.find(login).map(Stored::body);
  }

  /** Schools whose rows of this upload wait. */
  List<WaitingSchool> of(Upload upload) {
    return waiting.findAll(upload.waiting().keySet()).values().stream()
        .map(Stored::body)
        .sorted(Comparator.comparing(WaitingSchool::login))
        .toList();
  }

  /** Looks at everything that waits; at start, for schools that came while nobody was there. */
  public void enterAll() {
    arrived(waiting.all().stream().map(Stored::id).collect(Collectors.toSet()));
  }

  @Override
  public void arrived(Set<String> logins) {
    Map<String, Stored<WaitingSchool>> schools = waiting.findAll(logins);
    Map<String, SchoolState> states = known.byLogins(schools.keySet());
    Map<String, List<Waiter>> byUpload = new LinkedHashMap<>();
    schools.values().stream()
        .filter(one -> states.containsKey(one.id()))
        .flatMap(one -> one.body().rows().stream().map(row -> new Waiter(one.id(), row)))
        .sorted(Comparator.comparing(waiter -> waiter.row().uploadedAt()))
        .forEach(
            waiter ->
                byUpload.computeIfAbsent(waiter.row().from(), id -> new ArrayList<>()).add(waiter));
    Map<String, Set<String>> entered = new HashMap<>();
    byUpload.forEach(
        (uploadId, waiters) -> {
          if (enter(uploadId, waiters, states)) {
            waiters.forEach(
                waiter ->
                    entered
                        .computeIfAbsent(waiter.login(), login -> new HashSet<>())
                        .add(uploadId));
          }
        });
    entered.forEach(this::forget);
  }

  private record Waiter(String login, WaitingSchool.Row row) {}

  /** Rows of an upload that is not finished stay: it looks at them itself when it ends. */
  private boolean enter(String uploadId, List<Waiter> waiters, Map<String, SchoolState> states) {
    Optional<Upload> upload =
        uploads.current(uploadId).filter(one -> one.status() == UploadStatus.DONE);
    if (upload.isEmpty()) {
      return false;
    }
    List<Waiter> ready = waiters.stream().filter(one -> states.containsKey(one.login())).toList();
    List<ResultBook.Outcome> outcomes =
        results.enter(
            ready.stream().map(waiter -> entry(waiter, states)).toList(),
            new Precedence(uploads, upload.get()));
    Map<String, Upload.Entered> entered = new HashMap<>();
    for (int i = 0; i < ready.size(); i++) {
      boolean taken = outcomes.get(i).entered() == ResultBook.Entered.ACCEPTED;
      entered.merge(
          ready.get(i).login(),
          new Upload.Entered(taken ? 1 : 0, taken ? 0 : 1),
          Upload.Entered::plus);
    }
    uploads.entered(uploadId, entered);
    if (uploads.current(uploadId).filter(one -> one.status() == UploadStatus.DONE).isEmpty()) {
      // it was taken back while its rows were entering
      takenBack.settle();
    }
    log.atInfo()
        .addKeyValue("upload", uploadId)
        .addKeyValue("rows", ready.size())
        .log("rows that waited for their school have entered");
    return true;
  }

  private static ResultBook.Entry entry(Waiter waiter, Map<String, SchoolState> states) {
    SchoolState school = states.get(waiter.login());
    if (school == null) {
      throw new IllegalStateException("no school with login " + waiter.login());
    }
    return new ResultBook.Entry(school, waiter.row().campaign(), waiter.row().cell());
  }

  /** Rows of these uploads wait no longer. */
  public void forget(String login, Set<String> uploadIds) {
    while (true) {
      Optional<Stored<WaitingSchool>> stored = waiting.find(login);
      if (stored.isEmpty()) {
        return;
      }
      WaitingSchool rest = stored.get().body().without(uploadIds);
      boolean done =
          rest.rows().isEmpty()
              ? waiting.delete(login, stored.get().revision())
              : waiting.save(login, stored.get().revision(), rest);
      if (done) {
        return;
      }
    }
  }

  /** Rows of these schools may have found their school while the upload was being read. */
  public void recheck(Collection<String> logins) {
    if (!logins.isEmpty()) {
      arrived(Set.copyOf(logins));
    }
  }
}
