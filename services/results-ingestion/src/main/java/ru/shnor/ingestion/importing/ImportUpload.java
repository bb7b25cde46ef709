package ru.shnor.ingestion.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.shnor.ingestion.campaign.CampaignReading;
import ru.shnor.ingestion.campaign.CampaignTable;
import ru.shnor.ingestion.campaign.FormReading;
import ru.shnor.ingestion.campaign.MarkStatisticsTable;
import ru.shnor.ingestion.exam.PersonalColumns;
import ru.shnor.ingestion.layout.FileTemplates;
import ru.shnor.ingestion.pupil.AddedPupils;
import ru.shnor.ingestion.pupil.IndividualResults;
import ru.shnor.ingestion.pupil.QuickPupils;
import ru.shnor.ingestion.spool.Spool;
import ru.shnor.ingestion.template.Recognition;
import ru.shnor.ingestion.template.TemplateDetector;
import ru.shnor.ingestion.upload.Claim;
import ru.shnor.ingestion.upload.FileRefusal;
import ru.shnor.ingestion.upload.Outcome;
import ru.shnor.ingestion.upload.Upload;
import ru.shnor.kit.sheet.SheetLimits;
import ru.shnor.kit.sheet.UnreadableFile;

/**
 * Reads one upload in three passes over the file, so that nothing is entered before the whole file
 * was looked at and memory does not grow with it: which form, are the rows consistent, enter them.
 */
@Component
class ImportUpload {

  private static final int PERSONAL = 422;
  private static final FileRefusal PERSONAL_DATA =
      new FileRefusal(
          "PERSONAL_DATA",
          "В файле есть сведения о людях: фамилии, СНИЛС или данные документов. Такой файл не"
              + " принимается; он удалён, ничего из него не сохранено.",
          "Удалите столбцы с именами и документами и загрузите файл снова.");

  private final ImportParts parts;
  private final Keeping keeping;
  private final Spool spool;

  ImportUpload(ImportParts parts, Keeping keeping, Spool spool) {
    this.keeping = keeping;
    this.parts = parts;
    this.spool = spool;
  }

  /** Reads the claimed upload to its end. */
  Upload read(Claim claim) {
    Path file = spool.path(claim.upload().spoolFile());
    if (!Files.exists(file)) {
      return claim.refused(
          new FileRefusal(
              FileRefusal.FAILED,
              "Принятый файл пропал с диска сервера до чтения.",
              "Загрузите файл ещё раз."),
          "");
    }
    try {
      SheetLimits limits = parts.settings().limits(claim.upload().progress().bytesTotal());
      FilePasses passes = passes(claim, file, limits);
      Optional<AddedPupils> added =
          QuickPupils.read(
              file,
              limits,
              parts.settings().readers(),
              parts.settings().complaintsKept(),
              passes.reading("Читаем и складываем участников"));
      if (added.isPresent()) {
        return table(claim, passes, added.get());
      }
      Found found = recognise(passes, claim.upload());
      return found.table().isPresent()
          ? table(claim, passes, found.table().get())
          : claim.refused(found.refusal(), found.layout());
    } catch (UnreadableFile e) {
      return claim.refused(new FileRefusal(e.code(), e.text(), e.advice()), "");
    }
  }

  /** A table that can be read, or why there is none. */
  record Found(Optional<CampaignTable> table, FileRefusal refusal, String layout) {
    private static Found table(CampaignTable table) {
      return new Found(Optional.of(table), new FileRefusal("", "", ""), table.layout());
    }

    private static Found none(FileRefusal refusal, String layout) {
      return new Found(Optional.empty(), refusal, layout);
    }
  }

  /** Which form a file is of. */
  Found recognise(FilePasses passes, Upload upload) {
    TemplateDetector detector = new TemplateDetector();
    PersonalColumns persons = new PersonalColumns();
    passes.all("Определяем форму", sheet -> persons.before(detector.sheet(sheet)));
    Optional<FormReading> known =
        FileForms.read(detector.heads(), parts.notes().of(upload.id()), parts.scales());
    boolean expected =
        known.filter(FormReading.Table.class::isInstance).isPresent()
            && ((FormReading.Table) known.get()).table().holdsPersons();
    if (persons.found() && !expected) {
      parts.auditor().record(upload.uploadedBy(), "REFUSED", personal(upload), PERSONAL);
      return Found.none(PERSONAL_DATA, "");
    }
    if (known.isPresent()) {
      return known.get() instanceof FormReading.Table table
          ? Found.table(table.table())
          : refused((FormReading.Refused) known.get());
    }
    Recognition recognition = detector.recognise();
    if (recognition instanceof Recognition.MarkStatistics form) {
      CampaignReading title = CampaignReading.of(form.title(), form.sheetName());
      return title instanceof CampaignReading.Read read
          ? Found.table(new MarkStatisticsTable(form, read.campaign(), read.warnings()))
          : Found.none(((CampaignReading.Refused) title).refusal(), Recognition.MARK_STATISTICS);
    }
    if (recognition instanceof Recognition.Individual form) {
      CampaignReading title = CampaignReading.of(form.title(), form.sheetName());
      return title instanceof CampaignReading.Read read
          ? Found.table(new IndividualResults(form, read.campaign(), read.warnings()))
          : Found.none(((CampaignReading.Refused) title).refusal(), Recognition.INDIVIDUAL_RESULTS);
    }
    Recognition.NotRead not = (Recognition.NotRead) recognition;
    return not.code().equals(Recognition.UNRECOGNISED)
        ? byTemplate(not, detector)
        : Found.none(new FileRefusal(not.code(), not.message(), not.advice()), not.layout());
  }

  private static String personal(Upload upload) {
    return "personal data in upload " + upload.id();
  }

  private static Found refused(FormReading.Refused form) {
    return Found.none(form.refusal(), form.layout());
  }

  private Found byTemplate(Recognition.NotRead not, TemplateDetector detector) {
    FileTemplates.Recognised recognised = parts.templates().recognise(detector.heads());
    if (recognised instanceof FileTemplates.Recognised.Table table) {
      return Found.table(table.table());
    }
    if (recognised instanceof FileTemplates.Recognised.Ambiguous ambiguous) {
      return Found.none(ambiguous.refusal(), "");
    }
    String closest = ((FileTemplates.Recognised.Unknown) recognised).closest();
    return Found.none(
        new FileRefusal(not.code(), (not.message() + " " + closest).strip(), not.advice()), "");
  }

  private Upload table(Claim claim, FilePasses passes, CampaignTable table) {
    TableReading.Result result =
        new TableReading(passes, table, claim.upload(), parts, true).read();
    Upload.After after = keeping.of(claim.upload(), passes.file(), table, result);
    Outcome outcome = result.outcome(table.layout(), after);
    if (result.refusal().isPresent()) {
      return claim.refused(result.refusal().get(), outcome, result.complaints().kept());
    }
    Upload done = claim.done(outcome, result.complaints().kept());
    if (!done.terms().trial()) {
      parts.waiting().recheck(done.waiting().keySet());
    }
    return done;
  }

  private static FilePasses passes(Claim claim, Path file, SheetLimits limits) {
    long size = claim.upload().progress().bytesTotal();
    return new FilePasses(
        file,
        limits,
        (stage, share, rows) -> claim.progress(stage, (long) (size * share), rows),
        TableReading.passes(claim.upload().terms()));
  }
}
