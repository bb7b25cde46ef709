package ru.shnor.ingestion.objectivity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.ingestion.directory.KnownSchools;
import ru.shnor.kit.access.Caller;
import ru.shnor.wire.event.ObjectivityState;
import ru.shnor.wire.event.SchoolState;

/** Markers, samples and acts of the schools in the caller's scope. */
@RestController
class SignController {

  private final ObjectivityBook book;
  private final KnownSchools known;

  SignController(ObjectivityBook book, KnownSchools known) {
    this.book = book;
    this.known = known;
  }

  /** A state with names for people. */
  record SchoolSigns(
      int year,
      String schoolId,
      String name,
      String municipalityId,
      String municipalityName,
      List<ObjectivityState.Marker> markers,
      List<ObjectivityState.Sample> samples,
      List<ObjectivityState.Act> acts) {}

  @GetMapping("/api/objectivity/schools")
  List<SchoolSigns> schools(
      @RequestParam Optional<Integer> year, @RequestParam Optional<String> school, Caller caller) {
    List<ObjectivityState> states =
        book.all(caller.scope()).stream()
            .filter(one -> year.filter(wanted -> wanted != one.year()).isEmpty())
            .filter(one -> school.filter(wanted -> !wanted.equals(one.schoolId())).isEmpty())
            .toList();
    Map<String, SchoolState> names =
        known.byIds(states.stream().map(ObjectivityState::schoolId).collect(Collectors.toSet()));
    return states.stream()
        .map(one -> view(one, Optional.ofNullable(names.get(one.schoolId()))))
        .toList();
  }

  private static SchoolSigns view(ObjectivityState one, Optional<SchoolState> school) {
    return new SchoolSigns(
        one.year(),
        one.schoolId(),
        school.map(SchoolState::name).orElse(one.schoolId()),
        one.municipalityId(),
        school.map(SchoolState::municipalityName).orElse(one.municipalityId()),
        one.markers(),
        one.samples(),
        one.acts());
  }
}
