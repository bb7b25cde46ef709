package ru.shnor.registry.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.Stored;
import ru.shnor.registry.row.Complaint;
import ru.shnor.registry.row.Entry;
import ru.shnor.registry.row.ListRow;
import ru.shnor.registry.row.Tally;
import ru.shnor.registry.school.Schools;
import ru.shnor.registry.table.Column;
import ru.shnor.registry.territory.Municipalities;
import ru.shnor.registry.territory.Municipality;
import ru.shnor.registry.words.Words;
import ru.shnor.wire.event.Identifier;
import ru.shnor.wire.event.IdentifierKind;
import ru.shnor.wire.event.SchoolState;

/** Looks up the schools of a list by login, and names what looks like a mistyped one. */
@Component
class SchoolCheck {

  private static final int NAMED = 5;

  private final Schools schools;
  private final Municipalities municipalities;

  SchoolCheck(Schools schools, Municipalities municipalities) {
    this.schools = schools;
    this.municipalities = municipalities;
  }

  /**
   * Schools by id of the enrolment; rows of unknown schools are rejected, as are rows whose name
   * and municipality both belong to somebody else.
   */
  Map<String, SchoolState> check(Collection<Entry<ListRow>> entries, Tally tally, Scope scope) {
    Map<String, Stored<SchoolState>> known =
        schools.findAll(
            entries.stream()
                .map(entry -> entry.value().login().schoolId())
                .collect(Collectors.toSet()),
            scope);
    Map<String, Municipality> places =
        municipalities.all(scope).stream().collect(Collectors.toMap(Municipality::id, one -> one));
    Map<String, SchoolState> found = new HashMap<>();
    List<Entry<ListRow>> unknown = new ArrayList<>();
    for (Entry<ListRow> entry : entries) {
      Optional<SchoolState> school =
          Optional.ofNullable(known.get(entry.value().login().schoolId())).map(Stored::body);
      if (school.isEmpty()) {
        unknown.add(entry);
      } else if (agrees(entry, school.get(), places, tally)) {
        found.put(entry.value().enrolmentId(), school.get());
      }
    }
    reportUnknown(unknown, places, tally, scope);
    return found;
  }

  private static boolean agrees(
      Entry<ListRow> entry, SchoolState school, Map<String, Municipality> places, Tally tally) {
    ListRow row = entry.value();
    boolean name =
        row.name().isEmpty() || Words.plain(row.name()).equals(Words.plain(school.name()));
    boolean place = row.municipality().isEmpty() || isIn(school, row.municipality(), places);
    String register =
        "Логин %s в реестре принадлежит школе «%s» (%s), а в строке «%s» (%s)."
            .formatted(
                row.login().value(),
                school.name(),
                school.municipalityName(),
                row.name(),
                row.municipality());
    if (!name && !place) {
      tally.reject(
          List.of(
              Complaint.problem(
                  entry.line(),
                  Column.LOGIN,
                  register,
                  "Похоже на опечатку в логине: исправьте его и загрузите файл снова.")));
      return false;
    }
    if (!name || !place) {
      tally.note(
          Complaint.note(
              entry.line(),
              name ? Column.MUNICIPALITY : Column.NAME,
              register,
              "Строка принята по логину. Проверьте, та ли это школа."));
    }
    return true;
  }

  private void reportUnknown(
      List<Entry<ListRow>> unknown, Map<String, Municipality> places, Tally tally, Scope scope) {
    if (unknown.isEmpty()) {
      return;
    }
    Map<String, List<SchoolState>> byName =
        schools.all(scope).stream()
            .map(Stored::body)
            .collect(Collectors.groupingBy(one -> Words.plain(one.name())));
    for (Entry<ListRow> entry : unknown) {
      ListRow row = entry.value();
      List<String> alike =
          byName.getOrDefault(Words.plain(row.name()), List.of()).stream()
              .filter(one -> isIn(one, row.municipality(), places))
              .flatMap(SchoolCheck::logins)
              .limit(NAMED)
              .toList();
      tally.reject(
          List.of(
              Complaint.problem(
                  entry.line(),
                  Column.LOGIN,
                  "Школы с логином %s нет в реестре.".formatted(row.login().value()),
                  advice(alike))));
    }
  }

  private static String advice(List<String> alike) {
    return alike.isEmpty()
        ? "Проверьте логин или сначала загрузите реестр, в котором эта школа есть."
        : "В этом муниципалитете есть школа с таким же названием, её логин: %s. Если это она, исправьте логин."
            .formatted(String.join(", ", alike));
  }

  private static Stream<String> logins(SchoolState school) {
    return school.identifiers().stream()
        .filter(one -> one.kind() == IdentifierKind.FISOKO || one.kind() == IdentifierKind.LOCAL)
        .map(Identifier::value);
  }

  private static boolean isIn(
      SchoolState school, String spelling, Map<String, Municipality> places) {
    return Words.plain(school.municipalityName()).equals(Words.plain(spelling))
        || Words.code(spelling).equals(school.municipalityId())
        || Optional.ofNullable(places.get(school.municipalityId()))
            .filter(place -> place.isCalled(spelling))
            .isPresent();
  }
}
