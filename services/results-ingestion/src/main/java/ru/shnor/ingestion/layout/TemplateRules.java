package ru.shnor.ingestion.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.shnor.ingestion.campaign.CampaignRow;
import ru.shnor.ingestion.campaign.CampaignTable;
import ru.shnor.ingestion.row.Complaint;
import ru.shnor.ingestion.row.Counted;
import ru.shnor.ingestion.row.SchoolRow;
import ru.shnor.ingestion.template.Words;
import ru.shnor.kit.code.SchoolCode;
import ru.shnor.kit.sheet.Cell;
import ru.shnor.kit.sheet.Row;
import ru.shnor.wire.event.CampaignState;

/**
 * Reads the rows of a table as a template says. What the template leaves out is left out first, so
 * that nobody complains about a row nobody wants.
 */
final class TemplateRules implements CampaignTable.Rules {

  private static final String AGAIN = "Исправьте строку по источнику и загрузите файл снова.";

  private final FileTemplate template;
  private final Map<FileTemplate.Column, Integer> columns;
  private final String sheet;
  private final WorkOfRow works;
  private final PlaceOfRow places;
  private final RowNumbers numbers;

  TemplateRules(FileTemplate template, Map<FileTemplate.Column, Integer> columns, String sheet) {
    this.template = template;
    this.columns = columns;
    this.sheet = sheet;
    this.works = new WorkOfRow(template, columns);
    this.places = new PlaceOfRow(template, columns);
    this.numbers = new RowNumbers(template, columns);
  }

  @Override
  public CampaignRow judge(Row row) {
    if (row.cell(at(template.school().code())).isBlank() && numbers.areBlank(row)) {
      return new CampaignRow.Nothing();
    }
    Optional<CampaignRow> filtered = filtered(row);
    if (filtered.isPresent()) {
      return filtered.get();
    }
    WorkOfRow.Work work = works.of(row);
    if (work instanceof WorkOfRow.Work.NotUsed not) {
      return new CampaignRow.Passed(row.address(not.column()), not.reason());
    }
    Optional<Integer> withheld = numbers.withheld(row);
    if (withheld.isPresent()) {
      return new CampaignRow.Passed(
          row.address(withheld.get()), "числа закрыты источником (мало участников)");
    }
    if (work instanceof WorkOfRow.Work.Unreadable unreadable) {
      return bad(row, unreadable.column(), unreadable.message(), AGAIN);
    }
    return school(row, ((WorkOfRow.Work.Known) work).campaign());
  }

  /** A template says nothing that a sum could be checked against. */
  @Override
  public List<Complaint> control() {
    return List.of();
  }

  private Optional<CampaignRow> filtered(Row row) {
    for (FileTemplate.Filter filter : template.skip()) {
      if (filter.equals().contains(plain(row, filter.column()))) {
        return passed(row, filter);
      }
    }
    for (FileTemplate.Filter filter : template.keep()) {
      if (!filter.equals().contains(plain(row, filter.column()))) {
        return passed(row, filter);
      }
    }
    return Optional.empty();
  }

  private Optional<CampaignRow> passed(Row row, FileTemplate.Filter filter) {
    return Optional.of(new CampaignRow.Passed(row.address(at(filter.column())), filter.reason()));
  }

  private CampaignRow school(Row row, CampaignState campaign) {
    int column = at(template.school().code());
    Cell code = row.cell(column);
    Optional<SchoolCode> school = SchoolCode.parse(code.text());
    if (school.isEmpty()) {
      return bad(
          row,
          column,
          code.isBlank()
              ? "В строке есть числа, но нет кода школы."
              : "«%s» — не код школы.".formatted(cut(code.text())),
          "Код — логин ФИС ОКО (sch220034, edu220034) или местный код из латинских букв и цифр"
              + " (01M015).");
    }
    RowNumbers.Found found = numbers.read(row);
    return found.counted() instanceof Counted.Right right
        ? good(row, school.get(), campaign, right, found.column())
        : bad(row, found.column(), ((Counted.Wrong) found.counted()).message(), AGAIN);
  }

  private CampaignRow good(
      Row row, SchoolCode school, CampaignState campaign, Counted.Right counted, int column) {
    List<Complaint> warnings = new ArrayList<>();
    for (String text : counted.warnings()) {
      warnings.add(complaint(row, column, text, "Строка принята. Сверьте её с источником."));
    }
    PlaceOfRow.Place place = places.of(row, school);
    place
        .fault()
        .ifPresent(
            fault ->
                warnings.add(
                    complaint(row, place.column(), fault, "Взят муниципалитет из реестра.")));
    String name =
        template.school().name().map(named -> Words.tidy(row.cell(at(named)).text())).orElse("");
    return new CampaignRow.Good(
        new SchoolRow(
            row.number(),
            school.value(),
            name,
            place.code(),
            place.name(),
            counted.participants(),
            counted.marks()),
        row.address(at(template.school().code())),
        campaign,
        warnings);
  }

  private String plain(Row row, FileTemplate.Column column) {
    return Words.plain(row.cell(at(column)).text());
  }

  private int at(FileTemplate.Column column) {
    return columns.getOrDefault(column, 0);
  }

  private CampaignRow bad(Row row, int column, String message, String advice) {
    return new CampaignRow.Bad(complaint(row, column, message, advice));
  }

  private Complaint complaint(Row row, int column, String message, String advice) {
    return new Complaint(sheet, row.address(column), message, advice);
  }

  private static String cut(String text) {
    String tidy = Words.tidy(text);
    return tidy.length() <= 20 ? tidy : tidy.substring(0, 20) + "…";
  }
}
