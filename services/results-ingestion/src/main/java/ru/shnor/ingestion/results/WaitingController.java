package ru.shnor.ingestion.results;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.ingestion.upload.Upload;
import ru.shnor.ingestion.upload.Uploads;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.code.SchoolCode;
import ru.shnor.kit.problem.Refusal;

/** Shows which schools of a file the register does not know. */
@RestController
class WaitingController {

  private final Uploads uploads;
  private final WaitingRows waiting;

  WaitingController(Uploads uploads, WaitingRows waiting) {
    this.uploads = uploads;
    this.waiting = waiting;
  }

  /**
   * A school nobody knows, and how many rows of this file wait for it.
   *
   * @param login digits of the login, or the local code
   * @param registryLogin how the file of a register must name it: {@code edu220034}, {@code 01M015}
   */
  record UnknownSchool(
      String login,
      String registryLogin,
      String name,
      String municipalityCode,
      String municipalityName,
      int rows) {}

  @GetMapping("/api/uploads/{id}/unknown-schools")
  List<UnknownSchool> unknown(@PathVariable String id, Caller caller) {
    Upload upload =
        uploads.find(id, caller.scope()).orElseThrow(() -> Refusal.notFound("Загрузка не найдена"));
    return waiting.of(upload).stream()
        .map(
            school ->
                new UnknownSchool(
                    school.login(),
                    SchoolCode.ofValue(school.login()).registered(),
                    school.name(),
                    school.municipalityCode(),
                    school.municipalityName(),
                    (int) school.rows().stream().filter(row -> row.from().equals(id)).count()))
        .toList();
  }
}
