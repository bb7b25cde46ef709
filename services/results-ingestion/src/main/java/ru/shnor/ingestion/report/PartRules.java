package ru.shnor.ingestion.report;

import java.util.List;
import java.util.Optional;
import ru.shnor.ingestion.campaign.CampaignRow;
import ru.shnor.ingestion.campaign.CampaignTable;
import ru.shnor.ingestion.row.Complaint;
import ru.shnor.ingestion.row.Details;
import ru.shnor.ingestion.row.Label;
import ru.shnor.ingestion.upload.FileRefusal;
import ru.shnor.kit.sheet.Row;
import ru.shnor.wire.event.CampaignState;

/**
 * Rules of a report with one row for each school; the numbers of the row are the form's business.
 */
final class PartRules implements CampaignTable.Rules {

  /**
   * What a row tells.
   *
   * @param participants 0 if the report does not say it for certain
   */
  record Told(int participants, Details details) {}

  /** Reads the numbers of a row. */
  interface Reading {
    Told of(Row row) throws Figures.Unreadable;
  }

  /** Why a school without participants is left out. */
  static final String NOBODY = "участников 0, сравнивать нечего";

  private final SchoolLines lines;
  private final int column;
  private final CampaignState campaign;
  private final Reading reading;

  PartRules(String sheet, int column, CampaignState campaign, Reading reading) {
    this.lines = new SchoolLines(sheet, column);
    this.column = column;
    this.campaign = campaign;
    this.reading = reading;
  }

  @Override
  public CampaignRow judge(Row row) {
    if (row.cell(column).isBlank()) {
      return row.isBlank()
          ? new CampaignRow.Nothing()
          : bad(row, column, "В строке есть числа, но нет названия и логина школы.");
    }
    Optional<Label.School> school = lines.school(row);
    if (school.isEmpty()) {
      return lines.isNameless(row) && row.cells().size() > column + 1
          ? bad(row, column, "В строке нет логина школы вида (edu220034) или (sch220034).")
          : new CampaignRow.Nothing();
    }
    Optional<String> foreign = lines.foreign(school.get());
    if (foreign.isPresent()) {
      return bad(row, column, foreign.get());
    }
    try {
      Told told = reading.of(row);
      if (told.details().equals(Details.NONE)) {
        return new CampaignRow.Passed(row.address(column), NOBODY);
      }
      return new CampaignRow.Good(
          lines.row(row, school.get(), told.participants(), told.details()),
          row.address(column),
          campaign,
          List.of());
    } catch (Figures.Unreadable e) {
      return bad(row, e.column(), e.text());
    }
  }

  @Override
  public Optional<FileRefusal> refusal() {
    return lines.secondTable();
  }

  @Override
  public List<Complaint> control() {
    return List.of();
  }

  private CampaignRow bad(Row row, int at, String message) {
    return new CampaignRow.Bad(lines.complaint(row, at, message));
  }
}
