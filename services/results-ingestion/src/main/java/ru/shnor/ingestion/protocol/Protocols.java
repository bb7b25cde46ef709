package ru.shnor.ingestion.protocol;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.shnor.ingestion.campaign.FormReading;
import ru.shnor.ingestion.note.UploadNote;
import ru.shnor.ingestion.scale.ScaleSource;
import ru.shnor.ingestion.template.TemplateDetector;
import ru.shnor.ingestion.template.TitleReader;
import ru.shnor.ingestion.template.Words;
import ru.shnor.kit.code.SchoolCode;
import ru.shnor.kit.sheet.Row;
import ru.shnor.wire.event.Procedure;

/** Recognises protocols of pupils by their header. */
public final class Protocols {

  private static final Pattern LOGIN =
      Pattern.compile("(?:edu|sch)\\d{6,8}", Pattern.CASE_INSENSITIVE);

  private Protocols() {}

  /** A sheet as a protocol, if it has the header of one. */
  public static Optional<FormReading> read(
      TemplateDetector.Head head, UploadNote note, ScaleSource scales) {
    Optional<ProtocolHeader> header = ProtocolHeader.in(head.rows());
    if (header.isEmpty()) {
      return Optional.empty();
    }
    if (header.get() instanceof ProtocolHeader.Faulty faulty) {
      return isBlankForm(faulty.kind())
          ? Optional.empty()
          : refused(
              faulty.kind(),
              "COLUMNS",
              "Похоже на «%s», но %s.".formatted(faulty.kind().title(), faulty.fault()),
              "Верните столбцы формы или выгрузите её заново.");
    }
    ProtocolHeader.Found found = (ProtocolHeader.Found) header.get();
    boolean form = found.kind() == ProtocolKind.COLLECTION_FORM;
    if (form && !hasCodes(head, found)) {
      return Optional.empty();
    }
    List<Row> above = head.rows().stream().filter(row -> row.number() < found.row()).toList();
    String school = form ? school(above, note) : "";
    if (form && school.isEmpty()) {
      return refused(
          found.kind(),
          "SCHOOL_NEEDED",
          "Это заполненная «Форма сбора результатов»: в ней нет ни логина, ни названия школы.",
          "Загрузите её на странице «Протоколы» и укажите логин школы и работу либо впишите над"
              + " таблицей логин (edu380034) и строку «ВПР 2026 Русский язык 4 класс».");
    }
    ProtocolWork work = ProtocolWork.of(found.kind(), TitleReader.read(above), note);
    return work instanceof ProtocolWork.Known known
        ? Optional.of(scaled(head, found, known, scales, school))
        : Optional.of(((ProtocolWork.Refused) work).refusal());
  }

  private static FormReading scaled(
      TemplateDetector.Head head,
      ProtocolHeader.Found found,
      ProtocolWork.Known work,
      ScaleSource scales,
      String school) {
    Optional<ScaleSource.InUse> scale =
        scales.find(Procedure.VPR, work.year(), work.subject(), work.grade());
    String named =
        "ВПР %d года, %s, %d класс"
            .formatted(
                work.year(),
                switch (work.subject()) {
                  case RUSSIAN -> "русский язык";
                  case MATHEMATICS -> "математика";
                },
                work.grade());
    if (scale.filter(one -> one.scale().makesMarks()).isEmpty()) {
      return FormReading.refused(
          found.kind().title(),
          "SCALE_NEEDED",
          "Отметок в файле нет, а шкалы работы «%s» в системе нет.".formatted(named),
          "Внесите шкалу с её источником на странице «Шкалы» и загрузите этот же файл снова.");
    }
    int maximum = found.kind().tellsMaxima() ? found.columns().maximum() : work.declaredMaximum();
    int ofScale = scale.get().scale().maxScore();
    if (maximum != 0 && maximum != ofScale) {
      return FormReading.refused(
          found.kind().title(),
          "SCALE_OTHER_MAXIMUM",
          "В файле за работу «%s» можно получить %d, а по шкале системы — %d."
              .formatted(named, maximum, ofScale),
          "Шкала, вероятно, от другой работы. Проверьте год, предмет и класс или исправьте шкалу на"
              + " странице «Шкалы» и загрузите файл снова.");
    }
    return new FormReading.Table(new ProtocolTable(head.sheet(), found, work, scale.get(), school));
  }

  private static boolean isBlankForm(ProtocolKind kind) {
    return kind == ProtocolKind.COLLECTION_FORM;
  }

  private static boolean hasCodes(TemplateDetector.Head head, ProtocolHeader.Found found) {
    return head.rows().stream()
        .filter(row -> row.number() > found.row())
        .anyMatch(row -> !row.cell(found.columns().code()).isBlank());
  }

  private static String school(List<Row> above, UploadNote note) {
    if (!note.school().isEmpty()) {
      return note.school();
    }
    for (Row row : above) {
      for (int at = 0; at < row.cells().size(); at++) {
        Matcher login = LOGIN.matcher(Words.tidy(row.cell(at).text()));
        if (login.find()) {
          return SchoolCode.parse(login.group()).map(SchoolCode::registered).orElse("");
        }
      }
    }
    return "";
  }

  private static Optional<FormReading> refused(
      ProtocolKind kind, String code, String message, String advice) {
    return Optional.of(FormReading.refused(kind.title(), code, message, advice));
  }
}
