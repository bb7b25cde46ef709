package ru.shnor.ingestion.exam;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.shnor.ingestion.template.Words;
import ru.shnor.kit.sheet.Row;
import ru.shnor.wire.event.Subject;

/**
 * The line above a block: {@code 12 - Обществознание 2026.07.03} or {@code Математика(2026.06.02)}.
 *
 * @param name as in the file
 * @param subject empty if the system does not keep it
 */
record ExamSubject(String name, Optional<Subject> subject, LocalDate day) {

  private static final Pattern LINE =
      Pattern.compile("(?:\\d{1,2} ?[-–—] ?)?(.{3,60}?)[ (]+(\\d{4})\\.(\\d{2})\\.(\\d{2})\\)?");

  /** Reads any cell of a row. */
  static Optional<ExamSubject> in(Row row) {
    for (int at = 0; at < row.cells().size(); at++) {
      String text = row.cell(at).text();
      Matcher line = LINE.matcher(text.length() > 100 ? "" : Words.tidy(text));
      if (line.matches()) {
        try {
          LocalDate day =
              LocalDate.of(
                  Integer.parseInt(line.group(2)),
                  Integer.parseInt(line.group(3)),
                  Integer.parseInt(line.group(4)));
          return Optional.of(new ExamSubject(line.group(1), subject(line.group(1)), day));
        } catch (DateTimeException e) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /** The basic level has marks and no scores: it must not be mixed with the other. */
  private static Optional<Subject> subject(String name) {
    String plain = Words.plain(name);
    if (plain.equals(Words.plain("русский язык"))) {
      return Optional.of(Subject.RUSSIAN);
    }
    boolean mathematics =
        plain.equals(Words.plain("математика"))
            || plain.equals(Words.plain("математика профильная"))
            || plain.equals(Words.plain("математика профильный уровень"))
            || plain.equals(Words.plain("математика (профильная)"));
    return mathematics ? Optional.of(Subject.MATHEMATICS) : Optional.empty();
  }
}
