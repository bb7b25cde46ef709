package ru.shnor.ingestion.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
import ru.shnor.kit.sheet.ReadProgress;
import ru.shnor.kit.sheet.Row;
import ru.shnor.kit.sheet.SheetInfo;
import ru.shnor.kit.sheet.SheetLimits;
import ru.shnor.kit.sheet.SheetReader;
import ru.shnor.kit.sheet.SheetReaders;
import ru.shnor.kit.sheet.UnreadableFile;
import ru.shnor.wire.event.CampaignState;

/**
 * Reads one upload in three passes over the file, so that nothing is entered before the whole file
 * was looked at and memory does not grow with it: which form, are the rows consistent, enter them.
 */
@Component
class ImportUpload {

  private static final int PASSES = 3;
  private static final int PERSONAL = 422;
  private static final FileRefusal PERSONAL_DATA =
      new FileRefusal(
          "PERSONAL_DATA",
          "В файле есть сведения о людях: фамилии, СНИЛС или данные документов. Такой файл не"
              + " принимается; он удалён, ничего из него не сохранено.",
          "Удалите столбцы с именами и документами и загрузите файл снова.");

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
      SheetLimits limits = parts.settings().limits(claim.upload().progress().bytesTotal());
      Pass adding = new Pass(claim, 1, "Читаем и складываем участников");
      Optional<AddedPupils> added =
          QuickPupils.read(
              file, limits, parts.settings().readers(), parts.settings().complaintsKept(), adding);
      if (added.isPresent()) {
        return table(claim, new Source(file, limits, added), added.get());
      }
      Found found = recognise(claim, file, limits);
      return found.table().isPresent()
          ? table(claim, new Source(file, limits, Optional.empty()), found.table().get())
          : claim.refused(found.refusal(), found.layout());
    } catch (UnreadableFile e) {
      return claim.refused(new FileRefusal(e.code(), e.text(), e.advice()), "");
    }
  }

  /** A table that can be read, or why there is none. */
  private record Found(Optional<CampaignTable> table, FileRefusal refusal, String layout) {
    private static Found table(CampaignTable table) {
      return new Found(Optional.of(table), new FileRefusal("", "", ""), table.layout());
    }

    private static Found none(FileRefusal refusal, String layout) {
      return new Found(Optional.empty(), refusal, layout);
    }
  }

  /** Where the rows come from; pupils of a plain file were added up in one pass already. */
  private record Source(Path file, SheetLimits limits, Optional<AddedPupils> added) {}

  private Found recognise(Claim claim, Path file, SheetLimits limits) {
    TemplateDetector detector = new TemplateDetector();
    PersonalColumns persons = new PersonalColumns();
    Pass pass = new Pass(claim, 0, "Определяем форму");
    try (SheetReader reader = SheetReaders.open(file, limits, pass)) {
      for (SheetInfo sheet : reader.sheets()) {
        reader.read(sheet, pass.counting(persons.before(detector.sheet(sheet))));
      }
    }
    Optional<FormReading> known =
        FileForms.read(detector.heads(), parts.notes().of(claim.upload().id()), parts.scales());
    boolean expected =
        known.filter(FormReading.Table.class::isInstance).isPresent()
            && ((FormReading.Table) known.get()).table().holdsPersons();
    if (persons.found() && !expected) {
      parts.auditor().record(claim.upload().uploadedBy(), "REFUSED", personal(claim), PERSONAL);
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

  private static String personal(Claim claim) {
    return "personal data in upload " + claim.upload().id();
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

  private Upload table(Claim claim, Source source, CampaignTable table) {
    FileCheck check = new FileCheck(table);
    Pass checking = new Pass(claim, 1, "Проверяем строки");
    if (source.added().isEmpty()) {
      pass(source.file(), table, source.limits(), checking, check::row);
    }
    check.end();
    Optional<FileRefusal> refusal = check.refusal(parts.known().regions());
    if (refusal.isPresent()) {
      return claim.refused(refusal.get(), table.layout());
    }
    ComplaintBook complaints = new ComplaintBook(parts.settings().complaintsKept());
    table.warnings().forEach(complaints::add);
    List<CampaignState> campaigns = table.only().map(List::of).orElseGet(check::campaigns);
    for (CampaignState campaign : campaigns) {
      parts.campaigns().meet(campaign, table.sheetName()).ifPresent(complaints::add);
    }
    check.control(complaints);
    Pass entering = new Pass(claim, 2, "Записываем результаты");
    RowEntry entry =
        new RowEntry(claim.upload(), table, check.sameSchool(), parts, complaints, entering::alive);
    if (source.added().isPresent()) {
      entering.rows = source.added().get().rows();
      complaints.add(source.added().get().noted().kept(), source.added().get().noted().total());
    } else {
      pass(source.file(), table, unhurried(source.limits()), entering, entry::row);
    }
    entry.end();
    Upload done =
        claim.done(
            new Outcome(
                table.layout(),
                campaigns.stream().map(CampaignState::campaignId).toList(),
                entry.ledger(),
                entering.rows(),
                complaints.total(),
                entry.waiting()),
            complaints.kept());
    parts.waiting().recheck(done.waiting().keySet());
    return done;
  }

  private static void pass(
      Path file, CampaignTable table, SheetLimits limits, Pass pass, Consumer<Row> rows) {
    Consumer<Row> safe = table.holdsPersons() ? new PersonalColumns().before(rows) : rows;
    try (SheetReader reader = SheetReaders.open(file, limits, pass)) {
      reader.read(reader.sheets().get(table.sheet()), pass.counting(safe));
    }
  }

  private static SheetLimits unhurried(SheetLimits usual) {
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

    /** Nothing was read, but the work goes on. */
    void alive() {
      claim.progress(stage, claim.upload().progress().bytesTotal(), rows);
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
