package ru.shnor.ingestion.pupil;

import java.util.List;
import java.util.Optional;
import ru.shnor.ingestion.campaign.CampaignTable;
import ru.shnor.ingestion.row.Complaint;
import ru.shnor.ingestion.template.Recognition;
import ru.shnor.wire.event.CampaignState;

/**
 * «Индивидуальные результаты» (ФИС ОКО, Ф1): one row for each pupil, the official mark in it.
 *
 * @param warnings what is odd above the table
 */
public record IndividualResults(
    Recognition.Individual form, CampaignState campaign, List<Complaint> warnings)
    implements CampaignTable {

  public IndividualResults {
    warnings = List.copyOf(warnings);
  }

  @Override
  public String layout() {
    return Recognition.INDIVIDUAL_RESULTS;
  }

  @Override
  public int sheet() {
    return form.sheet();
  }

  @Override
  public String sheetName() {
    return form.sheetName();
  }

  @Override
  public int headerRow() {
    return form.headerRow();
  }

  @Override
  public Optional<CampaignState> only() {
    return Optional.of(campaign);
  }

  @Override
  public Holds holds() {
    return Holds.PUPILS;
  }

  @Override
  public Rules rules() {
    return new PupilRules(form.columns(), form.sheetName(), campaign);
  }
}
