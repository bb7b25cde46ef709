package ru.shnor.ingestion.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.shnor.ingestion.template.Words;
import ru.shnor.kit.sheet.Row;
import ru.shnor.wire.event.CampaignState;
import ru.shnor.wire.event.Subject;

/** Which work a row is about: year, programme grade and subject from its cells or the template. */
final class WorkOfRow {

  /** What the cells say. */
  sealed interface Work {

    /** A work the system keeps. */
    record Known(CampaignState campaign) implements Work {}

    /** A work it does not keep, and why, in Russian. */
    record NotUsed(int column, String reason) implements Work {}

    /** No year, grade or subject can be made out. */
    record Unreadable(int column, String message) implements Work {}
  }

  private static final Pattern YEAR = Pattern.compile("(20\\d\\d)(?:[.,]0+)?");
  private static final Pattern GRADE =
      Pattern.compile(
          "(?:%s |класс )?0?([1-9]|1[0-2])(?:[.,]0+)?(?: ?класс)?".formatted(Words.plain("grade")));
  private static final int FIRST_GRADE = 4;
  private static final int LAST_GRADE = 8;

  private final FileTemplate template;
  private final Map<FileTemplate.Column, Integer> columns;
  private final Map<String, CampaignState> campaigns = new HashMap<>();

  WorkOfRow(FileTemplate template, Map<FileTemplate.Column, Integer> columns) {
    this.template = template;
    this.columns = columns;
  }

  Work of(Row row) {
    String subject = value(row, template.subject());
    Optional<Subject> known = subject(subject);
    if (known.isEmpty()) {
      return new Work.NotUsed(column(template.subject()), "предмет показателем не используется");
    }
    String gradeText = value(row, template.grade());
    Matcher grade = GRADE.matcher(gradeText);
    if (!grade.matches()) {
      return new Work.Unreadable(
          column(template.grade()), "Класс не прочитан: «%s».".formatted(cut(gradeText)));
    }
    int number = Integer.parseInt(grade.group(1));
    if (number < FIRST_GRADE || number > LAST_GRADE) {
      return new Work.NotUsed(
          column(template.grade()),
          "%d класс, а система ведёт %d–%d классы".formatted(number, FIRST_GRADE, LAST_GRADE));
    }
    String yearText = value(row, template.year());
    Matcher year = YEAR.matcher(yearText);
    if (!year.matches()) {
      return new Work.Unreadable(
          column(template.year()), "Год не прочитан: «%s».".formatted(cut(yearText)));
    }
    return new Work.Known(campaign(Integer.parseInt(year.group(1)), known.get(), number));
  }

  /** One object for all rows of a work. */
  private CampaignState campaign(int year, Subject subject, int grade) {
    FileTemplate.Campaign same = template.campaign();
    String id = CampaignState.id(same.procedure(), year, same.season(), subject, grade);
    return campaigns.computeIfAbsent(
        id,
        any ->
            new CampaignState(
                any, same.procedure(), year, same.season(), subject, grade, same.maximum(), ""));
  }

  private static Optional<Subject> subject(String value) {
    if (value.equals(Words.plain("RUSSIAN")) || value.equals(Words.plain("русский язык"))) {
      return Optional.of(Subject.RUSSIAN);
    }
    return value.equals(Words.plain("MATHEMATICS")) || value.equals(Words.plain("математика"))
        ? Optional.of(Subject.MATHEMATICS)
        : Optional.empty();
  }

  private String value(Row row, FileTemplate.Source source) {
    String plain =
        source
            .column()
            .map(column -> Words.plain(row.cell(columns.getOrDefault(column, 0)).text()))
            .orElseGet(() -> Words.plain(source.constant()));
    return Words.plain(source.values().getOrDefault(plain, plain));
  }

  private int column(FileTemplate.Source source) {
    return source.column().map(column -> columns.getOrDefault(column, 0)).orElse(0);
  }

  private static String cut(String text) {
    return text.length() <= 20 ? text : text.substring(0, 20) + "…";
  }
}
