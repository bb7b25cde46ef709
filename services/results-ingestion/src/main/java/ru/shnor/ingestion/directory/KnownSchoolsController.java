package ru.shnor.ingestion.directory;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;

/** Tells how many schools have arrived from the register. */
@RestController
class KnownSchoolsController {

  private final KnownSchools schools;

  KnownSchoolsController(KnownSchools schools) {
    this.schools = schools;
  }

  /** Number of schools. */
  record Count(int schools) {}

  @GetMapping("/api/known-schools")
  Count count(Caller caller) {
    if (!caller.scope().isRegion()) {
      throw Refusal.notFound("Такой страницы нет");
    }
    return new Count(schools.count());
  }
}
