package ru.shnor.ingestion.importing;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import ru.shnor.ingestion.row.Complaint;
import ru.shnor.ingestion.row.RowRules;
import ru.shnor.ingestion.row.SameSchool;
import ru.shnor.ingestion.row.Verdict;
import ru.shnor.ingestion.template.Recognition;
import ru.shnor.ingestion.upload.FileRefusal;
import ru.shnor.kit.sheet.Row;

/**
 * Looks through all rows before any is entered: which schools stand twice, which region it is, and
 * whether sums agree.
 */
final class FileCheck {

  private final Recognition.MarkStatistics form;
  private final RowRules rules;
  private final SameSchool sameSchool = new SameSchool();
  private final Set<String> regions = new HashSet<>();
  private int rows;

  FileCheck(Recognition.MarkStatistics form) {
    this.form = form;
    this.rules = new RowRules(form.sheetName(), form.columns());
  }

  void row(Row row) {
    if (row.number() <= form.headerRow()) {
      return;
    }
    Verdict verdict = rules.judge(row);
    if (verdict instanceof Verdict.Good good) {
      rows++;
      sameSchool.add(good.row());
      regions.add("reg" + good.row().login().substring(0, 2));
    } else if (verdict instanceof Verdict.Bad) {
      rows++;
    }
  }

  SameSchool sameSchool() {
    return sameSchool;
  }

  /** Differences between declared and real sums; information only. */
  void control(ComplaintBook complaints) {
    rules.control().forEach(complaints::add);
  }

  /** A file that cannot be taken as a whole. */
  Optional<FileRefusal> refusal(Set<String> ownRegions) {
    if (rows == 0) {
      return Optional.of(
          new FileRefusal(
              "NO_SCHOOLS",
              "В таблице нет ни одной строки школы вида «Название(edu220034)».",
              "Выгрузите отчёт с уровнем ОО: регион, муниципалитеты и школы."));
    }
    boolean foreign =
        !ownRegions.isEmpty()
            && !regions.isEmpty()
            && regions.stream().noneMatch(ownRegions::contains);
    if (foreign) {
      return Optional.of(
          new FileRefusal(
              "OTHER_REGION",
              "Файл другого региона: логины школ относятся к %s, а реестр — к %s."
                  .formatted(String.join(", ", regions), String.join(", ", ownRegions)),
              "Загрузите отчёт своего региона."));
    }
    return Optional.empty();
  }

  /** Complaint about a school whose rows contradict each other. */
  static Complaint contradiction(String sheet, String cell, String rows) {
    return new Complaint(
        sheet,
        cell,
        "Школа стоит в файле несколько раз с разными числами: строки %s. Не принята ни одна."
            .formatted(rows),
        "Оставьте одну верную строку и загрузите файл снова.");
  }
}
