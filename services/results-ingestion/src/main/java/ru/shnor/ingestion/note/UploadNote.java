package ru.shnor.ingestion.note;

import java.util.Optional;
import ru.shnor.kit.code.SchoolCode;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.wire.event.Season;
import ru.shnor.wire.event.Subject;

/**
 * The work and the school a file is about, as its sender says.
 *
 * @param year 0 if it is not said
 * @param season empty if it is not said
 * @param subject empty if it is not said
 * @param grade programme grade, 0 if it is not said
 * @param school login of the school, empty if it is not said
 */
public record UploadNote(int year, String season, String subject, int grade, String school) {

  /** Nothing is said. */
  public static final UploadNote NONE = new UploadNote(0, "", "", 0, "");

  private static final int FIRST_YEAR = 2015;
  private static final int LAST_YEAR = 2100;

  /**
   * Reads the fields of a request; empty ones say nothing.
   *
   * @throws Refusal naming the field that cannot be understood
   */
  public static UploadNote read(
      String year, String season, String subject, String grade, String school) {
    String login =
        school.isBlank()
            ? ""
            : SchoolCode.parse(school)
                .map(SchoolCode::registered)
                .orElseThrow(
                    () -> Refusal.badRequest("Поле «school»: нужен логин вида edu380034."));
    return new UploadNote(
        number(year, "year", FIRST_YEAR, LAST_YEAR),
        word(season, "season", Season.values()),
        word(subject, "subject", Subject.values()),
        number(grade, "grade", 4, 11),
        login);
  }

  /** Whether year, subject and grade are said. */
  public boolean namesWork() {
    return year > 0 && !subject.isEmpty() && grade > 0;
  }

  /** Season, if it is said. */
  public Optional<Season> seasonSaid() {
    return season.isEmpty() ? Optional.empty() : Optional.of(Season.valueOf(season));
  }

  private static int number(String text, String field, int least, int most) {
    if (text.isBlank()) {
      return 0;
    }
    int value = text.strip().matches("\\d{1,4}") ? Integer.parseInt(text.strip()) : 0;
    if (value < least || value > most) {
      throw Refusal.badRequest(
          "Поле «%s»: нужно целое число от %d до %d.".formatted(field, least, most));
    }
    return value;
  }

  private static String word(String text, String field, Enum<?>[] words) {
    if (text.isBlank()) {
      return "";
    }
    for (Enum<?> word : words) {
      if (word.name().equals(text.strip())) {
        return word.name();
      }
    }
    throw Refusal.badRequest(
        "Поле «%s»: нужно одно из %s.".formatted(field, java.util.Arrays.toString(words)));
  }
}
