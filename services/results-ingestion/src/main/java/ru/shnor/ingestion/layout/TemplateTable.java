package ru.shnor.ingestion.layout;

import java.util.List;
import java.util.Optional;
import ru.shnor.ingestion.campaign.CampaignTable;
import ru.shnor.ingestion.row.Complaint;
import ru.shnor.kit.sheet.SheetInfo;
import ru.shnor.wire.event.CampaignState;

/** A table that a stored template reads. */
record TemplateTable(FileTemplate template, int version, SheetInfo info, TemplateMatch.Found match)
    implements CampaignTable {

  @Override
  public String layout() {
    return "%s (шаблон %s, версия %d)".formatted(template.title(), template.id(), version);
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
    return match.headerRow();
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
    return new TemplateRules(template, match.columns(), info.name());
  }
}
