package ru.shnor.registry.importing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.sheet.SheetLimits;
import ru.shnor.kit.sheet.UnreadableFile;
import ru.shnor.registry.row.Complaint;
import ru.shnor.registry.row.Ledger;
import ru.shnor.registry.row.Tally;
import ru.shnor.registry.table.Form;
import ru.shnor.registry.table.Reading;
import ru.shnor.registry.table.TableReader;

/** A file becomes a report; the whole file is read before anything is changed. */
@Component
class Imports {

  private static final Logger log = LoggerFactory.getLogger(Imports.class);

  private final SchoolsImport schools;
  private final ListsImport lists;
  private final ImportHistory history;
  private final ImportSettings settings;
  private final Clock clock;

  Imports(
      SchoolsImport schools,
      ListsImport lists,
      ImportHistory history,
      ImportSettings settings,
      Clock clock) {
    this.schools = schools;
    this.lists = lists;
    this.history = history;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Takes a file in.
   *
   * @param name its name, for people
   * @throws Refusal if the file is not of this form; nothing is changed then
   */
  ImportReport take(Form form, Path file, String name, boolean dryRun, Caller caller) {
    Reading.Lines read = read(form, file);
    Tally tally =
        switch (form) {
          case SCHOOLS -> schools.take(read.lines(), dryRun, caller.scope());
          case LISTS -> lists.take(read.lines(), dryRun, caller.scope());
        };
    for (String sheet : read.skipped()) {
      tally.note(
          Complaint.note(
              "Лист «%s» не прочитан: он скрыт или в нём нет нужной шапки.".formatted(sheet),
              "Если в нём есть школы, добавьте шапку и сделайте лист видимым."));
    }
    ImportReport report = report(form, name, dryRun, caller, tally);
    if (!dryRun) {
      history.add(report);
      log.atInfo()
          .addKeyValue("import", report.importId())
          .addKeyValue("kind", report.kind())
          .addKeyValue("rows", report.rows())
          .addKeyValue("accepted", report.accepted())
          .addKeyValue("rejected", report.rejected())
          .addKeyValue("duplicate", report.duplicate())
          .log("file imported");
    }
    return report;
  }

  private static Reading.Lines read(Form form, Path file) {
    try {
      Reading reading = TableReader.read(file, form, SheetLimits.DEFAULT);
      if (reading instanceof Reading.Lines lines) {
        return lines;
      }
      throw Refusal.unprocessable(
          "UNRECOGNISED", reading instanceof Reading.Unrecognised unknown ? unknown.message() : "");
    } catch (UnreadableFile e) {
      String text = e.text() + " " + e.advice();
      throw e.code().equals("TOO_LARGE")
          ? Refusal.tooLarge(text)
          : Refusal.unprocessable(e.code(), text);
    }
  }

  private ImportReport report(Form form, String name, boolean dryRun, Caller caller, Tally tally) {
    Ledger ledger = tally.ledger();
    List<Complaint> complaints = tally.complaints();
    return new ImportReport(
        dryRun ? "" : UUID.randomUUID().toString(),
        form.kind(),
        name,
        ledger.rows(),
        ledger.accepted(),
        ledger.rejected(),
        ledger.duplicate(),
        complaints.stream().limit(settings.complaintsKept()).toList(),
        complaints.size(),
        dryRun,
        caller.name(),
        clock.instant());
  }
}
