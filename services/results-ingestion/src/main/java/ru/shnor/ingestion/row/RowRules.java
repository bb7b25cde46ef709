package ru.shnor.ingestion.row;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.shnor.ingestion.template.MarkColumns;
import ru.shnor.kit.sheet.Cell;
import ru.shnor.kit.sheet.Row;

/**
 * Reads the data rows of «Статистика по отметкам» in order: a school belongs to the nearest
 * municipality row above it.
 */
public final class RowRules {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal SUM_TOLERANCE = new BigDecimal("0.1");
  private static final BigDecimal SHARE_TOLERANCE = new BigDecimal("0.0021");
  private static final String AGAIN = "Исправьте строку по отчёту ФИС ОКО и загрузите файл снова.";

  private final String sheet;
  private final MarkColumns columns;
  private final ControlTotals totals = new ControlTotals();
  private Optional<Label.Municipality> municipality = Optional.empty();

  public RowRules(String sheet, MarkColumns columns) {
    this.sheet = sheet;
    this.columns = columns;
  }

  /** Judges the next row below the header. */
  public Verdict judge(Row row) {
    Label label = Label.read(row.cell(columns.label()).text(), municipality.isPresent());
    if (row.cell(columns.label()).isBlank()) {
      return hasNumbers(row) ? nameless(row) : new Verdict.NoSchool();
    }
    if (label instanceof Label.Municipality found) {
      municipality = Optional.of(found);
      totals.municipality(row.address(columns.label()), found.name(), declared(row));
      return new Verdict.NoSchool();
    }
    if (label instanceof Label.Region region) {
      totals.region(row.address(columns.label()), region.name(), declared(row));
      return new Verdict.NoSchool();
    }
    if (label instanceof Label.School school) {
      Verdict verdict = judgeSchool(row, school);
      totals.school(number(row, columns.participants()));
      return verdict;
    }
    if (label instanceof Label.Nameless && hasNumbers(row)) {
      return nameless(row);
    }
    return new Verdict.NoSchool();
  }

  /** After the last row: where the sums of schools differ from what higher rows declare. */
  public List<Complaint> control() {
    return totals.differences().stream()
        .map(
            one ->
                new Complaint(
                    sheet,
                    one.cell(),
                    one.message(),
                    "Это сведения, строки школ приняты. Проверьте, все ли школы попали в выгрузку."))
        .toList();
  }

  private Verdict nameless(Row row) {
    totals.school(number(row, columns.participants()));
    return bad(
        row,
        columns.label(),
        "В строке есть числа, но нет логина школы вида (edu220034) или (sch220034).",
        "Допишите логин школы в скобках после её названия.");
  }

  private Verdict judgeSchool(Row row, Label.School school) {
    String regionOfMunicipality = municipality.map(one -> one.code().substring(3, 5)).orElse("");
    if (!regionOfMunicipality.isEmpty() && !school.login().startsWith(regionOfMunicipality)) {
      return bad(
          row,
          columns.label(),
          "Логин школы начинается с %s, а муниципалитет над ней — региона %s."
              .formatted(school.login().substring(0, 2), regionOfMunicipality),
          "Проверьте логин школы и строку муниципалитета над ней.");
    }
    int place = columns.participants();
    Numbers.Found found = Numbers.count(row.cell(place));
    if (found instanceof Numbers.Missing) {
      return bad(row, place, "Не указано количество участников.", AGAIN);
    }
    if (found instanceof Numbers.Unreadable unreadable) {
      return bad(row, place, "Количество участников: " + unreadable.what() + ".", AGAIN);
    }
    BigDecimal participants = ((Numbers.Value) found).number();
    if (participants.compareTo(BigDecimal.valueOf(Recovery.MOST_PARTICIPANTS)) > 0) {
      return bad(
          row,
          place,
          "Участников %s: для одной школы слишком много, по процентам числа не восстановить."
              .formatted(participants.toPlainString()),
          AGAIN);
    }
    return judgeMarks(row, school, participants.intValueExact());
  }

