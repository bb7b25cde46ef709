package ru.shnor.registry.enrolment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.Stored;
import ru.shnor.registry.school.Schools;
import ru.shnor.wire.event.EnrolmentState;
import ru.shnor.wire.event.ListKind;
import ru.shnor.wire.event.SchoolState;

/** The yearly lists in the caller's scope. */
@RestController
class EnrolmentController {

  private final Enrolments enrolments;
  private final Schools schools;

  EnrolmentController(Enrolments enrolments, Schools schools) {
    this.enrolments = enrolments;
    this.schools = schools;
  }

  /** An enrolment as the API shows it. */
  record EnrolmentView(
      String id,
      ListKind list,
      String listTitle,
      int year,
      String schoolId,
      String schoolName,
      String municipalityId,
      String municipalityName,
      String basis) {}

  @GetMapping("/api/lists")
  List<EnrolmentView> lists(
      @RequestParam(defaultValue = "") String kind,
      @RequestParam Optional<Integer> year,
      Caller caller) {
    Optional<ListKind> wanted = kind(kind);
    return views(
        one ->
            wanted.filter(list -> list != one.list()).isEmpty()
                && year.filter(number -> number != one.year()).isEmpty(),
        caller.scope());
  }

  @GetMapping("/api/schools/{id}/enrolments")
  List<EnrolmentView> ofSchool(@PathVariable String id, Caller caller) {
    if (schools.find(id, caller.scope()).isEmpty()) {
      throw Refusal.notFound("Школа не найдена");
    }
    return views(one -> one.schoolId().equals(id), caller.scope());
  }

  @DeleteMapping("/api/lists/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable String id, Caller caller) {
    if (!enrolments.delete(id, caller.scope())) {
      throw Refusal.notFound("Такой записи в перечнях нет");
    }
  }

  private static Optional<ListKind> kind(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<ListKind> kind =
        Arrays.stream(ListKind.values()).filter(one -> one.name().equals(text)).findFirst();
    if (kind.isEmpty()) {
      throw Refusal.badRequest("Такого перечня нет. Есть: SHNOR, SHNSU, RISK_ZONE.");
    }
    return kind;
  }

  private List<EnrolmentView> views(Predicate<EnrolmentState> wanted, Scope scope) {
    List<EnrolmentState> found = enrolments.all(scope).stream().filter(wanted).toList();
    Map<String, Stored<SchoolState>> names =
        schools.findAll(
            found.stream().map(EnrolmentState::schoolId).collect(Collectors.toSet()), scope);
    return found.stream()
        .map(one -> view(one, Optional.ofNullable(names.get(one.schoolId())).map(Stored::body)))
        .toList();
  }

  private static EnrolmentView view(EnrolmentState one, Optional<SchoolState> school) {
    return new EnrolmentView(
        one.enrolmentId(),
        one.list(),
        ListNames.title(one.list()),
        one.year(),
        one.schoolId(),
        school.map(SchoolState::name).orElse(""),
        one.municipalityId(),
        school.map(SchoolState::municipalityName).orElse(""),
        one.basis());
  }
}
