package ru.shnor.ingestion.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import ru.shnor.ingestion.campaign.CampaignReading;
import ru.shnor.ingestion.row.Complaint;
import ru.shnor.ingestion.spool.Spool;
import ru.shnor.ingestion.template.Recognition;
import ru.shnor.ingestion.template.TemplateDetector;
import ru.shnor.ingestion.upload.Claim;
import ru.shnor.ingestion.upload.FileRefusal;
import ru.shnor.ingestion.upload.Outcome;
import ru.shnor.ingestion.upload.Upload;
import ru.shnor.kit.sheet.ReadProgress;
import ru.shnor.kit.sheet.Row;
import ru.shnor.kit.sheet.SheetInfo;
import ru.shnor.kit.sheet.SheetLimits;
import ru.shnor.kit.sheet.SheetReader;
import ru.shnor.kit.sheet.SheetReaders;
import ru.shnor.kit.sheet.UnreadableFile;

/**
 * Reads one upload in three passes over the file, so that nothing is entered before the whole file
 * was looked at and memory does not grow with it: which form, are the rows consistent, enter them.
 */
@Component
class ImportUpload {

  private static final int PASSES = 3;

  /** The last pass waits for the store between rows; the time of the file is not its time. */
  private static final Duration LONGEST_ENTRY = Duration.ofHours(1);

  private final ImportParts parts;
  private final Spool spool;

  ImportUpload(ImportParts parts, Spool spool) {
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
      Recognition recognition = recognise(claim, file);
      if (recognition instanceof Recognition.MarkStatistics form) {
        return markStatistics(claim, file, form);
      }
      Recognition.NotRead not = (Recognition.NotRead) recognition;
      return claim.refused(new FileRefusal(not.code(), not.message(), not.advice()), not.layout());
    } catch (UnreadableFile e) {
      return claim.refused(new FileRefusal(e.code(), e.text(), e.advice()), "");
    }
  }

  private Recognition recognise(Claim claim, Path file) {
    TemplateDetector detector = new TemplateDetector();
    Pass pass = new Pass(claim, 0, "Определяем форму");
    try (SheetReader reader = SheetReaders.open(file, SheetLimits.DEFAULT, pass)) {
      for (SheetInfo sheet : reader.sheets()) {
        reader.read(sheet, pass.counting(detector.sheet(sheet)));
      }
    }
    return detector.recognise();
  }

  private Upload markStatistics(Claim claim, Path file, Recognition.MarkStatistics form) {
    CampaignReading title = CampaignReading.of(form.title(), form.sheetName());
    if (title instanceof CampaignReading.Refused refused) {
      return claim.refused(refused.refusal(), Recognition.MARK_STATISTICS);
    }
    CampaignReading.Read campaign = (CampaignReading.Read) title;
    FileCheck check = new FileCheck(form);
    Pass checking = new Pass(claim, 1, "Проверяем строки");
    pass(file, form.sheet(), SheetLimits.DEFAULT, checking, check::row);
    Optional<FileRefusal> refusal = check.refusal(parts.known().regions());
    if (refusal.isPresent()) {
      return claim.refused(refusal.get(), Recognition.MARK_STATISTICS);
    }
    ComplaintBook complaints = new ComplaintBook(parts.settings().complaintsKept());
    campaign.warnings().forEach(complaints::add);
    Optional<Complaint> scale = parts.campaigns().meet(campaign.campaign(), form.sheetName());
    scale.ifPresent(complaints::add);
    RowEntry entry =
        new RowEntry(
            claim.upload(), campaign.campaign(), form, check.sameSchool(), parts, complaints);
    Pass entering = new Pass(claim, 2, "Записываем результаты");
    pass(file, form.sheet(), unhurried(), entering, entry::row);
    entry.end();
    check.control(complaints);
    Upload done =
        claim.done(
            new Outcome(
                Recognition.MARK_STATISTICS,
                campaign.campaign().campaignId(),
                entry.ledger(),
                entering.rows(),
                complaints.total(),
                entry.waiting()),
            complaints.kept());
    parts.waiting().recheck(done.waiting());
    return done;
  }

  private static void pass(
      Path file, int sheet, SheetLimits limits, Pass pass, Consumer<Row> rows) {
    try (SheetReader reader = SheetReaders.open(file, limits, pass)) {
      reader.read(reader.sheets().get(sheet), pass.counting(rows));
    }
  }

  private static SheetLimits unhurried() {
    SheetLimits usual = SheetLimits.DEFAULT;
    return new SheetLimits(
        usual.bytes(),
        usual.entries(),
        usual.inflatedBytes(),
        usual.ratio(),
        usual.sharedStrings(),
        usual.sharedStringBytes(),
        usual.sheets(),
        usual.rows(),
        usual.columns(),
        usual.cellChars(),
        LONGEST_ENTRY);
  }

  /** One pass over the file: its share of the bytes, and the rows it has seen. */
  private static final class Pass implements ReadProgress {
    private final Claim claim;
    private final int number;
    private final String stage;
    private int rows;

    Pass(Claim claim, int number, String stage) {
      this.claim = claim;
      this.number = number;
      this.stage = stage;
    }

    @Override
    public void read(long read, long total) {
      long size = claim.upload().progress().bytesTotal();
      double share = total <= 0 ? 1 : Math.min(1.0, (double) read / total);
      claim.progress(stage, (long) (size * (number + share) / PASSES), rows);
    }

    Consumer<Row> counting(Consumer<Row> next) {
      return row -> {
        rows++;
        next.accept(row);
      };
    }

    int rows() {
      return rows;
    }
  }
}
