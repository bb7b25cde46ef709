package ru.shnor.registry.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.code.MunicipalityCode;
import ru.shnor.kit.store.Change;
import ru.shnor.kit.store.Stored;
import ru.shnor.registry.enrolment.Enrolments;
import ru.shnor.registry.row.Complaint;
import ru.shnor.registry.row.Entry;
import ru.shnor.registry.row.Repeats;
import ru.shnor.registry.row.RowCheck;
import ru.shnor.registry.row.SchoolRow;
import ru.shnor.registry.row.Tally;
import ru.shnor.registry.school.Schools;
import ru.shnor.registry.table.Column;
import ru.shnor.registry.table.Line;
import ru.shnor.registry.territory.Municipalities;
import ru.shnor.registry.territory.Municipality;
import ru.shnor.wire.event.Identifier;
import ru.shnor.wire.event.IdentifierKind;
import ru.shnor.wire.event.SchoolState;

/** Takes in the register of schools. A school is known by its login alone, never by its name. */
@Component
class SchoolsImport {

  private final Schools schools;
  private final Municipalities municipalities;
  private final Enrolments enrolments;
  private final ImportSettings settings;

  SchoolsImport(
      Schools schools,
      Municipalities municipalities,
      Enrolments enrolments,
      ImportSettings settings) {
    this.schools = schools;
    this.municipalities = municipalities;
    this.enrolments = enrolments;
    this.settings = settings;
  }

  /**
   * Takes the rows in.
   *
   * @param dryRun true only tells what would happen
   */
  Tally take(List<Line> lines, boolean dryRun, Scope scope) {
    Tally tally = new Tally(lines.size());
    List<Entry<SchoolRow>> entries = new ArrayList<>();
    lines.forEach(line -> RowCheck.school(line, entries, tally));
    Map<String, Entry<SchoolRow>> settled =
        Repeats.settle(
            entries,
            row -> row.login().schoolId(),
            SchoolRow::content,
            row -> "школе с логином " + row.login().value(),
            tally);
    settled.values().forEach(entry -> foreignLogin(entry, tally));
    List<Entry<SchoolRow>> believed =
        entries.stream()
            .filter(entry -> settled.containsKey(entry.value().login().schoolId()))
            .toList();
    Map<String, Municipality> known = learn(believed, dryRun, tally);
    enter(settled, known, dryRun, scope, tally);
    if (!dryRun) {
      enrolments.follow(
          schools.findAll(settled.keySet(), scope).values().stream()
              .collect(Collectors.toMap(Stored::id, one -> one.body().municipalityId())));
    }
    return tally;
  }

  private Map<String, Municipality> learn(
      List<Entry<SchoolRow>> entries, boolean dryRun, Tally tally) {
    Map<String, List<String>> spellings = new LinkedHashMap<>();
    Map<List<String>, Line> places = new HashMap<>();
    for (Entry<SchoolRow> entry : entries) {
      SchoolRow row = entry.value();
      if (places.putIfAbsent(List.of(row.municipalityId(), row.municipalityName()), entry.line())
          == null) {
        spellings
            .computeIfAbsent(row.municipalityId(), id -> new ArrayList<>())
            .add(row.municipalityName());
      }
    }
    Municipalities.Learned learned = municipalities.learn(spellings, dryRun);
    for (Municipalities.NewAlias alias : learned.aliases()) {
      Optional.ofNullable(places.get(List.of(alias.municipalityId(), alias.alias())))
          .ifPresent(line -> tally.note(spelling(line, alias)));
    }
    return learned.known();
  }

  private static Complaint spelling(Line line, Municipalities.NewAlias alias) {
    return Complaint.note(
        line,
        Column.MUNICIPALITY,
        "Муниципалитет %s известен как «%s», здесь «%s»: запомнено как другое написание."
            .formatted(alias.municipalityId(), alias.name(), alias.alias()),
        "Если это другой муниципалитет, исправьте код.");
  }

