package ru.shnor.portal.overview;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.shnor.portal.indicator.Answers.SchoolRow;
import ru.shnor.portal.indicator.DefinitionWords;
import ru.shnor.portal.indicator.Honest;
import ru.shnor.portal.indicator.Question;

/**
 * The table of schools for a spreadsheet: UTF-8 with a byte order mark, semicolons, CRLF. A text
 * that a spreadsheet would take for a formula gets an apostrophe before it (CWE-1236).
 */
final class SchoolsCsv {

  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private SchoolsCsv() {}

  static String of(Question question, List<SchoolRow> schools, DefinitionWords words) {
    StringBuilder csv = new StringBuilder().append(BYTE_ORDER_MARK);
    line(
        csv,
        "Муниципалитет",
        "Школа",
        "Код школы",
        "Динамика",
        "Подтверждено ли",
        "Признак необъективности",
        "Причина",
        "Период",
        "Перечень",
        "Определение");
    for (SchoolRow one : schools) {
      line(
          csv,
          one.municipalityName(),
          one.name(),
          one.schoolId(),
          words.outcome(one.outcome()),
          one.honest().map(Honest.Standing::title).orElse(""),
          one.honest().filter(Honest.Standing::objectivityDoubt).isPresent() ? "есть" : "",
          one.reasonText().orElse(""),
          question.period(),
          question.listTitle(),
          question.definition() + "; n >= " + question.minN());
    }
    return csv.toString();
  }

  private static void line(StringBuilder csv, String... cells) {
    csv.append(Stream.of(cells).map(SchoolsCsv::cell).collect(Collectors.joining(";")))
        .append("\r\n");
  }

  static String cell(String text) {
    String stripped = text.stripLeading();
    boolean formula =
        !text.isEmpty()
            && (FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                || (!stripped.isEmpty() && FORMULA_STARTS.indexOf(stripped.charAt(0)) >= 0));
    String safe = formula ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
