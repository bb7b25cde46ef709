package ru.shnor.ingestion.campaign;

import java.util.List;
import ru.shnor.ingestion.row.Complaint;
import ru.shnor.ingestion.row.SchoolRow;
import ru.shnor.wire.event.CampaignState;

/** What a row of a table of results is. */
public sealed interface CampaignRow {

  /** No row of a school: totals, headings, notes. */
  record Nothing() implements CampaignRow {}

  /**
   * A row of a school that is left out by rule; it is told, but is neither accepted nor rejected.
   *
   * @param reason in Russian; one of few, for such rows are counted by it
   */
  record Passed(String cell, String reason) implements CampaignRow {}

  /** A row of a pupil that is odd or was not counted; it is told, the ledger counts schools. */
  record Noted(Complaint complaint) implements CampaignRow {}

  /** A row that cannot be believed. */
  record Bad(Complaint complaint) implements CampaignRow {}

  /**
   * A school in a work.
   *
   * @param cell its address, for complaints
   */
  record Good(SchoolRow row, String cell, CampaignState campaign, List<Complaint> warnings)
      implements CampaignRow {
    public Good {
      warnings = List.copyOf(warnings);
    }

    /** The school in this work; may stand once in a file. */
    public String place() {
      return campaign.campaignId() + "|" + row.login();
    }
  }
}
