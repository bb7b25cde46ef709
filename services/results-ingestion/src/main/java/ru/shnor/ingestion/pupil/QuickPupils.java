package ru.shnor.ingestion.pupil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import ru.shnor.ingestion.campaign.CampaignReading;
import ru.shnor.ingestion.exam.PersonalColumns;
import ru.shnor.ingestion.template.Recognition;
import ru.shnor.ingestion.template.TemplateDetector;
import ru.shnor.kit.sheet.CsvPieces;
import ru.shnor.kit.sheet.ReadProgress;
import ru.shnor.kit.sheet.Row;
import ru.shnor.kit.sheet.SheetInfo;
import ru.shnor.kit.sheet.SheetLimits;
import ru.shnor.kit.sheet.SheetReaders;

/**
 * Reads «Индивидуальные результаты» from plain CSV in one pass over its bytes, several pieces at
 * once. It gives what the three passes over rows give, or nothing: whatever is odd about the file
 * as a whole is theirs to tell.
 */
public final class QuickPupils {

  /** Below that a second thread costs more than it brings. */
  private static final long LITTLE = 8L << 20;

  private final CsvPieces file;
  private final IndividualResults table;
  private final PlainLayout plain;
  private final int pieceBytes;
  private final int complaintsKept;

  private QuickPupils(
      CsvPieces file,
      IndividualResults table,
      PlainLayout plain,
      int pieceBytes,
      int complaintsKept) {
    this.pieceBytes = pieceBytes;
    this.file = file;
    this.table = table;
    this.plain = plain;
    this.complaintsKept = complaintsKept;
  }

  /**
   * Reads the file.
   *
   * @param threads most threads at once
   * @param complaintsKept complaints about pupils that are kept; all are counted
   * @return empty if it must be read row by row
   */
  public static Optional<AddedPupils> read(
      Path path, SheetLimits limits, int threads, int complaintsKept, ReadProgress progress) {
    return SheetReaders.pieces(path, limits)
        .flatMap(
            file ->
                read(file, used(path, threads), CsvPieces.PIECE_BYTES, complaintsKept, progress));
  }

  private static int used(Path path, int threads) {
    try {
      return Files.size(path) < LITTLE ? 1 : threads;
    } catch (IOException e) {
      return 1;
    }
  }

  static Optional<AddedPupils> read(
      CsvPieces file, int used, int pieceBytes, int complaintsKept, ReadProgress progress) {
    try {
      Optional<QuickPupils> quick = of(file, pieceBytes, complaintsKept);
      if (quick.isEmpty()) {
        return Optional.empty();
      }
      Optional<AddedPupils> added = quick.get().inPieces(used, progress);
      return added.isPresent() ? added : Optional.of(quick.get().inOrder(progress));
    } catch (IOException | CsvPieces.Unsuited | PieceScan.NotPlain e) {
      return Optional.empty();
    }
  }

  private static Optional<QuickPupils> of(CsvPieces file, int pieceBytes, int complaintsKept)
      throws IOException {
    TemplateDetector detector = new TemplateDetector();
    Consumer<Row> scan = detector.sheet(new SheetInfo(0, "", false));
    PersonalColumns persons = new PersonalColumns();
    file.head(TemplateDetector.HEAD_ROWS).forEach(persons.before(scan));
    if (persons.found()) {
      return Optional.empty(); // read row by row, it is refused
    }
    if (detector.recognise() instanceof Recognition.Individual form
        && CampaignReading.of(form.title(), form.sheetName())
            instanceof CampaignReading.Read title) {
      IndividualResults table = new IndividualResults(form, title.campaign(), title.warnings());
      return PlainLayout.of(form.columns(), title.campaign().maxScore(), file)
          .map(plain -> new QuickPupils(file, table, plain, pieceBytes, complaintsKept));
    }
    return Optional.empty();
  }

  /** Empty if a pupil stands in two pieces: which row is the first one matters then. */
  private Optional<AddedPupils> inPieces(int threads, ReadProgress progress) throws IOException {
    Sum sum = new Sum();
    file.read(threads, pieceBytes, progress, piece -> scan(rules()).scan(piece), sum::add);
    return sum.doubled
        ? Optional.empty()
        : Optional.of(new AddedPupils(table, sum.rules, sum.noted, sum.rows));
  }

  private AddedPupils inOrder(ReadProgress progress) throws IOException {
    PieceScan all = scan(rules());
    file.read(1, pieceBytes, progress, all::scan, same -> {});
    return new AddedPupils(table, all.rules(), all.noted(), all.rows());
  }

  private PupilRules rules() {
    return new PupilRules(table.form().columns(), table.sheetName(), table.campaign());
  }

  private PieceScan scan(PupilRules rules) {
    return new PieceScan(
        file, rules, new PlainRow(plain), table.headerRow(), new NotedPupils(complaintsKept));
  }

  private final class Sum {
    private final PupilRules rules = rules();
    private final NotedPupils noted = new NotedPupils(complaintsKept);
    private int rows;
    private boolean doubled;

    void add(PieceScan scan) {
      doubled = doubled || !rules.takes(scan.rules());
      noted.takes(scan.noted());
      rows += scan.rows();
    }
  }
}