  private static void foreignLogin(Entry<SchoolRow> entry, Tally tally) {
    SchoolRow row = entry.value();
    Optional<String> region = new MunicipalityCode(row.municipalityId()).region();
    Optional<String> own = row.login().region();
    if (region.isPresent() && own.isPresent() && !own.equals(region)) {
      tally.note(
          Complaint.note(
              entry.line(),
              Column.LOGIN,
              "Логин начинается с кода региона %s, а муниципалитет — региона %s."
                  .formatted(own.get(), region.get()),
              "Проверьте, нет ли опечатки в логине или в коде муниципалитета."));
    }
  }

  private void enter(
      Map<String, Entry<SchoolRow>> rows,
      Map<String, Municipality> known,
      boolean dryRun,
      Scope scope,
      Tally tally) {
    Set<String> pending = rows.keySet();
    for (int attempt = 0; !pending.isEmpty() && attempt < settings.attempts(); attempt++) {
      Map<String, Stored<SchoolState>> before = schools.findAll(pending, scope);
      List<Change<SchoolState>> changes = new ArrayList<>();
      for (Entry<SchoolRow> entry : chosen(rows, pending)) {
        Optional<Stored<SchoolState>> old =
            Optional.ofNullable(before.get(entry.value().login().schoolId()));
        SchoolState now = state(entry.value(), old.map(Stored::body), known);
        if (old.filter(one -> one.body().equals(now)).isPresent()) {
          tally.duplicate();
        } else {
          changes.add(new Change<>(now.schoolId(), old.map(Stored::revision).orElse(0L), now));
        }
      }
      Set<String> lost = dryRun ? Set.of() : schools.saveAll(changes);
      for (Change<SchoolState> change : changes) {
        if (!lost.contains(change.id())) {
          tally.accept();
          chosen(rows, Set.of(change.id()))
              .forEach(entry -> moved(entry, change.body(), before, tally));
        }
      }
      pending = lost;
    }
    chosen(rows, pending).forEach(entry -> tally.reject(List.of(busy(entry.line()))));
  }

  private static List<Entry<SchoolRow>> chosen(
      Map<String, Entry<SchoolRow>> rows, Set<String> ids) {
    return ids.stream().flatMap(id -> Optional.ofNullable(rows.get(id)).stream()).toList();
  }

  static Complaint busy(Line line) {
    return Complaint.problem(
        line,
        Column.LOGIN,
        "Эту запись всё время меняет другая загрузка.",
        "Загрузите файл ещё раз через минуту.");
  }

  private static void moved(
      Entry<SchoolRow> entry,
      SchoolState now,
      Map<String, Stored<SchoolState>> before,
      Tally tally) {
    Optional.ofNullable(before.get(now.schoolId()))
        .map(Stored::body)
        .filter(old -> !old.municipalityId().equals(now.municipalityId()))
        .ifPresent(
            old ->
                tally.note(
                    Complaint.note(
                        entry.line(),
                        Column.MUNICIPALITY_CODE,
                        "Школа переведена: была в «%s», теперь в «%s»."
                            .formatted(old.municipalityName(), now.municipalityName()),
                        "Если это ошибка, исправьте код муниципалитета и загрузите файл снова.")));
  }

  /** The school after this row; identifiers the row does not speak of stay. */
  private static SchoolState state(
      SchoolRow row, Optional<SchoolState> before, Map<String, Municipality> known) {
    List<Identifier> identifiers =
        new ArrayList<>(before.map(SchoolState::identifiers).orElse(List.of()));
    Identifier login = row.login().identifier();
    if (!identifiers.contains(login)) {
      identifiers.add(login);
    }
    if (!row.inn().isEmpty()) {
      Identifier inn = new Identifier(IdentifierKind.INN, row.inn());
      identifiers.removeIf(one -> one.kind() == IdentifierKind.INN && !one.equals(inn));
      if (!identifiers.contains(inn)) {
        identifiers.add(inn);
      }
    }
    String municipality =
        Optional.ofNullable(known.get(row.municipalityId()))
            .map(Municipality::name)
            .orElse(row.municipalityName());
    return new SchoolState(
        row.login().schoolId(), row.name(), row.municipalityId(), municipality, identifiers);
  }
}
