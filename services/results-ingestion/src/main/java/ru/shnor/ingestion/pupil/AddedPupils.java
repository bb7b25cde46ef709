package ru.shnor.ingestion.pupil;

import java.util.List;
import java.util.Optional;
import ru.shnor.ingestion.campaign.CampaignTable;
import ru.shnor.ingestion.row.Complaint;
import ru.shnor.wire.event.CampaignState;

/**
 * «Индивидуальные результаты» whose pupils were added up while the file was recognised: its rules
 * have nothing left to judge and know the schools.
 *
 * @param rows rows of the file that hold anything
 */
public record AddedPupils(IndividualResults table, PupilRules added, NotedPupils noted, int rows)
    implements CampaignTable {

  @Override
  public String layout() {
    return table.layout();
  }

  @Override
  public int sheet() {
    return table.sheet();
  }

  @Override
  public String sheetName() {
    return table.sheetName();
  }

  @Override
  public int headerRow() {
    return table.headerRow();
  }

  @Override
  public Optional<CampaignState> only() {
    return table.only();
  }

  @Override
  public Holds holds() {
    return table.holds();
  }

  @Override
  public List<Complaint> warnings() {
    return table.warnings();
  }

  @Override
  public Rules rules() {
    return added;
  }
}
