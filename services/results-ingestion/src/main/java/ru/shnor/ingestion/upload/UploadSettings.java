package ru.shnor.ingestion.upload;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this service.
 *
 * @param lease how long a reader of a file may be silent before another one takes the file over
 * @param poll how often the store is asked for files left by another instance
 * @param attempts how often a file is begun before it is given up
 * @param batch rows that are entered with one write
 * @param complaintsKept complaints kept of one file; all are counted
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
    @DefaultValue("10000") int reportComplaints,
    @DefaultValue("30") int reportDays) {

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
  }
}
