package ru.shnor.ingestion.pupil;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.shnor.ingestion.campaign.CampaignRow;
import ru.shnor.ingestion.campaign.CampaignTable;
import ru.shnor.ingestion.row.Complaint;
import ru.shnor.ingestion.template.PupilColumns;
import ru.shnor.ingestion.template.Words;
import ru.shnor.ingestion.upload.FileRefusal;
import ru.shnor.kit.code.MunicipalityCode;
import ru.shnor.kit.code.SchoolCode;
import ru.shnor.kit.sheet.Row;
import ru.shnor.wire.event.CampaignState;
import ru.shnor.wire.event.Season;

/**
 * Adds up pupils by school. Complaints name cells, never a code or a value of a pupil. A pupil who
 * cannot be counted is told and left out; the school is accepted with the others.
 */
final class PupilRules implements CampaignTable.Rules {

  private static final Pattern SECTION =
      Pattern.compile(
          "(.*)\\(((?:edu|sch)\\d{6,8})\\) ?\\| ?кол-во участников: ?(\\d{1,5})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern ZEROS = Pattern.compile("[.,]0+$");
  private static final Pattern CODED = Pattern.compile("(.*?) ?\\((reg\\d{2}_m\\d{3})\\)");
  private static final String CHECK =
      "Сверьте строку с протоколом школы; если она неверна, исправьте и загрузите файл снова.";

  private record Declared(String cell, int participants) {}

  private final PupilColumns columns;
  private final String sheet;
  private final CampaignState campaign;
  private final Map<String, SchoolPupils> schools = new LinkedHashMap<>();
  private final Map<String, Declared> declared = new HashMap<>();
  private Optional<SchoolPupils> last = Optional.empty();

  /** The cell of the school in the row before, and what it says; pupils stand by school. */
  private String schoolText = "";

  private Optional<SchoolCode> schoolCode = Optional.empty();
  private int codesOfGrade;
  private int codesOfNextGrade;
  private int codesOfOthers;

  PupilRules(PupilColumns columns, String sheet, CampaignState campaign) {
    this.columns = columns;
    this.sheet = sheet;
    this.campaign = campaign;
  }

  @Override
  public CampaignRow judge(Row row) {
    last = Optional.empty();
    String text = row.cell(columns.school()).text();
    if (!text.equals(schoolText)) {
      schoolText = text;
      String first = Words.tidy(text);
      if (first.indexOf('|') >= 0 && isSection(row, first)) {
        schoolText = "";
        schoolCode = Optional.empty();
        return new CampaignRow.Nothing();
      }
      schoolCode = SchoolCode.parse(first);
    }
    if (row.cell(columns.code()).isBlank()) {
      return row.cell(columns.score()).isBlank()
          ? new CampaignRow.Nothing()
          : noted(row, columns.code(), "В строке есть балл, но нет кода участника; не учтена.");
    }
    return schoolCode.isEmpty()
        ? noted(
            row,
            columns.school(),
            "В столбце «ОО» нет логина школы вида edu220034; строка не учтена.")
        : pupil(row, schoolCode.get());
  }

  /** Whether it is the row above the pupils of a school; then it is a control total. */
  private boolean isSection(Row row, String first) {
    Matcher section = SECTION.matcher(first);
    if (!section.matches()) {
      return false;
    }
    SchoolCode.parse(section.group(2))
        .ifPresent(
            code ->
                declared.put(
                    code.value(),
                    new Declared(
                        row.address(columns.school()), Integer.parseInt(section.group(3)))));
    return true;
  }

  private CampaignRow pupil(Row row, SchoolCode code) {
    SchoolPupils school = schools.computeIfAbsent(code.value(), login -> school(row, login));
    last = Optional.of(school);
    String pupil = Words.plain(row.cell(columns.code()).text());
    grade(pupil);
    if (!school.isNew(pupil)) {
      school.reject();
      return noted(
          row, columns.code(), "Код участника в этой школе уже был; вторая строка не учтена.");
    }
    PupilRow read = PupilRow.read(row, columns, campaign.maxScore());
    if (read instanceof PupilRow.Absent) {
      school.absent();
      return new CampaignRow.Nothing();
    }
    if (read instanceof PupilRow.Bad bad) {
      school.reject();
      return noted(row, bad.column(), bad.message() + " Строка не учтена.");
    }
    PupilRow.Wrote wrote = (PupilRow.Wrote) read;
    school.add(wrote.score(), wrote.mark(), wrote.journal(), wrote.points());
    return wrote.odd().isEmpty()
        ? new CampaignRow.Nothing()
        : noted(
            row,
            wrote.odd().get(0).column(),
            String.join(" ", wrote.odd().stream().map(PupilRow.Odd::message).toList()));
  }

  private SchoolPupils school(Row row, String login) {
    String place =
        columns.municipality() < 0 ? "" : Words.tidy(row.cell(columns.municipality()).text());
    Matcher coded = CODED.matcher(place);
    String code =
        coded.matches()
            ? MunicipalityCode.parse(coded.group(2)).map(MunicipalityCode::value).orElse("")
            : "";
    String name =
        columns.schoolName() < 0
            ? ""
            : Words.tidy(row.cell(columns.schoolName()).text())
                .replaceFirst(" ?\\((?:edu|sch)\\d+\\)$", "");
    return new SchoolPupils(
        row.number(),
        login,
        name,
        code,
        coded.matches() ? coded.group(1) : place,
        campaign.maxScore(),
        columns.tasks().size());
  }

  /** The first digits of a code are the grade of the pupil, the last four a running number. */
  private void grade(String code) {
    String digits = ZEROS.matcher(code).replaceFirst("");
    if (digits.length() == 5 && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      grade(digits.charAt(0) - '0');
    }
  }

  private void grade(int grade) {
    if (grade == campaign.programmeGrade()) {
      codesOfGrade++;
    } else if (grade == campaign.programmeGrade() + 1) {
      codesOfNextGrade++;
    } else {
      codesOfOthers++;
    }
  }

  /** The school of the row judged last, if it was a pupil's. */
  Optional<SchoolPupils> last() {
    return last;
  }

  /** A pupil's code that is a number and new in its school. */
  void code(SchoolPupils school, int code) {
    school.isNew(code);
    if (code >= 10_000 && code < 100_000) {
      grade(code / 10_000);
    }
  }

  /**
   * Adds what other rules made of rows further down in the same table.
   *
   * @return false if a pupil's code is in both; then nothing is to be made of these rules
   */
  boolean takes(PupilRules later) {
    for (Map.Entry<String, SchoolPupils> one : later.schools.entrySet()) {
      SchoolPupils known = schools.putIfAbsent(one.getKey(), one.getValue());
      if (known != null && !known.takes(one.getValue())) {
        return false;
      }
    }
    declared.putAll(later.declared);
    codesOfGrade += later.codesOfGrade;
    codesOfNextGrade += later.codesOfNextGrade;
    codesOfOthers += later.codesOfOthers;
    return true;
  }

  @Override
  public List<CampaignRow> rest() {
    List<CampaignRow> rows = new ArrayList<>();
    schools.forEach(
        (login, school) ->
            rows.add(
                new CampaignRow.Good(
                    school.row(columns.tasks()),
                    new Row(school.firstRow(), List.of()).address(columns.school()),
                    campaign,
                    List.of())));
    return rows;
  }

  @Override
  public Optional<FileRefusal> refusal() {
    boolean autumn = campaign.season() == Season.AUTUMN;
    if (codesOfOthers > codesOfGrade + codesOfNextGrade
        || (!autumn && codesOfNextGrade > codesOfGrade)) {
      return Optional.of(
          new FileRefusal(
              "OTHER_GRADE",
              "Работа за %d класс (%s), а коды участников: %d класса — %d, %d класса — %d, других — %d."
                  .formatted(
                      campaign.programmeGrade(),
                      autumn ? "осень" : "весна",
                      campaign.programmeGrade(),
                      codesOfGrade,
                      campaign.programmeGrade() + 1,
                      codesOfNextGrade,
                      codesOfOthers),
              "Если работу писали осенью ученики следующего класса, впишите в строку «Дата:»"
                  + " осеннюю дату; если файл другого класса, исправьте заголовок. Загрузите файл"
                  + " снова."));
    }
    return Optional.empty();
  }

  @Override
  public List<Complaint> control() {
    List<Complaint> complaints = new ArrayList<>();
    if (codesOfOthers > 0 || (codesOfGrade > 0 && codesOfNextGrade > 0)) {
      complaints.add(
          new Complaint(
              sheet,
              "",
              "Коды участников разных классов: %d класса — %d, %d класса — %d, других — %d."
                  .formatted(
                      campaign.programmeGrade(),
                      codesOfGrade,
                      campaign.programmeGrade() + 1,
                      codesOfNextGrade,
                      codesOfOthers),
              "Проверьте, не смешаны ли в файле весна и осень."));
    }
    schools.forEach(
        (login, school) ->
            Optional.ofNullable(declared.get(login))
                .filter(one -> one.participants() != school.participants())
                .ifPresent(one -> complaints.add(differs(one, school))));
    return complaints;
  }

  private Complaint differs(Declared one, SchoolPupils school) {
    return new Complaint(
        sheet,
        one.cell(),
        "Указано участников %d, а учтено %d (отсутствовали — %d, не учтены — %d)."
            .formatted(
                one.participants(), school.participants(), school.absentees(), school.rejected()),
        "Это сведения, школа принята. Проверьте, все ли строки школы попали в выгрузку.");
  }

  private CampaignRow noted(Row row, int column, String message) {
    return new CampaignRow.Noted(new Complaint(sheet, row.address(column), message, CHECK));
  }
}
