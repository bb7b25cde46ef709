package ru.shnor.ingestion.template;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.shnor.kit.sheet.Row;

/** Finds the title block among the rows above a table, wherever they were moved to. */
public final class TitleReader {

  private static final Pattern TITLE =
      Pattern.compile(
          "[ВB]П[РP]\\s+(\\d{4})\\s+(.+?)\\s+(\\d{1,2})\\s*класс.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private String title = "";
  private int year;
  private String titleSubject = "";
  private int grade;
  private String subject = "";
  private String maxScore = "";
  private String date = "";
  private String dateCell = "";

  /** Reads the rows above a table. */
  public static TitleBlock read(List<Row> rows) {
    TitleReader reader = new TitleReader();
    rows.forEach(reader::row);
    return new TitleBlock(
        reader.title,
        reader.year,
        reader.titleSubject,
        reader.grade,
        reader.subject,
        reader.maxScore,
        reader.date,
        reader.dateCell);
  }

  private void row(Row row) {
    for (int column = 0; column < row.cells().size(); column++) {
      String text = Words.tidy(row.cell(column).text());
      Matcher matcher = TITLE.matcher(text);
      if (title.isEmpty() && matcher.matches()) {
        title = text;
        year = Integer.parseInt(matcher.group(1));
        titleSubject = matcher.group(2);
        grade = Integer.parseInt(matcher.group(3));
      }
      String plain = Words.plain(text);
      if (subject.isEmpty() && plain.startsWith("предмет")) {
        subject = value(row, column, text);
      } else if (maxScore.isEmpty() && plain.startsWith("максимальный первичный балл")) {
        maxScore = value(row, column, text);
      } else if (date.isEmpty() && plain.startsWith("дата")) {
        date = value(row, column, text);
        dateCell = row.address(valueColumn(row, column, text));
      }
    }
  }

  /** The value stands after the colon, or in the next cell that is not empty. */
  private static String value(Row row, int column, String text) {
    int from = valueColumn(row, column, text);
    return from == column
        ? text.substring(text.indexOf(':') + 1).strip()
        : Words.tidy(row.cell(from).text());
  }

  private static int valueColumn(Row row, int column, String text) {
    int colon = text.indexOf(':');
    if (colon >= 0 && colon < text.length() - 1) {
      return column;
    }
    for (int next = column + 1; next < row.cells().size(); next++) {
      if (!row.cell(next).isBlank()) {
        return next;
      }
    }
    return column + 1;
  }
}