  private Verdict judgeMarks(Row row, Label.School school, int participants) {
    List<BigDecimal> percents = new ArrayList<>();
    int blanks = 0;
    for (int i = 0; i < 4; i++) {
      int column = columns.marks().get(i);
      Numbers.Found found = Numbers.percent(row.cell(column));
      if (found instanceof Numbers.Unreadable unreadable) {
        return bad(row, column, "Отметка «%d»: %s.".formatted(i + 2, unreadable.what()), AGAIN);
      }
      BigDecimal percent = found instanceof Numbers.Value value ? value.number() : BigDecimal.ZERO;
      if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
        return bad(
            row,
            column,
            "Отметка «%d»: %s %% вне пределов 0…100.".formatted(i + 2, percent.toPlainString()),
            AGAIN);
      }
      blanks += found instanceof Numbers.Missing ? 1 : 0;
      percents.add(percent);
    }
    return participants == 0
        ? nobody(row, school, percents)
        : summed(row, school, participants, percents, blanks);
  }

  private Verdict nobody(Row row, Label.School school, List<BigDecimal> percents) {
    return percents.stream().allMatch(percent -> percent.signum() == 0)
        ? good(row, school, 0, MarkCounts.NONE, List.of())
        : bad(row, columns.participants(), "Участников 0, а проценты отметок не нулевые.", AGAIN);
  }

  private Verdict summed(
      Row row, Label.School school, int participants, List<BigDecimal> percents, int blanks) {
    BigDecimal sum = percents.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    List<Complaint> warnings = new ArrayList<>();
    if (blanks == 0 && sum.subtract(BigDecimal.ONE).abs().compareTo(SHARE_TOLERANCE) <= 0) {
      percents.replaceAll(share -> share.multiply(HUNDRED));
      sum = sum.multiply(HUNDRED);
      warnings.add(
          complaint(
              row,
              columns.marks().get(0),
              "Отметки записаны долями (0,36), а не процентами (36); прочитаны как доли.",
              "Ничего делать не нужно, если числа верны."));
    } else if (sum.subtract(HUNDRED).abs().compareTo(SUM_TOLERANCE) > 0) {
      return badSum(row, sum, blanks);
    }
    return recovered(row, school, participants, percents, warnings);
  }

  private Verdict badSum(Row row, BigDecimal sum, int blanks) {
    int column = columns.marks().get(0);
    String text = sum.stripTrailingZeros().toPlainString().replace('.', ',');
    return blanks == 0
        ? bad(row, column, "Сумма процентов отметок %s, а должна быть 100.".formatted(text), AGAIN)
        : bad(
            row,
            column,
            "Пустых отметок %d, а остальные дают %s %%: пустое не значит ноль."
                .formatted(blanks, text),
            "Впишите недостающие проценты (ноль — как 0) и загрузите файл снова.");
  }

  private Verdict recovered(
      Row row,
      Label.School school,
      int participants,
      List<BigDecimal> percents,
      List<Complaint> warnings) {
    MarkCounts counts = Recovery.counts(percents, participants);
    int column = columns.participants();
    int difference = Math.abs(counts.sum() - participants);
    if (difference > 1) {
      return bad(
          row,
          column,
          "По процентам отметок получается %d участников, а указано %d."
              .formatted(counts.sum(), participants),
          AGAIN);
    }
    if (difference == 1) {
      warnings.add(
          complaint(
              row,
              column,
              "По процентам отметок получается %d участников, а указано %d: разница в одного."
                  .formatted(counts.sum(), participants),
              "Строка принята. Если проценты округлены вручную, загрузите отчёт с двумя знаками."));
    }
    List<Integer> each = List.of(counts.two(), counts.three(), counts.four(), counts.five());
    for (int i = 0; i < 4; i++) {
      if (!Recovery.fits(percents.get(i), each.get(i), participants)) {
        warnings.add(
            complaint(
                row,
                columns.marks().get(i),
                "Процент отметки «%d» не получается ни из какого целого числа участников из %d."
                    .formatted(i + 2, participants),
                "Строка принята по ближайшему целому. Сверьте её с отчётом ФИС ОКО."));
        break;
      }
    }
    return good(row, school, participants, counts, warnings);
  }

  private Verdict good(
      Row row, Label.School school, int participants, MarkCounts counts, List<Complaint> warnings) {
    return new Verdict.Good(
        new SchoolRow(
            row.number(),
            school.login(),
            school.name(),
            municipality.map(Label.Municipality::code).orElse(""),
            municipality.map(Label.Municipality::name).orElse(""),
            participants,
            counts),
        warnings);
  }

  private Verdict bad(Row row, int column, String message, String advice) {
    return new Verdict.Bad(complaint(row, column, message, advice));
  }

  private Complaint complaint(Row row, int column, String message, String advice) {
    return new Complaint(sheet, row.address(column), message, advice);
  }

  private boolean hasNumbers(Row row) {
    return number(row, columns.participants()) >= 0
        || columns.marks().stream()
            .map(row::cell)
            .anyMatch(cell -> Numbers.percent(cell) instanceof Numbers.Value);
  }

  private ControlTotals.Declared declared(Row row) {
    return new ControlTotals.Declared(
        columns.schools() < 0 ? -1 : number(row, columns.schools()),
        number(row, columns.participants()));
  }

  private static long number(Row row, int column) {
    Cell cell = row.cell(column);
    return Numbers.count(cell) instanceof Numbers.Value value
        ? value.number().longValueExact()
        : -1;
  }
}
