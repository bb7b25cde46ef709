package ru.shnor.ingestion.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import ru.shnor.ingestion.campaign.CampaignTable;
import ru.shnor.ingestion.exam.PersonalColumns;
import ru.shnor.ingestion.pupil.AddedPupils;
import ru.shnor.ingestion.upload.FileRefusal;
import ru.shnor.ingestion.upload.Ledger;
import ru.shnor.ingestion.upload.Outcome;
import ru.shnor.ingestion.upload.Upload;
import ru.shnor.kit.sheet.Row;
import ru.shnor.wire.event.CampaignState;

/**
 * Reads the rows of a table that was recognised. A trial goes the same way through the same code;
 * only the two places that write are passed over.
 */
final class TableReading {

  private final FilePasses passes;
  private final CampaignTable table;
  private final Upload upload;
  private final ImportParts parts;
  private final boolean reported;

  TableReading(
      FilePasses passes, CampaignTable table, Upload upload, ImportParts parts, boolean reported) {
    this.reported = reported;
    this.passes = passes;
    this.table = table;
    this.upload = upload;
    this.parts = parts;
  }

  /** What came out. */
  record Result(
      Optional<FileRefusal> refusal,
      List<String> campaignIds,
      Ledger ledger,
      int rowsRead,
      ComplaintBook complaints,
      Map<String, Integer> waiting) {

    Outcome outcome(String layout, Upload.After after) {
      Ledger counted =
          refusal.isPresent() ? new Ledger(ledger.rows(), 0, ledger.rows(), 0) : ledger;
      return new Outcome(
          layout, campaignIds, counted, rowsRead, complaints.total(), waiting, after);
    }
  }

  /** How many passes the terms of an upload need, together with the one that finds the form. */
  static int passes(Upload.Terms terms) {
    return terms.whole() && !terms.trial() ? 4 : 3;
  }

  /** Reads to the end, and enters what the terms of the upload allow. */
  Result read() {
    FileCheck check = new FileCheck(table);
    if (!(table instanceof AddedPupils)) {
      passes.sheet("Проверяем строки", table.sheet(), false, safe(check::row));
    }
    check.end();
    Optional<FileRefusal> refusal = check.refusal(parts.known().regions());
    if (refusal.isPresent()) {
      return new Result(refusal, List.of(), Ledger.EMPTY, 0, book(), Map.of());
    }
    Upload.Terms terms = upload.terms();
    if (terms.trial() || terms.whole()) {
      Result weighed = rows("Примеряем к реестру и прежним результатам", check, true);
      if (terms.whole() && weighed.ledger().rejected() > 0) {
        return notWhole(weighed);
      }
      if (terms.trial()) {
        return weighed;
      }
    }
    return rows("Записываем результаты", check, false);
  }

  private Result rows(String stage, FileCheck check, boolean trial) {
    ComplaintBook complaints = book();
    table.warnings().forEach(complaints::add);
    List<CampaignState> campaigns = table.only().map(List::of).orElseGet(check::campaigns);
    for (CampaignState campaign : campaigns) {
      (trial
              ? parts.campaigns().compare(campaign, table.sheetName())
              : parts.campaigns().meet(campaign, table.sheetName()))
          .ifPresent(complaints::add);
    }
    check.control(complaints);
    RowEntry entry =
        new RowEntry(
            upload,
            table,
            check.sameSchool(),
            parts,
            complaints,
            RowEntry.Mode.of(upload.terms(), trial, reported),
            () -> passes.alive(stage, 0));
    int rows;
    if (table instanceof AddedPupils added) {
      rows = added.rows();
      complaints.add(added.noted().kept(), added.noted().total());
    } else {
      rows = passes.sheet(stage, table.sheet(), true, safe(entry::row));
    }
    entry.end();
    return new Result(
        Optional.empty(),
        campaigns.stream().map(CampaignState::campaignId).toList(),
        entry.ledger(),
        rows,
        complaints,
        entry.waiting());
  }

  /** What persons' columns hold is gone before anybody sees the row. */
  private Consumer<Row> safe(Consumer<Row> rows) {
    return table.holdsPersons() ? new PersonalColumns().before(rows) : rows;
  }

  private static Result notWhole(Result weighed) {
    FileRefusal refusal =
        new FileRefusal(
            FileRefusal.NOT_WHOLE,
            "Нельзя принять строк: %d из %d, а загрузка отправлена с условием «всё или ничего»."
                    .formatted(weighed.ledger().rejected(), weighed.ledger().rows())
                + " Не записано ничего.",
            "Исправьте строки по замечаниям и загрузите файл снова либо загрузите его с условием"
                + " «принять верные строки».");
    return new Result(
        Optional.of(refusal),
        weighed.campaignIds(),
        weighed.ledger(),
        weighed.rowsRead(),
        weighed.complaints(),
        Map.of());
  }

  private ComplaintBook book() {
    return new ComplaintBook(
        parts.settings().complaintsKept(), parts.settings().reportComplaints());
  }
}
