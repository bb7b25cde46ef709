package ru.shnor.ingestion.exam;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import ru.shnor.ingestion.campaign.CampaignRow;
import ru.shnor.ingestion.campaign.CampaignTable;
import ru.shnor.ingestion.row.Complaint;
import ru.shnor.ingestion.row.Numbers;
import ru.shnor.ingestion.scale.ScaleSource;
import ru.shnor.ingestion.template.Words;
import ru.shnor.kit.sheet.Cell;
import ru.shnor.kit.sheet.Row;
import ru.shnor.wire.event.CampaignState;
import ru.shnor.wire.event.Procedure;
import ru.shnor.wire.event.Season;
import ru.shnor.wire.event.Subject;

/** Follows the blocks of a sheet and adds up participants by school; marks are never computed. */
final class ExamRules implements CampaignTable.Rules {

  private static final int LAST_SPRING_MONTH = 7;
  private static final int HIGHEST = 100;
  private static final int OGE_GRADE = 9;
  private static final int EGE_GRADE = 11;
  private static final String CHECK =
      "Исправьте строку по протоколу РЦОИ и загрузите файл снова; имён система не хранит.";

  private final String sheet;
  private final ScaleSource scales;
  private final Map<CampaignState, Map<String, ExamSchool>> works = new LinkedHashMap<>();
  private final Map<String, Set<LocalDate>> days = new TreeMap<>();
  private Optional<ExamSubject> subject = Optional.empty();
  private Optional<ExamColumns> columns = Optional.empty();

  ExamRules(String sheet, ScaleSource scales) {
    this.sheet = sheet;
    this.scales = scales;
  }

  @Override
  public CampaignRow judge(Row row) {
    Optional<ExamColumns> header = ExamColumns.in(row);
    if (header.isPresent()) {
      columns = header;
      return new CampaignRow.Nothing();
    }
    Optional<ExamSubject> named = ExamSubject.in(row);
    if (named.isPresent()) {
      subject = named;
      return new CampaignRow.Nothing();
    }
    return columns.isPresent() ? participant(row, columns.get()) : new CampaignRow.Nothing();
  }

  private CampaignRow participant(Row row, ExamColumns at) {
    Cell school = at.school().cell(row);
    Cell score = at.test().or(at::primary).map(span -> span.cell(row)).orElse(new Cell.Blank());
    if (school.isBlank() || isTrailer(row)) {
      return new CampaignRow.Nothing();
    }
    String cell = row.address(at.school().from());
    if (subject.isEmpty()) {
      return noted(cell, "Над таблицей не назван предмет и день экзамена; строка не учтена.");
    }
    if (subject.get().subject().isEmpty()) {
      return new CampaignRow.Passed(
          cell, "предмет «%s» системой не ведётся".formatted(subject.get().name()));
    }
    String code = Words.tidy(school.text()).replaceFirst("[.,]0+$", "");
    if (!code.matches("\\d{3,8}")) {
      return noted(cell, "«Код ОО» — не число из 3–8 цифр; строка не учтена.");
    }
    int points = whole(score);
    int mark = at.mark().map(span -> whole(span.cell(row))).orElse(0);
    CampaignState work = work(at.procedure(), subject.get());
    int most = work.maxScore() > 0 ? work.maxScore() : HIGHEST;
    if (points < 0 || points > most) {
      return noted(
          row.address(at.test().or(at::primary).orElse(at.school()).from()),
          "Балл — не целое число от 0 до %d; строка не учтена.".formatted(most));
    }
    if (at.procedure() == Procedure.OGE && (mark < 2 || mark > 5)) {
      return noted(
          row.address(at.mark().orElse(at.school()).from()),
          "«Оценка» — не число от 2 до 5, а вычислять её нельзя; строка не учтена.");
    }
    works
        .computeIfAbsent(work, any -> new LinkedHashMap<>())
        .computeIfAbsent(
            prefix(at.procedure()) + code, login -> new ExamSchool(row.number(), login))
        .add(points, at.procedure() == Procedure.OGE ? mark : 0);
    days.computeIfAbsent(subject.get().name(), any -> new TreeSet<>()).add(subject.get().day());
    return new CampaignRow.Nothing();
  }

  /** «Средние» ends a block: below it is another one or nothing. */
  private boolean isTrailer(Row row) {
    boolean trailer =
        row.cells().stream()
            .map(cell -> Words.plain(cell.text()))
            .anyMatch(text -> text.startsWith("средн") || text.startsWith("итог"));
    if (trailer) {
      columns = Optional.empty();
    }
    return trailer;
  }

  private CampaignState work(Procedure procedure, ExamSubject exam) {
    Subject kept = exam.subject().orElseThrow();
    int year = exam.day().getYear();
    int grade = procedure == Procedure.OGE ? OGE_GRADE : EGE_GRADE;
    Season season = exam.day().getMonthValue() <= LAST_SPRING_MONTH ? Season.SPRING : Season.AUTUMN;
    Optional<ScaleSource.InUse> scale = scales.find(procedure, year, kept, grade);
    return new CampaignState(
        CampaignState.id(procedure, year, season, kept, grade),
        procedure,
        year,
        season,
        kept,
        grade,
        scale.map(one -> one.scale().maxScore()).orElse(procedure == Procedure.EGE ? HIGHEST : 0),
        "",
        scale.map(ScaleSource.InUse::reference).orElse(""),
        scale.map(one -> one.scale().cuts()).orElse(List.of()));
  }

  /** How a school is known by its code of ГИА-9 or ГИА-11. */
  private static String prefix(Procedure procedure) {
    return procedure == Procedure.OGE ? "GIA9-" : "GIA11-";
  }

  @Override
  public List<CampaignRow> rest() {
    List<CampaignRow> rows = new ArrayList<>();
    works.forEach(
        (work, schools) ->
            schools
                .values()
                .forEach(
                    school ->
                        rows.add(
                            new CampaignRow.Good(
                                school.row(),
                                new Row(school.firstRow(), List.of()).address(0),
                                work,
                                List.of()))));
    return rows;
  }

  @Override
  public List<Complaint> control() {
    List<Complaint> all = new ArrayList<>();
    all.add(
        new Complaint(
            sheet,
            "",
            "В файле есть сведения об участниках; прочитаны только код ОО, балл и оценка, остальное"
                + " отброшено до записи.",
            "Ничего делать не нужно."));
    days.forEach(
        (name, when) -> {
          if (when.size() > 1) {
            all.add(
                new Complaint(
                    sheet,
                    "",
                    "«%s» сдавали в %d дня: пересдававшие учтены в каждом."
                        .formatted(name, when.size()),
                    "Если нужны только последние результаты, загрузите итоговый протокол."));
          }
        });
    return all;
  }

  private CampaignRow noted(String cell, String message) {
    return new CampaignRow.Noted(new Complaint(sheet, cell, message, CHECK));
  }

  private static int whole(Cell cell) {
    return Numbers.count(cell) instanceof Numbers.Value value
            && value.number().precision() - value.number().scale() <= 4
        ? value.number().intValueExact()
        : -1;
  }
}
