package ru.shnor.ingestion.campaign;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.shnor.ingestion.row.Complaint;
import ru.shnor.ingestion.template.TitleBlock;
import ru.shnor.ingestion.template.Words;
import ru.shnor.ingestion.upload.FileRefusal;
import ru.shnor.wire.event.CampaignState;
import ru.shnor.wire.event.Procedure;
import ru.shnor.wire.event.Season;
import ru.shnor.wire.event.Subject;

/** Which campaign a file belongs to: procedure, year, season, subject, programme grade. */
public sealed interface CampaignReading {

  /** A campaign, with what is odd about the title. */
  record Read(CampaignState campaign, List<Complaint> warnings) implements CampaignReading {
    public Read {
      warnings = List.copyOf(warnings);
    }
  }

  /** The title does not say it, or says what is not used. */
  record Refused(FileRefusal refusal) implements CampaignReading {}

  DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

  /** Day 0 of Excel's calendar, for dates that came as numbers. */
  LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);

  int FIRST_YEAR = 2015;
  int LAST_YEAR = 2100;
  int HIGHEST_SCORE = 500;
  int LAST_SPRING_MONTH = 7;

  /** Reads the title block of «Статистика по отметкам». */
  static CampaignReading of(TitleBlock title, String sheet) {
    if (title.year() == 0) {
      return refused(
          "TITLE_MISSING",
          "Над таблицей нет строки вида «ВПР 2026 Русский язык 4 класс».",
          "Верните заголовок отчёта (строки 1–6) или выгрузите отчёт заново.");
    }
    if (title.year() < FIRST_YEAR || title.year() > LAST_YEAR) {
      return refused(
          "YEAR", "Год %d в заголовке невозможен.".formatted(title.year()), "Проверьте заголовок.");
    }
    String subjectText = title.subject().isEmpty() ? title.titleSubject() : title.subject();
    if (!Words.plain(subjectText).equals(Words.plain(title.titleSubject()))) {
      return refused(
          "TITLE_CONTRADICTS",
          "В заголовке предмет «%s», а в строке «Предмет:» — «%s»."
              .formatted(cut(title.titleSubject()), cut(title.subject())),
          "Исправьте неверную строку и загрузите файл снова.");
    }
    Optional<Subject> subject = subject(subjectText);
    if (subject.isEmpty()) {
      return refused(
          "SUBJECT_NOT_USED",
          "Предмет «%s» показателем не используется.".formatted(cut(subjectText)),
          "Для показателя нужны русский язык и математика.");
    }
    if (title.grade() < 4 || title.grade() > 8) {
      return refused(
          "GRADE_NOT_USED",
          "Класс %d не используется: читаются работы за 4–8 классы.".formatted(title.grade()),
          "Для показателя нужны 4–6 классы.");
    }
    return dated(title, subject.get(), sheet);
  }

  private static CampaignReading dated(TitleBlock title, Subject subject, String sheet) {
    Optional<Integer> maxScore = maxScore(title.maxScore());
    if (maxScore.isEmpty()) {
      return refused(
          "MAX_SCORE_MISSING",
          "Не прочитан «Максимальный первичный балл:».",
          "Впишите в строку «Максимальный первичный балл:» целое число больше нуля.");
    }
    Optional<LocalDate> date = date(title.date());
    if (date.isEmpty()) {
      return refused(
          "DATE_MISSING",
          "Не прочитана строка «Дата:», а по ней определяется сезон (весна или осень).",
          "Впишите в строку «Дата:» день начала работ в виде ДД.ММ.ГГГГ и загрузите файл снова.");
    }
    return new Read(
        campaign(title, subject, maxScore.get(), date.get()), warnings(title, date.get(), sheet));
  }

  private static CampaignState campaign(
      TitleBlock title, Subject subject, int maxScore, LocalDate date) {
    Season season = date.getMonthValue() <= LAST_SPRING_MONTH ? Season.SPRING : Season.AUTUMN;
    return new CampaignState(
        CampaignState.id(Procedure.VPR, title.year(), season, subject, title.grade()),
        Procedure.VPR,
        title.year(),
        season,
        subject,
        title.grade(),
        maxScore,
        date.toString());
  }

  private static List<Complaint> warnings(TitleBlock title, LocalDate date, String sheet) {
    List<Complaint> warnings = new ArrayList<>();
    if (date.getYear() != title.year()) {
      warnings.add(
          new Complaint(
              sheet,
              title.dateCell(),
              "В заголовке год %d, а в строке «Дата:» — %d. Взят год заголовка."
                  .formatted(title.year(), date.getYear()),
              "Проверьте, тот ли это год; если нет, исправьте заголовок и загрузите файл снова."));
    }
    return warnings;
  }

  /** A subject by its Russian name. */
  static Optional<Subject> subject(String text) {
    String plain = Words.plain(text);
    if (plain.equals(Words.plain("русский язык"))) {
      return Optional.of(Subject.RUSSIAN);
    }
    return plain.equals(Words.plain("математика"))
        ? Optional.of(Subject.MATHEMATICS)
        : Optional.empty();
  }

  private static Optional<Integer> maxScore(String text) {
    String digits = text.replaceAll("[.,]0+$", "").strip();
    if (!digits.matches("\\d{1,3}")) {
      return Optional.empty();
    }
    int value = Integer.parseInt(digits);
    return value > 0 && value <= HIGHEST_SCORE ? Optional.of(value) : Optional.empty();
  }

  private static Optional<LocalDate> date(String text) {
    if (text.matches("\\d{5}(?:\\.0+)?")) {
      return Optional.of(EXCEL_EPOCH.plusDays(Integer.parseInt(text.substring(0, 5))));
    }
    try {
      return Optional.of(LocalDate.parse(text.replaceAll("\\s*г\\.?$", ""), DAY));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Refused refused(String code, String message, String advice) {
    return new Refused(new FileRefusal(code, message, advice));
  }

  private static String cut(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
