package ru.shnor.registry.school;

import java.util.List;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.Identifier;
import ru.shnor.wire.event.SchoolState;

/** A school as the API shows it. */
record SchoolView(
    String id,
    String name,
    String municipalityId,
    String municipalityName,
    List<Identifier> identifiers,
    long revision) {

  static SchoolView of(Stored<SchoolState> stored) {
    SchoolState school = stored.body();
    return new SchoolView(
        school.schoolId(),
        school.name(),
        school.municipalityId(),
        school.municipalityName(),
        school.identifiers(),
        stored.revision());
  }

  /**
   * A page of schools.
   *
   * @param total schools that fit the question, on all pages
   * @param page 0-based
   */
  record Page(List<SchoolView> schools, int total, int page, int size) {}
}
