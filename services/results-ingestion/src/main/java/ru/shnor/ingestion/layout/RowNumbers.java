package ru.shnor.ingestion.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.shnor.ingestion.row.Counted;
import ru.shnor.ingestion.row.Numbers;
import ru.shnor.ingestion.template.Words;
import ru.shnor.kit.sheet.Row;

/** Reads the numbers of a row: participants, and the levels as marks. */
final class RowNumbers {

  /** What the numbers come to, and the column that a complaint about them points to. */
  record Found(Counted counted, int column) {}

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int MOST = 99_999;

  /** A number that cannot be read ends the reading of its row. */
  private static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final int column;
    private final String text;

    Unreadable(int column, String text) {
      super(text, null, false, false);
      this.column = column;
      this.text = text;
    }
  }

  private final FileTemplate template;
  private final Map<FileTemplate.Column, Integer> columns;

  RowNumbers(FileTemplate template, Map<FileTemplate.Column, Integer> columns) {
    this.template = template;
    this.columns = columns;
  }

  /** Whether no number stands in the row. */
  boolean areBlank(Row row) {
    return places().stream().allMatch(column -> row.cell(column).isBlank());
  }

  /** Column of the first number that its source has withheld. */
  Optional<Integer> withheld(Row row) {
    return places().stream()
        .filter(column -> isWithheld(Words.plain(row.cell(column).text())))
        .findFirst();
  }

  Found read(Row row) {
    int first = at(template.participants().orElse(template.marks().levels().get(0).column()));
    try {
      int participants =
          template.participants().isEmpty()
              ? -1
              : count(row, first, "Количество участников").intValueExact();
      return new Found(counted(row, participants), first);
    } catch (Unreadable e) {
      return new Found(new Counted.Wrong(e.text), e.column);
    }
  }

  private Counted counted(Row row, int participants) throws Unreadable {
    boolean percents = template.marks().values() == FileTemplate.Values.PERCENT;
    BigDecimal zero = BigDecimal.ZERO;
    List<BigDecimal> marks = new ArrayList<>(List.of(zero, zero, zero, zero));
    for (FileTemplate.Level level : template.marks().levels()) {
      int column = at(level.column());
      String what = "«%s»".formatted(level.column().said());
      BigDecimal value = percents ? percent(row, column, what) : count(row, column, what);
      marks.set(level.mark() - 2, marks.get(level.mark() - 2).add(value));
    }
    return percents
        ? Counted.ofPercents(participants, marks, template.marks().decimals())
        : Counted.ofCounts(participants, marks.stream().map(BigDecimal::intValueExact).toList());
  }

  private BigDecimal count(Row row, int column, String what) throws Unreadable {
    BigDecimal value = number(row, column, what);
    if (value.stripTrailingZeros().scale() > 0
        || value.signum() < 0
        || value.compareTo(BigDecimal.valueOf(MOST)) > 0) {
      throw new Unreadable(column, "%s: нужно целое число от 0 до %d.".formatted(what, MOST));
    }
    return value;
  }

  private BigDecimal percent(Row row, int column, String what) throws Unreadable {
    BigDecimal value = number(row, column, what);
    if (value.signum() < 0 || value.compareTo(HUNDRED) > 0) {
      throw new Unreadable(column, what + ": процент вне пределов 0…100.");
    }
    return value;
  }

  private BigDecimal number(Row row, int column, String what) throws Unreadable {
    FileTemplate.NumberForm form = template.numbers();
    Numbers.Found found = Numbers.written(row.cell(column), form.thousands(), form.decimal());
    if (found instanceof Numbers.Value value) {
      return value.number();
    }
    String wrong =
        found instanceof Numbers.Unreadable unreadable
            ? unreadable.what()
            : "пусто, а пустое не значит ноль";
    throw new Unreadable(column, "%s: %s.".formatted(what, wrong));
  }

  private boolean isWithheld(String plain) {
    return template.suppressed().stream().anyMatch(text -> Words.plain(text).equals(plain));
  }

  private List<Integer> places() {
    List<Integer> places = new ArrayList<>();
    template.participants().ifPresent(column -> places.add(at(column)));
    template.marks().levels().forEach(level -> places.add(at(level.column())));
    return places;
  }

  private int at(FileTemplate.Column column) {
    return columns.getOrDefault(column, 0);
  }
}
