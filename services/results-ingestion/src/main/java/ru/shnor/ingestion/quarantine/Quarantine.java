package ru.shnor.ingestion.quarantine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import ru.shnor.ingestion.directory.KnownSchools;
import ru.shnor.ingestion.results.Precedence;
import ru.shnor.ingestion.results.ResultBook;
import ru.shnor.ingestion.results.TakenBack;
import ru.shnor.ingestion.results.WaitingRows;
import ru.shnor.ingestion.results.WaitingSchool;
import ru.shnor.ingestion.upload.Upload;
import ru.shnor.ingestion.upload.UploadStatus;
import ru.shnor.ingestion.upload.Uploads;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.ResultCell;
import ru.shnor.wire.event.SchoolResultsState;
import ru.shnor.wire.event.SchoolState;

/**
 * Decisions about schools that wait. The decision is written down first and carries the rows it is
 * about; what follows from it may be done again after a crash and changes nothing twice.
 */
@Component
class Quarantine {

  private final MongoDocuments<Decision> decisions;
  private final WaitingRows waiting;
  private final KnownSchools known;
  private final ResultBook results;
  private final TakenBack takenBack;
  private final Uploads uploads;
  private final Clock clock;

  Quarantine(
      MongoStore store,
      WaitingRows waiting,
      KnownSchools known,
      ResultBook results,
      TakenBack takenBack,
      Uploads uploads,
      Clock clock) {
    this.decisions = store.documents("quarantine_decisions", Decision.class);
    this.waiting = waiting;
    this.known = known;
    this.results = results;
    this.takenBack = takenBack;
    this.uploads = uploads;
    this.clock = clock;
  }

  /** Schools that wait, with what may be meant. */
  Map<WaitingSchool, List<Suggestion>> waiting(Scope scope) {
    Map<WaitingSchool, List<Suggestion>> all = new LinkedHashMap<>();
    if (scope.isRegion()) {
      List<SchoolState> schools = known.all();
      waiting.all().stream()
          .sorted(Comparator.comparing(WaitingSchool::login))
          .forEach(one -> all.put(one, Suggestion.of(one, schools)));
    }
    return all;
  }

  /** Decisions, the newest first. */
  List<Decision> decisions(int most, Scope scope) {
    return scope.isRegion()
        ? decisions.all().stream()
            .map(Stored::body)
            .sorted(Comparator.comparing(Decision::at).reversed())
            .limit(most)
            .toList()
        : List.of();
  }

  Optional<Upload> upload(String id) {
    return uploads.current(id);
  }

  /** Says that a login is a school's: its rows enter. */
  Decision link(String login, String schoolId, String reason, String by) {
    WaitingSchool school = found(login);
    SchoolState target =
        known
            .find(schoolId)
            .orElseThrow(
                () ->
                    Refusal.unprocessable(
                        "NO_SCHOOL", "Школы с кодом %s нет в реестре.".formatted(schoolId)));
    refuseTwins(school, target);
    Decision decision =
        decided(
            Decision.Kind.LINKED, school, reason, by, Optional.of(target), news(school, target));
    known.link(login, schoolId);
    waiting.recheck(List.of(login));
    return decision;
  }

  /** Says that the rows are not wanted: they stay rejected and wait no longer. */
  Decision reject(String login, String reason, String by) {
    WaitingSchool school = found(login);
    Decision decision =
        decided(Decision.Kind.REJECTED, school, reason, by, Optional.empty(), List.of());
    byUpload(school).forEach((upload, rows) -> uploads.waitingFor(upload, login, 0));
    waiting.forget(login, byUpload(school).keySet());
    return decision;
  }

  /** Takes a decision back: the rows wait again. */
  Decision reopen(String id, String by) {
    Stored<Decision> stored =
        decisions.find(id).orElseThrow(() -> Refusal.notFound("Решение не найдено"));
    Decision decision = stored.body();
    if (decision.reopened().isPresent()) {
      throw Refusal.conflict("Это решение уже отменено.");
    }
    if (decision.kind() == Decision.Kind.LINKED) {
      refuseLaterUses(decision);
    }
    Decision reopened = decision.reopened(by, clock.instant());
    if (!decisions.save(id, stored.revision(), reopened)) {
      throw Refusal.conflict("Решение только что изменил кто-то другой. Обновите страницу.");
    }
    if (decision.kind() == Decision.Kind.LINKED) {
      separate(decision);
    } else {
      waiting.add(List.of(stillWanted(decision.school())));
      byUpload(stillWanted(decision.school()))
          .forEach(
              (upload, rows) -> uploads.waitingFor(upload, decision.school().login(), rows.size()));
    }
    waiting.recheck(List.of(decision.school().login()));
    return reopened;
  }

