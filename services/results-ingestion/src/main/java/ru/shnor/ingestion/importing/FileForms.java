package ru.shnor.ingestion.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.shnor.ingestion.campaign.FormReading;
import ru.shnor.ingestion.exam.Exams;
import ru.shnor.ingestion.note.UploadNote;
import ru.shnor.ingestion.protocol.Protocols;
import ru.shnor.ingestion.report.Reports;
import ru.shnor.ingestion.scale.ScaleSource;
import ru.shnor.ingestion.template.TemplateDetector;

/** Asks every form that is known by its header alone whether a sheet is its own. */
final class FileForms {

  private FileForms() {}

  /**
   * The form of a file, if exactly one visible sheet has one; several are refused.
   *
   * @param heads first rows of every sheet
   */
  static Optional<FormReading> read(
      List<TemplateDetector.Head> heads, UploadNote note, ScaleSource scales) {
    List<FormReading> found = new ArrayList<>();
    for (TemplateDetector.Head head : heads) {
      if (!head.sheet().hidden()) {
        Protocols.read(head, note, scales)
            .or(() -> Reports.read(head))
            .or(() -> Exams.read(head, scales))
            .ifPresent(found::add);
      }
    }
    if (found.size() > 1) {
      return Optional.of(
          FormReading.refused(
              "",
              "SEVERAL_TABLES",
              "В книге %d листа с таблицами результатов.".formatted(found.size()),
              "Сохраните каждый лист отдельным файлом и загрузите их по одному."));
    }
    return found.stream().findFirst();
  }
}
