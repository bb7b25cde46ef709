package ru.shnor.ingestion.upload;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import ru.shnor.kit.sheet.SheetLimits;

/**
 * Settings of this service.
 *
 * @param lease how long a reader of a file may be silent before another one takes the file over
 * @param poll how often the store is asked for files left by another instance
 * @param attempts how often a file is begun before it is given up
 * @param batch rows that are entered with one write
 * @param complaintsKept complaints kept of one file; all are counted
 * @param largeFile most bytes of a file that a program hands in; people's files end at 25 MB
 * @param largeRows most rows of such a file
 * @param readers threads that read one file at once
 * @param reportComplaints complaints that go beside the rows of the table that is given back
 * @param reportDays days such a table is kept
 */
@ConfigurationProperties("shnor.ingestion")
public record UploadSettings(
    @DefaultValue("10s") Duration lease,
    @DefaultValue("2s") Duration poll,
    @DefaultValue("5") int attempts,
    @DefaultValue("500") int batch,
    @DefaultValue("200") int complaintsKept,
    @DefaultValue("2GB") DataSize largeFile,
    @DefaultValue("20000000") int largeRows,
    @DefaultValue("2") int readers,
    @DefaultValue("10000") int reportComplaints,
    @DefaultValue("30") int reportDays) {

  private static final int MOST_READERS = 16;

  public UploadSettings {
    if (lease.compareTo(Duration.ofSeconds(1)) < 0 || lease.compareTo(Duration.ofMinutes(5)) > 0) {
      throw new IllegalArgumentException(
          "shnor.ingestion.lease %s, allowed 1s to 5m".formatted(lease));
    }
    if (poll.isNegative() || poll.isZero()) {
      throw new IllegalArgumentException("shnor.ingestion.poll %s".formatted(poll));
    }
    if (reportComplaints < 1 || reportComplaints > 100_000 || reportDays < 1) {
      throw new IllegalArgumentException(
          "shnor.ingestion: report-complaints %d (1 to 100000), report-days %d (from 1)"
              .formatted(reportComplaints, reportDays));
    }
    if (attempts < 1
        || batch < 1
        || batch > 5000
        || complaintsKept < 1
        || complaintsKept > 10_000) {
      throw new IllegalArgumentException(
          "shnor.ingestion: attempts %d (from 1), batch %d (1 to 5000), complaints-kept %d (1 to 10000)"
              .formatted(attempts, batch, complaintsKept));
    }
    if (largeFile.toBytes() < SheetLimits.DEFAULT.bytes()
        || largeRows < SheetLimits.DEFAULT.rows()
        || readers < 1
        || readers > MOST_READERS) {
      throw new IllegalArgumentException(
          "shnor.ingestion: large-file %s (from 25MB), large-rows %d (from 100000), readers %d (1 to 16)"
              .formatted(largeFile, largeRows, readers));
    }
  }

  /** What a file of so many bytes may cost: beyond 25 MB it came from a program. */
  public SheetLimits limits(long bytes) {
    SheetLimits usual = SheetLimits.DEFAULT;
    return bytes <= usual.bytes()
        ? usual
        : new SheetLimits(
            largeFile.toBytes(),
            usual.entries(),
            usual.inflatedBytes() * (largeFile.toBytes() / usual.bytes()),
            usual.ratio(),
            usual.sharedStrings(),
            usual.sharedStringBytes(),
            usual.sheets(),
            largeRows,
            usual.columns(),
            usual.cellChars(),
            LARGE_TIME);
  }

  private static final Duration LARGE_TIME = Duration.ofMinutes(30);
}
