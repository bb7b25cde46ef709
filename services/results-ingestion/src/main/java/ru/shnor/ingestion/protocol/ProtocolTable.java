package ru.shnor.ingestion.protocol;

import java.util.List;
import java.util.Optional;
import ru.shnor.ingestion.campaign.CampaignTable;
import ru.shnor.ingestion.row.Complaint;
import ru.shnor.ingestion.scale.ScaleSource;
import ru.shnor.kit.sheet.SheetInfo;
import ru.shnor.wire.event.CampaignState;

/**
 * A protocol whose work and scale are known.
 *
 * @param school login of the school of a collection form, otherwise empty
 */
record ProtocolTable(
    SheetInfo info,
    ProtocolHeader.Found form,
    ProtocolWork.Known work,
    ScaleSource.InUse scale,
    String school)
    implements CampaignTable {

  @Override
  public String layout() {
    return form.kind().title();
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
  public int headerRow() {
    return form.row();
  }

  @Override
  public Optional<CampaignState> only() {
    return Optional.empty();
  }

  @Override
  public List<Complaint> warnings() {
    return List.of();
  }

  @Override
  public Rules rules() {
    return new ProtocolRules(this);
  }
}
