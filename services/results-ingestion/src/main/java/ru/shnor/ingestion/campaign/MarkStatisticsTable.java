package ru.shnor.ingestion.campaign;

import java.util.List;
import java.util.Optional;
import ru.shnor.ingestion.row.Complaint;
import ru.shnor.ingestion.row.RowRules;
import ru.shnor.ingestion.row.Verdict;
import ru.shnor.ingestion.template.Recognition;
import ru.shnor.kit.sheet.Row;
import ru.shnor.wire.event.CampaignState;

/** «Статистика по отметкам»: one campaign, named above the table. */
public record MarkStatisticsTable(
    Recognition.MarkStatistics form, CampaignState campaign, List<Complaint> warnings)
    implements CampaignTable {

  public MarkStatisticsTable {
    warnings = List.copyOf(warnings);
  }

  @Override
  public String layout() {
    return Recognition.MARK_STATISTICS;
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
    return Holds.SCHOOLS;
  }

  @Override
  public Rules rules() {
    RowRules rules = new RowRules(form.sheetName(), form.columns());
    return new Rules() {
      @Override
      public CampaignRow judge(Row row) {
        Verdict verdict = rules.judge(row);
        if (verdict instanceof Verdict.Good good) {
          return new CampaignRow.Good(
              good.row(), row.address(form.columns().label()), campaign, good.warnings());
        }
        return verdict instanceof Verdict.Bad bad
            ? new CampaignRow.Bad(bad.complaint())
            : new CampaignRow.Nothing();
      }

      @Override
      public List<Complaint> control() {
        return rules.control();
      }
    };
  }
}
