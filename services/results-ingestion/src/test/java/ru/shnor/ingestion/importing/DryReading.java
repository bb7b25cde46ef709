package ru.shnor.ingestion.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.shnor.ingestion.campaign.CampaignReading;
import ru.shnor.ingestion.campaign.CampaignRow;
import ru.shnor.ingestion.campaign.CampaignTable;
import ru.shnor.ingestion.campaign.FormReading;
import ru.shnor.ingestion.campaign.MarkStatisticsTable;
import ru.shnor.ingestion.exam.PersonalColumns;
import ru.shnor.ingestion.note.UploadNote;
import ru.shnor.ingestion.pupil.IndividualResults;
import ru.shnor.ingestion.row.Complaint;
import ru.shnor.ingestion.row.SameSchool;
import ru.shnor.ingestion.row.SchoolRow;
import ru.shnor.ingestion.scale.ScaleSource;
import ru.shnor.ingestion.template.Recognition;
import ru.shnor.ingestion.template.TemplateDetector;
import ru.shnor.ingestion.upload.FileRefusal;
import ru.shnor.kit.sheet.Row;
import ru.shnor.kit.sheet.SheetInfo;
import ru.shnor.kit.sheet.SheetReader;
import ru.shnor.kit.sheet.SheetReaders;
import ru.shnor.kit.sheet.UnreadableFile;

/**
 * A file read by the same classes as an upload, without a store.
 *
 * @param refusal code, empty if the file is taken
 * @param rows accepted rows by school
 * @param told everything that is told of rows or sums, with its cell
 */
record DryReading(String refusal, Map<String, SchoolRow> rows, List<String> told) {

  /** Number of complaints. */
  int complaints() {
    return told.size();
  }

  static DryReading of(Path file, UploadNote note, ScaleSource scales) {
    try {
      Optional<CampaignTable> table = table(file, note, scales);
      return table.isEmpty() ? refused("NOT_READ") : read(file, table.get());
    } catch (UnreadableFile e) {
      return refused(e.code());
    }
  }

  private static DryReading refused(String code) {
    return new DryReading(code, Map.of(), List.of());
  }

  private static Optional<CampaignTable> table(Path file, UploadNote note, ScaleSource scales) {
    TemplateDetector detector = new TemplateDetector();
    try (SheetReader reader = SheetReaders.open(file)) {
      for (SheetInfo sheet : reader.sheets()) {
        reader.read(sheet, new PersonalColumns().before(detector.sheet(sheet)));
      }
    }
    Optional<FormReading> known = FileForms.read(detector.heads(), note, scales);
    if (known.isPresent()) {
      return known.get() instanceof FormReading.Table table
          ? Optional.of(table.table())
          : Optional.empty();
    }
    Recognition recognition = detector.recognise();
    if (recognition instanceof Recognition.MarkStatistics form
        && CampaignReading.of(form.title(), "") instanceof CampaignReading.Read read) {
      return Optional.of(new MarkStatisticsTable(form, read.campaign(), read.warnings()));
    }
    if (recognition instanceof Recognition.Individual form
        && CampaignReading.of(form.title(), "") instanceof CampaignReading.Read read) {
      return Optional.of(new IndividualResults(form, read.campaign(), read.warnings()));
    }
    return Optional.empty();
  }

  private static DryReading read(Path file, CampaignTable table) {
    FileCheck check = new FileCheck(table);
    rows(file, table).forEach(check::row);
    check.end();
    Optional<FileRefusal> refusal = check.refusal(Set.of("reg38"));
    if (refusal.isPresent()) {
      return refused(refusal.get().code());
    }
    ComplaintBook book = new ComplaintBook(10_000, 10_000);
    table.warnings().forEach(book::add);
    check.control(book);
    CampaignTable.Rules rules = table.rules();
    List<CampaignRow> judged = new ArrayList<>();
    for (Row row : rows(file, table)) {
      if (row.number() > table.headerRow()) {
        judged.add(rules.judge(row));
      }
    }
    judged.addAll(rules.rest());
    Map<String, SchoolRow> good = new LinkedHashMap<>();
    List<String> told = new ArrayList<>();
    book.kept().list().forEach(one -> told.add(said(one)));
    for (CampaignRow row : judged) {
      if (row instanceof CampaignRow.Good one) {
        one.warnings().forEach(warning -> told.add(said(warning)));
        if (check.sameSchool().place(one.place(), one.row()) == SameSchool.Place.FIRST) {
          good.put(one.place(), one.row());
        } else {
          told.add(one.cell() + " школа стоит несколько раз");
        }
      } else if (row instanceof CampaignRow.Bad bad) {
        told.add(said(bad.complaint()));
      } else if (row instanceof CampaignRow.Noted noted) {
        told.add(said(noted.complaint()));
      }
    }
    return new DryReading("", good, told);
  }

  private static String said(Complaint complaint) {
    return (complaint.cell() + " " + complaint.message()).strip();
  }

  private static List<Row> rows(Path file, CampaignTable table) {
    List<Row> rows = new ArrayList<>();
    try (SheetReader reader = SheetReaders.open(file)) {
      reader.read(reader.sheets().get(table.sheet()), new PersonalColumns().before(rows::add));
    }
    return rows;
  }
}
