package ru.shnor.registry.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.Change;
import ru.shnor.kit.store.Stored;
import ru.shnor.registry.enrolment.Enrolments;
import ru.shnor.registry.enrolment.ListNames;
import ru.shnor.registry.row.Complaint;
import ru.shnor.registry.row.Entry;
import ru.shnor.registry.row.ListRow;
import ru.shnor.registry.row.Repeats;
import ru.shnor.registry.row.RowCheck;
import ru.shnor.registry.row.Tally;
import ru.shnor.registry.table.Line;
import ru.shnor.wire.event.EnrolmentState;
import ru.shnor.wire.event.SchoolState;

/** Takes in yearly lists. A school that is not in the register is reported, never guessed. */
@Component
class ListsImport {

  private static final int NAMED = 10;

  private final Enrolments enrolments;
  private final SchoolCheck schools;
  private final ImportSettings settings;

  ListsImport(Enrolments enrolments, SchoolCheck schools, ImportSettings settings) {
    this.enrolments = enrolments;
    this.schools = schools;
    this.settings = settings;
  }

  /**
   * Takes the rows in.
   *
   * @param dryRun true only tells what would happen
   */
  Tally take(List<Line> lines, boolean dryRun, Scope scope) {
    Tally tally = new Tally(lines.size());
    List<Entry<ListRow>> entries = new ArrayList<>();
    lines.forEach(line -> RowCheck.list(line, entries, tally));
    Map<String, Entry<ListRow>> settled =
        Repeats.settle(
            entries,
            ListRow::enrolmentId,
            ListRow::basis,
            row ->
                "школе с логином %s в перечне %s %d"
                    .formatted(row.login().value(), ListNames.title(row.list()), row.year()),
            tally);
    Map<String, EnrolmentState> wanted = new HashMap<>();
    Map<String, SchoolState> known = schools.check(settled.values(), tally, scope);
    settled.forEach(
        (id, entry) ->
            Optional.ofNullable(known.get(id))
                .ifPresent(school -> wanted.put(id, state(entry.value(), school))));
    enter(wanted, settled, dryRun, scope, tally);
    notMentioned(entries, scope, tally);
    return tally;
  }

  private static EnrolmentState state(ListRow row, SchoolState school) {
    return new EnrolmentState(
        row.enrolmentId(),
        row.list(),
        row.year(),
        school.schoolId(),
        school.municipalityId(),
        row.basis());
  }

  private void enter(
      Map<String, EnrolmentState> wanted,
      Map<String, Entry<ListRow>> rows,
      boolean dryRun,
      Scope scope,
      Tally tally) {
    Set<String> pending = wanted.keySet();
    for (int attempt = 0; !pending.isEmpty() && attempt < settings.attempts(); attempt++) {
      Map<String, Stored<EnrolmentState>> before = enrolments.findAll(pending, scope);
      List<Change<EnrolmentState>> changes = new ArrayList<>();
      wanted.forEach(
          (id, now) -> {
            Optional<Stored<EnrolmentState>> old = Optional.ofNullable(before.get(id));
            if (old.filter(one -> one.body().equals(now)).isPresent()) {
              tally.duplicate();
            } else {
              changes.add(new Change<>(id, old.map(Stored::revision).orElse(0L), now));
            }
          });
      Set<String> lost = dryRun ? Set.of() : enrolments.saveAll(changes);
      changes.stream()
          .filter(change -> !lost.contains(change.id()))
          .forEach(change -> tally.accept());
      wanted.keySet().retainAll(lost);
      pending = Set.copyOf(lost);
    }
    for (String id : pending) {
      Optional.ofNullable(rows.get(id))
          .ifPresent(entry -> tally.reject(List.of(SchoolsImport.busy(entry.line()))));
    }
  }

  /** Schools that are on a list of this file but not in the file: nobody is deleted silently. */
  private void notMentioned(List<Entry<ListRow>> entries, Scope scope, Tally tally) {
    Map<String, Set<String>> mentioned = new HashMap<>();
    for (Entry<ListRow> entry : entries) {
      mentioned
          .computeIfAbsent(
              title(ListNames.title(entry.value().list()), entry.value().year()),
              key -> new HashSet<>())
          .add(entry.value().enrolmentId());
    }
    Map<String, List<EnrolmentState>> stay =
        enrolments.all(scope).stream()
            .filter(
                one ->
                    Optional.ofNullable(mentioned.get(title(one)))
                        .filter(ids -> !ids.contains(one.enrolmentId()))
                        .isPresent())
            .collect(Collectors.groupingBy(ListsImport::title));
    stay.keySet().stream()
        .sorted()
        .forEach(key -> tally.note(stayed(key, stay.getOrDefault(key, List.of()))));
  }

  private static Complaint stayed(String list, List<EnrolmentState> schools) {
    String logins =
        schools.stream()
            .limit(NAMED)
            .map(one -> one.schoolId().substring(1))
            .collect(Collectors.joining(", "));
    return Complaint.note(
        "В перечне «%s» есть школы, которых нет в файле: %d (логины: %s%s). Они остались в перечне."
            .formatted(list, schools.size(), logins, schools.size() > NAMED ? " и другие" : ""),
        "Если школа исключена из перечня, удалите её запись; загрузка файла никого не исключает.");
  }

  private static String title(EnrolmentState one) {
    return title(ListNames.title(one.list()), one.year());
  }

  private static String title(String list, int year) {
    return list + " " + year;
  }
}