  private void separate(Decision decision) {
    WaitingSchool school = decision.school();
    known.unlink(school.login());
    for (WaitingSchool.Row row : school.rows()) {
      takenBack.withdraw(resultsId(row, decision.schoolId()), row.cell());
    }
    waiting.add(List.of(stillWanted(school)));
    Map<String, Upload.Entered> left = new HashMap<>();
    for (int i = 0; i < school.rows().size(); i++) {
      boolean accepted = decision.accepted().contains(i);
      left.merge(
          school.rows().get(i).cell().uploadId(),
          new Upload.Entered(accepted ? 1 : 0, accepted ? 0 : 1),
          Upload.Entered::plus);
    }
    byUpload(stillWanted(school))
        .keySet()
        .forEach(
            upload ->
                uploads.leftAgain(
                    upload, school.login(), left.getOrDefault(upload, new Upload.Entered(0, 0))));
  }

  /** Rows of uploads that were taken back meanwhile are wanted no more. */
  private WaitingSchool stillWanted(WaitingSchool school) {
    return new WaitingSchool(
        school.login(),
        school.name(),
        school.municipalityCode(),
        school.municipalityName(),
        school.rows().stream()
            .filter(
                row ->
                    uploads
                        .current(row.cell().uploadId())
                        .filter(one -> one.status() == UploadStatus.DONE)
                        .isPresent())
            .toList());
  }

  /** A later file would keep results under a link that is gone. */
  private void refuseLaterUses(Decision decision) {
    Set<String> own = byUpload(decision.school()).keySet();
    String later =
        known.linkOf(decision.school().login()).stream()
            .flatMap(link -> link.uses().stream())
            .filter(upload -> !own.contains(upload))
            .flatMap(upload -> uploads.current(upload).stream())
            .filter(upload -> upload.status() == UploadStatus.DONE)
            .map(upload -> "«" + upload.fileName() + "»")
            .sorted()
            .collect(Collectors.joining(", "));
    if (!later.isEmpty()) {
      throw Refusal.conflict(
          "По этому решению уже вошли строки других файлов: %s. Сначала отмените их загрузку."
              .formatted(later));
    }
  }

  /** A file that names the school twice cannot mean one school by both. */
  private void refuseTwins(WaitingSchool school, SchoolState target) {
    for (WaitingSchool.Row row : school.rows()) {
      boolean twin =
          results.find(resultsId(row, target.schoolId())).stream()
              .flatMap(stored -> stored.body().cells().stream())
              .anyMatch(cell -> samePlace(cell, row.cell()));
      if (twin) {
        throw Refusal.conflict(
            "В том же файле у школы «%s» уже есть своя строка за эту работу: это, видимо, другая"
                    .formatted(target.name())
                + " школа. Свяжите с другой школой или отклоните.");
      }
    }
  }

  private static boolean samePlace(ResultCell cell, ResultCell other) {
    return cell.subject() == other.subject()
        && cell.programmeGrade() == other.programmeGrade()
        && cell.uploadId().equals(other.uploadId());
  }

  private List<Integer> news(WaitingSchool school, SchoolState target) {
    List<Integer> news = new ArrayList<>();
    IntStream.range(0, school.rows().size())
        .forEach(
            at -> {
              WaitingSchool.Row row = school.rows().get(at);
              boolean accepted =
                  uploads
                      .current(row.cell().uploadId())
                      .map(
                          upload ->
                              results
                                  .weigh(
                                      List.of(
                                          new ResultBook.Entry(target, row.campaign(), row.cell())),
                                      new Precedence(uploads, upload))
                                  .get(0)
                                  .entered())
                      .filter(one -> one == ResultBook.Entered.ACCEPTED)
                      .isPresent();
              if (accepted) {
                news.add(at);
              }
            });
    return news;
  }

  private Decision decided(
      Decision.Kind kind,
      WaitingSchool school,
      String reason,
      String by,
      Optional<SchoolState> target,
      List<Integer> accepted) {
    Decision decision =
        new Decision(
            "q" + UUID.randomUUID().toString().replace("-", ""),
            kind,
            school,
            target.map(SchoolState::schoolId).orElse(""),
            target.map(SchoolState::name).orElse(""),
            reason,
            by,
            clock.instant(),
            accepted,
            Optional.empty());
    decisions.save(decision.id(), 0, decision);
    return decision;
  }

  private WaitingSchool found(String login) {
    return waiting
        .find(login)
        .orElseThrow(() -> Refusal.notFound("Такая школа больше не ждёт решения"));
  }

  private static String resultsId(WaitingSchool.Row row, String schoolId) {
    return SchoolResultsState.id(
        row.campaign().procedure(), row.campaign().year(), row.campaign().season(), schoolId);
  }

  private static Map<String, List<WaitingSchool.Row>> byUpload(WaitingSchool school) {
    return school.rows().stream().collect(Collectors.groupingBy(row -> row.cell().uploadId()));
  }
}
