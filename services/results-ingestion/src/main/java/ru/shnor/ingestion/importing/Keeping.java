package ru.shnor.ingestion.importing;

import java.nio.file.Path;
import org.springframework.stereotype.Component;
import ru.shnor.ingestion.campaign.CampaignTable;
import ru.shnor.ingestion.original.Originals;
import ru.shnor.ingestion.remark.RemarkedFile;
import ru.shnor.ingestion.remark.Reports;
import ru.shnor.ingestion.upload.Upload;

/** Decides what is kept of a file when its reading ends, while its bytes are still there. */
@Component
class Keeping {

  private final Reports reports;
  private final Originals originals;

  Keeping(Reports reports, Originals originals) {
    this.originals = originals;
    this.reports = reports;
  }

  Upload.After of(Upload upload, Path file, CampaignTable table, TableReading.Result result) {
    boolean report =
        table.holds() == CampaignTable.Holds.SCHOOLS
            && result.complaints().total() > 0
            && reports.keep(upload.id(), file, remarked(file, table, result));
    return Upload.After.kept(
        report,
        table.holds() != CampaignTable.Holds.SCHOOLS,
        original(upload, file, table, result));
  }

  /** Only what was taken is kept, and never what may hold names. */
  private Upload.Original original(
      Upload upload, Path file, CampaignTable table, TableReading.Result result) {
    if (upload.terms().trial() || result.refusal().isPresent()) {
      return Upload.Original.NONE;
    }
    return table.holds() == CampaignTable.Holds.ANYTHING
        ? Upload.Original.MAY_HOLD_NAMES
        : originals.keep(upload.id(), file);
  }

  static RemarkedFile remarked(Path file, CampaignTable table, TableReading.Result result) {
    return new RemarkedFile(file, table.sheet(), table.headerRow(), result.complaints().remarks());
  }
}
