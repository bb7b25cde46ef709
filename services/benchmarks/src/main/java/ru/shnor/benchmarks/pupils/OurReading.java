package ru.shnor.benchmarks.pupils;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import ru.shnor.benchmarks.measure.Stopwatch;
import ru.shnor.benchmarks.pupils.PupilRegion.Work;
import ru.shnor.ingestion.campaign.CampaignRow;
import ru.shnor.ingestion.pupil.AddedPupils;
import ru.shnor.ingestion.pupil.QuickPupils;
import ru.shnor.ingestion.row.MarkCounts;
import ru.shnor.kit.sheet.ReadProgress;
import ru.shnor.kit.sheet.SheetLimits;

/**
 * The first part of ours alone, in this process: a file is read and checked as ingestion does, and
 * the results of the schools are there. Nothing is stored or published.
 */
final class OurReading implements Peer {

  private static final int COMPLAINTS = 200;
  private static final int ROWS = 20_000_000;
  private static final int TIMES_USUAL = 100;

  private final PupilFiles files;
  private final int threads;
  private Cells cells = new Cells();

  OurReading(PupilFiles files, int threads) {
    this.files = files;
    this.threads = threads;
  }

  @Override
  public String name() {
    return "ours, reading only";
  }

  @Override
  public Map<String, Double> run(int run) throws IOException {
    Stopwatch watch = new Stopwatch();
    cells = new Cells();
    for (Work work : PupilRegion.works()) {
      AddedPupils added =
          QuickPupils.read(files.ofCentre(work), limits(), threads, COMPLAINTS, ReadProgress.NONE)
              .orElseThrow(() -> new IllegalStateException("not plain: " + work.file()));
      List<CampaignRow> schools = added.rules().rest();
      watch.lap("reading and checking");
      if (added.noted().total() > 0 || !added.rules().control().isEmpty()) {
        throw new IllegalStateException("complaints about " + work.file());
      }
      schools.forEach(school -> add((CampaignRow.Good) school, work));
      watch.skip();
    }
    return watch.stages();
  }

  private void add(CampaignRow.Good school, Work work) {
    String key = Cells.key("edu" + school.row().login(), work.subject(), work.grade());
    MarkCounts marks = school.row().marks();
    cells.mark(key, 2, marks.two());
    cells.mark(key, 3, marks.three());
    cells.mark(key, 4, marks.four());
    cells.mark(key, 5, marks.five());
    List<Integer> scores = school.row().details().scores();
    for (int score = 0; score < scores.size(); score++) {
      cells.score(key, score, scores.get(score));
    }
  }

  private static SheetLimits limits() {
    SheetLimits usual = SheetLimits.DEFAULT;
    return new SheetLimits(
        usual.bytes() * TIMES_USUAL,
        usual.entries(),
        usual.inflatedBytes(),
        usual.ratio(),
        usual.sharedStrings(),
        usual.sharedStringBytes(),
        usual.sheets(),
        ROWS,
        usual.columns(),
        usual.cellChars(),
        Duration.ofHours(1));
  }

  @Override
  public Cells cells() {
    return cells;
  }

  @Override
  public void close() {
    // nothing is kept
  }
}
