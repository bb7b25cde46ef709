package ru.shnor.ingestion.protocol;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import ru.shnor.ingestion.campaign.CampaignReading;
import ru.shnor.ingestion.campaign.FormReading;
import ru.shnor.ingestion.note.UploadNote;
import ru.shnor.ingestion.template.TitleBlock;
import ru.shnor.wire.event.Season;
import ru.shnor.wire.event.Subject;

/**
 * Which work a protocol is of. Its files do not say it: it is told by lines put above the table or
 * by the sender; both together must agree.
 */
sealed interface ProtocolWork {

  /**
   * It is known.
   *
   * @param season empty: the codes of the pupils tell it
   * @param declaredMaximum maximum named above the table, 0 if none is
   */
  record Known(int year, Subject subject, int grade, Optional<Season> season, int declaredMaximum)
      implements ProtocolWork {}

  /** It is not. */
  record Refused(FormReading refusal) implements ProtocolWork {}

  /** Reads it. */
  static ProtocolWork of(ProtocolKind kind, TitleBlock title, UploadNote note) {
    if (title.year() == 0 && !note.namesWork()) {
      return refused(
          kind,
          "WORK_NEEDED",
          "Это «%s»: в таком файле не сказано, какая это работа.".formatted(kind.title()),
          "Загрузите его на странице «Протоколы» и укажите год, предмет и класс либо впишите над"
              + " таблицей строку вида «ВПР 2021 Математика 4 класс».");
    }
    Optional<Subject> titled = CampaignReading.subject(title.titleSubject());
    if (title.year() != 0 && titled.isEmpty()) {
      return refused(
          kind,
          "SUBJECT_NOT_USED",
          "Предмет в строке над таблицей показателем не используется.",
          "Для показателя нужны русский язык и математика.");
    }
    boolean contradicts =
        title.year() != 0
            && note.namesWork()
            && (title.year() != note.year()
                || title.grade() != note.grade()
                || !titled.get().name().equals(note.subject()));
    if (contradicts) {
      return refused(
          kind,
          "TITLE_CONTRADICTS",
          "Строка над таблицей называет другую работу, чем указано при загрузке.",
          "Исправьте строку или загрузите файл снова с верной работой.");
    }
    int year = title.year() != 0 ? title.year() : note.year();
    int grade = title.year() != 0 ? title.grade() : note.grade();
    if (grade < 4 || grade > 8 || year < 2015 || year > 2100) {
      return refused(
          kind,
          "GRADE_NOT_USED",
          "Работа за %d класс %d года не ведётся: читаются работы за 4–8 классы."
              .formatted(grade, year),
          "Проверьте год и класс.");
    }
    Subject subject = titled.orElseGet(() -> Subject.valueOf(note.subject()));
    Optional<Season> season = season(title).or(note::seasonSaid);
    return new Known(year, subject, grade, season, maximum(title.maxScore()));
  }

  private static Optional<Season> season(TitleBlock title) {
    try {
      LocalDate day = LocalDate.parse(title.date(), CampaignReading.DAY);
      return Optional.of(
          day.getMonthValue() <= CampaignReading.LAST_SPRING_MONTH ? Season.SPRING : Season.AUTUMN);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int maximum(String text) {
    String digits = text.replaceAll("[.,]0+$", "").strip();
    return digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : 0;
  }

  private static ProtocolWork refused(
      ProtocolKind kind, String code, String message, String advice) {
    return new Refused(FormReading.refused(kind.title(), code, message, advice));
  }
}
