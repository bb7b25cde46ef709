package ru.shnor.ingestion.exam;

import java.util.List;
import java.util.Optional;
import ru.shnor.ingestion.campaign.CampaignTable;
import ru.shnor.ingestion.row.Complaint;
import ru.shnor.ingestion.scale.ScaleSource;
import ru.shnor.kit.sheet.SheetInfo;
import ru.shnor.wire.event.CampaignState;
import ru.shnor.wire.event.Procedure;

/** A sheet of exam protocols, one or several blocks; everything below its first row is rules. */
record ExamTable(Procedure procedure, SheetInfo info, ScaleSource scales) implements CampaignTable {

  @Override
  public String layout() {
    return procedure == Procedure.OGE ? Exams.OGE : Exams.EGE;
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
    return 0;
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
  public boolean holdsPersons() {
    return true;
  }

  @Override
  public Rules rules() {
    return new ExamRules(info.name(), scales);
  }
}
