package ru.shnor.ingestion.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ru.shnor.ingestion.campaign.CampaignTable;
import ru.shnor.ingestion.row.Complaint;
import ru.shnor.kit.sheet.SheetInfo;
import ru.shnor.wire.event.CampaignState;

/**
 * A report of one work, named above its rows.
 *
 * @param reading begins a reading of its rows
 */
record PartTable(
    String layout,
    SheetInfo info,
    int headerRow,
    CampaignState campaign,
    List<Complaint> warnings,
    Function<CampaignState, Rules> reading)
    implements CampaignTable {

  PartTable {
    warnings = List.copyOf(warnings);
  }

  @Override
  public int sheet() {
    return info.number();
  }

  @Override
  public String sheetName() {
    return info.name();
  }

  @Override
  public Optional<CampaignState> only() {
    return Optional.of(campaign);
  }

  @Override
  public Rules rules() {
    return reading.apply(campaign);
  }
}
