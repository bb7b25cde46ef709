package ru.shnor.ingestion.quarantine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.ingestion.results.WaitingSchool;
import ru.shnor.ingestion.upload.Upload;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.code.SchoolCode;
import ru.shnor.kit.problem.Refusal;

/** Schools that wait, what may be meant, and decisions that can be taken back. */
@RestController
class QuarantineController {

  private static final int MOST_DECISIONS = 200;
  private static final int LONGEST_REASON = 500;

  private final Quarantine quarantine;

  QuarantineController(Quarantine quarantine) {
    this.quarantine = quarantine;
  }

  /** A file whose rows wait. */
  record Source(String uploadId, String fileName, String uploadedAt, int rows) {}

  /**
   * A school that waits.
   *
   * @param registryLogin how a register must name it
   */
  record Waiting(
      String login,
      String registryLogin,
      String name,
      String municipalityCode,
      String municipalityName,
      int rows,
      List<Source> files,
      List<Suggestion> suggestions) {}

  /** Whose login it is. */
  record Linking(Optional<String> schoolId, Optional<String> reason) {}

  /** Why the rows are not wanted. */
  record Rejection(Optional<String> reason) {}

  /** A decision. */
  record Decided(
      String id,
      Decision.Kind kind,
      String login,
      String name,
      int rows,
      String schoolId,
      String schoolName,
      String reason,
      String by,
      String at,
      Optional<Decision.Reopened> reopened) {

    static Decided of(Decision one) {
      return new Decided(
          one.id(),
          one.kind(),
          SchoolCode.ofValue(one.school().login()).registered(),
          one.school().name(),
          one.school().rows().size(),
          one.schoolId(),
          one.schoolName(),
          one.reason(),
          one.by(),
          one.at().toString(),
          one.reopened());
    }
  }

  @GetMapping("/api/quarantine")
  List<Waiting> waiting(Caller caller) {
    return quarantine.waiting(caller.scope()).entrySet().stream()
        .map(one -> waiting(one.getKey(), one.getValue()))
        .toList();
  }

  @PostMapping("/api/quarantine/{login}/link")
  Decided link(@PathVariable String login, @RequestBody Linking wish, Caller caller) {
    regionOnly(caller);
    String reason = wish.reason().orElse("").strip();
    return Decided.of(
        quarantine.link(login, wish.schoolId().orElse("").strip(), cut(reason), caller.name()));
  }

  @PostMapping("/api/quarantine/{login}/rejection")
  Decided reject(@PathVariable String login, @RequestBody Rejection wish, Caller caller) {
    regionOnly(caller);
    String reason = wish.reason().orElse("").strip();
    if (reason.isEmpty()) {
      throw Refusal.badRequest("Напишите, почему строки отклоняются.");
    }
    return Decided.of(quarantine.reject(login, cut(reason), caller.name()));
  }

  @GetMapping("/api/quarantine/decisions")
  List<Decided> decisions(Caller caller) {
    return quarantine.decisions(MOST_DECISIONS, caller.scope()).stream().map(Decided::of).toList();
  }

  @PostMapping("/api/quarantine/decisions/{id}/reopening")
  Decided reopen(@PathVariable String id, Caller caller) {
    regionOnly(caller);
    return Decided.of(quarantine.reopen(id, caller.name()));
  }

  private Waiting waiting(WaitingSchool school, List<Suggestion> suggestions) {
    List<Source> files =
        school.rows().stream()
            .collect(Collectors.groupingBy(row -> row.cell().uploadId(), Collectors.counting()))
            .entrySet()
            .stream()
            .map(one -> source(one.getKey(), one.getValue().intValue()))
            .toList();
    return new Waiting(
        school.login(),
        SchoolCode.ofValue(school.login()).registered(),
        school.name(),
        school.municipalityCode(),
        school.municipalityName(),
        school.rows().size(),
        files,
        suggestions);
  }

  private Source source(String uploadId, int rows) {
    Optional<Upload> upload = quarantine.upload(uploadId);
    return new Source(
        uploadId,
        upload.map(Upload::fileName).orElse(""),
        upload.map(one -> one.uploadedAt().toString()).orElse(""),
        rows);
  }

  private static void regionOnly(Caller caller) {
    if (!caller.scope().isRegion()) {
      throw Refusal.notFound("Такой страницы нет");
    }
  }

  private static String cut(String reason) {
    return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
  }
}
