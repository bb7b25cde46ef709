package ru.shnor.ingestion.objectivity.list;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ru.shnor.ingestion.directory.KnownSchools;
import ru.shnor.ingestion.row.Complaint;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.sheet.UnreadableFile;
import ru.shnor.wire.event.SchoolState;

/** A file with the list becomes revisions of the lists of its years. */
@Component
class ListImport {

  private static final Logger log = LoggerFactory.getLogger(ListImport.class);
  private static final int COMPLAINTS_SHOWN = 200;

  private final YearLists lists;
  private final KnownSchools known;
  private final ListTaken taken;
  private final Clock clock;

  ListImport(YearLists lists, KnownSchools known, ListTaken taken, Clock clock) {
    this.lists = lists;
    this.known = known;
    this.taken = taken;
    this.clock = clock;
  }

  /** A file and its document. */
  record Given(Path path, String name, String sha256, String document) {}

  /**
   * Takes the list in; a dry run gives the same report and changes nothing.
   *
   * @throws Refusal if the file is not the list, or of another region
   */
  ListReport take(Given file, boolean dryRun, Caller caller) {
    ListTable.Reading reading = read(file.path());
    ListCheck check = new ListCheck(known.regions());
    check.take(reading.right());
    if (check.years().isEmpty() && check.foreign() > 0) {
      throw Refusal.unprocessable(
          "OTHER_REGION",
          "Все логины файла — из другого региона, чем школы реестра. Ничего не принято.");
    }
    Map<String, SchoolState> schools = known.byLogins(logins(check));
    check.compare(schools);
    List<ListReport.OfYear> years = new ArrayList<>();
    check
        .years()
        .forEach((year, rows) -> years.add(year(file, year, rows, check, schools, dryRun, caller)));
    if (!dryRun) {
      taken.taken();
    }
    ListReport report = report(file, dryRun, reading, check, years);
    if (!dryRun) {
      log.atInfo()
          .addKeyValue("years", check.years().keySet())
          .addKeyValue("rows", report.rows())
          .addKeyValue("accepted", report.accepted())
          .addKeyValue("rejected", report.rejected())
          .addKeyValue("duplicate", report.duplicate())
          .log("list of signs imported");
    }
    return report;
  }

  private static ListTable.Reading read(Path file) {
    try {
      return ListTable.read(file)
          .orElseThrow(
              () ->
                  Refusal.unprocessable(
                      "UNRECOGNISED",
                      "Это не перечень признаков необъективности: в первых 30 строках нет шапки «Год,"
                          + " Логин, Муниципалитет, ОО, 4 РУ, 4 МА, 5 РУ, 5 МА, Количество"
                          + " маркеров»."));
    } catch (UnreadableFile e) {
      String text = e.text() + " " + e.advice();
      throw e.code().equals("TOO_LARGE")
          ? Refusal.tooLarge(text)
          : Refusal.unprocessable(e.code(), text);
    }
  }

  private static Set<String> logins(ListCheck check) {
    return check.years().values().stream()
        .flatMap(List::stream)
        .map(row -> row.login().value())
        .collect(Collectors.toSet());
  }

  private ListReport.OfYear year(
      Given file,
      int year,
      List<ListRow> rows,
      ListCheck check,
      Map<String, SchoolState> schools,
      boolean dryRun,
      Caller caller) {
    List<YearList.Entry> entries =
        rows.stream()
            .map(ListRow::entry)
            .sorted(Comparator.comparing(YearList.Entry::login))
            .toList();
    Optional<YearList> before = lists.find(year);
    YearList after =
        dryRun
            ? with(before.orElse(new YearList(year, List.of())), file, entries, caller)
            : lists.change(year, one -> with(one, file, entries, caller));
    Set<String> earlier = before.map(one -> logins(one.current())).orElse(Set.of());
    Set<String> now = logins(after.current());
    String state =
        before.isEmpty()
            ? "NEW"
            : before.get().revisions().size() == after.revisions().size() ? "UNCHANGED" : "REVISED";
    Map<String, Integer> works = new TreeMap<>();
    rows.forEach(row -> row.markers().forEach(one -> works.merge(one.label(), 1, Integer::sum)));
    return new ListReport.OfYear(
        year,
        state,
        after.current().number(),
        entries.size(),
        entries.stream().mapToInt(one -> one.markers().size()).sum(),
        check.doubled(year),
        (int) now.stream().filter(login -> !schools.containsKey(login)).count(),
        minus(now, earlier),
        minus(earlier, now),
        works);
  }

  private YearList with(YearList list, Given file, List<YearList.Entry> entries, Caller caller) {
    if (!list.revisions().isEmpty() && list.current().says(file.document(), entries)) {
      return list;
    }
    return list.with(
        new YearList.Revision(
            list.revisions().size() + 1,
            file.document(),
            file.name(),
            file.sha256(),
            clock.instant().toString(),
            caller.subject(),
            entries));
  }

  private static Set<String> logins(YearList.Revision revision) {
    return revision.entries().stream().map(YearList.Entry::login).collect(Collectors.toSet());
  }

  private static int minus(Set<String> some, Set<String> others) {
    Set<String> rest = new HashSet<>(some);
    rest.removeAll(others);
    return rest.size();
  }

  private static ListReport report(
      Given file,
      boolean dryRun,
      ListTable.Reading reading,
      ListCheck check,
      List<ListReport.OfYear> years) {
    int accepted = years.stream().mapToInt(ListReport.OfYear::schools).sum();
    List<Complaint> complaints =
        Stream.concat(reading.complaints().stream(), check.complaints().stream()).toList();
    List<String> notes = new ArrayList<>(check.notes());
    int unknown = years.stream().mapToInt(ListReport.OfYear::unknown).sum();
    if (unknown > 0) {
      notes.add(
          "Записей о школах, которых пока нет в реестре: %d. Они вступят в силу, когда школы появятся."
              .formatted(unknown));
    }
    if (file.document().isEmpty()) {
      notes.add("Реквизиты документа не указаны: укажите номер и дату письма Рособрнадзора.");
    }
    return new ListReport(
        file.name(),
        dryRun,
        file.document(),
        reading.rows(),
        accepted,
        reading.rows() - accepted - check.doubled(),
        check.doubled(),
        years,
        notes,
        complaints.stream().limit(COMPLAINTS_SHOWN).toList(),
        complaints.size());
  }
}
