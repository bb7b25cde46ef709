package ru.shnor.ingestion.exam;

import java.util.Optional;
import ru.shnor.ingestion.campaign.FormReading;
import ru.shnor.ingestion.scale.ScaleSource;
import ru.shnor.ingestion.template.TemplateDetector;

/** Recognises protocols of exams by their header. */
public final class Exams {

  static final String OGE = "ОГЭ: протокол проверки результатов";
  static final String EGE = "ЕГЭ: таблица результатов";

  private Exams() {}

  /** A sheet as a protocol of an exam, if it has the header of one. */
  public static Optional<FormReading> read(TemplateDetector.Head head, ScaleSource scales) {
    return head.rows().stream()
        .map(ExamColumns::in)
        .flatMap(Optional::stream)
        .findFirst()
        .map(
            columns ->
                new FormReading.Table(new ExamTable(columns.procedure(), head.sheet(), scales)));
  }
}
