package ru.shnor.ingestion.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.shnor.ingestion.campaign.CampaignRow;
import ru.shnor.ingestion.campaign.CampaignTable;
import ru.shnor.ingestion.row.Complaint;
import ru.shnor.ingestion.row.Details;
import ru.shnor.ingestion.row.Label;
import ru.shnor.ingestion.template.Words;
import ru.shnor.ingestion.upload.FileRefusal;
import ru.shnor.kit.sheet.Row;
import ru.shnor.wire.event.CampaignState;

/**
 * «Сравнение отметок с отметками по журналу» of 2020–2022: below the name of a school stand four
 * rows, those who lowered, confirmed, raised, and all.
 */
final class LongJournalRules implements CampaignTable.Rules {

  /** Columns of «Группы участников», «Кол-во участников», «%». */
  record Columns(int label, int count, int percent) {}

  private static final int KINDS = 3;
  private static final String ALL = Words.plain("всего");

  private final Columns columns;
  private final SchoolLines lines;
  private final CampaignState campaign;
  private Optional<Row> schoolRow = Optional.empty();
  private Optional<Label.School> school = Optional.empty();
  private List<Integer> counts = new ArrayList<>();
  private List<BigDecimal> percents = new ArrayList<>();

  LongJournalRules(String sheet, Columns columns, CampaignState campaign) {
    this.columns = columns;
    this.lines = new SchoolLines(sheet, columns.label());
    this.campaign = campaign;
  }

  @Override
  public CampaignRow judge(Row row) {
    String plain = Words.plain(row.cell(columns.label()).text());
    int kind = plain.equals(ALL) ? KINDS : JournalColumns.kind(plain);
    if (kind < 0) {
      return named(row);
    }
    if (school.isEmpty()) {
      return new CampaignRow.Nothing();
    }
    try {
      return numbers(row, kind);
    } catch (Figures.Unreadable e) {
      school = Optional.empty();
      return bad(row, e.column(), e.text());
    }
  }

  private CampaignRow numbers(Row row, int kind) throws Figures.Unreadable {
    if (kind != counts.size()) {
      throw new Figures.Unreadable(
          columns.label(),
          "Строки школы идут не по порядку: нужны «Понизили», «Подтвердили», «Повысили», «Всего».");
    }
    int count = Figures.count(row, columns.count(), "Количество участников");
    if (kind < KINDS) {
      counts.add(count);
      percents.add(Figures.percent(row, columns.percent(), "Процент"));
      return new CampaignRow.Nothing();
    }
    PartRules.Told told =
        JournalColumns.told(count, counts, percents, columns.count(), columns.percent());
    Row first = schoolRow.orElse(row);
    String cell = first.address(columns.label());
    CampaignRow good =
        told.details().equals(Details.NONE)
            ? new CampaignRow.Passed(cell, PartRules.NOBODY)
            : new CampaignRow.Good(
                lines.row(first, school.orElseThrow(), 0, told.details()),
                cell,
                campaign,
                List.of());
    school = Optional.empty();
    return good;
  }

  private CampaignRow named(Row row) {
    CampaignRow before = unfinished();
    Optional<Label.School> next = lines.school(row);
    if (next.isEmpty()) {
      school = Optional.empty();
      return before;
    }
    Optional<String> foreign = lines.foreign(next.get());
    school = foreign.isPresent() ? Optional.empty() : next;
    schoolRow = Optional.of(row);
    counts = new ArrayList<>();
    percents = new ArrayList<>();
    return foreign.isPresent() ? bad(row, columns.label(), foreign.get()) : before;
  }

  @Override
  public List<CampaignRow> rest() {
    return unfinished() instanceof CampaignRow.Bad bad ? List.of(bad) : List.of();
  }

  /** A school whose rows ended before «Всего». */
  private CampaignRow unfinished() {
    return school.isPresent() && schoolRow.isPresent()
        ? bad(
            schoolRow.get(),
            columns.label(),
            "Под школой нет четырёх строк: «Понизили», «Подтвердили», «Повысили», «Всего».")
        : new CampaignRow.Nothing();
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
