package ru.shnor.ingestion.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import ru.shnor.ingestion.directory.KnownSchools;
import ru.shnor.ingestion.results.Precedence;
import ru.shnor.ingestion.results.ResultBook;
import ru.shnor.ingestion.results.WaitingRows;
import ru.shnor.ingestion.results.WaitingSchool;
import ru.shnor.ingestion.row.Complaint;
import ru.shnor.ingestion.row.RowRules;
import ru.shnor.ingestion.row.SameSchool;
import ru.shnor.ingestion.row.SchoolRow;
import ru.shnor.ingestion.row.Verdict;
import ru.shnor.ingestion.template.Recognition;
import ru.shnor.ingestion.upload.Ledger;
import ru.shnor.ingestion.upload.Upload;
import ru.shnor.kit.sheet.Row;
import ru.shnor.wire.event.CampaignState;
import ru.shnor.wire.event.Marks;
import ru.shnor.wire.event.ResultCell;
import ru.shnor.wire.event.SchoolState;

/** Enters the good rows of a file in batches and keeps its ledger. */
final class RowEntry {

  private final Upload upload;
  private final CampaignState campaign;
  private final Recognition.MarkStatistics form;
  private final SameSchool sameSchool;
  private final RowRules rules;
  private final KnownSchools known;
  private final ResultBook results;
  private final WaitingRows waitingRows;
  private final Precedence precedence;
  private final ComplaintBook complaints;
  private final int batchSize;
  private final Map<String, SchoolRow> batch = new LinkedHashMap<>();
  private final Map<String, String> loginOfSchool = new HashMap<>();
  private final Set<String> waiting = new TreeSet<>();
  private Ledger ledger = Ledger.EMPTY;

  RowEntry(
      Upload upload,
      CampaignState campaign,
      Recognition.MarkStatistics form,
      SameSchool sameSchool,
      ImportParts parts,
      ComplaintBook complaints) {
    this.upload = upload;
    this.campaign = campaign;
    this.form = form;
    this.sameSchool = sameSchool;
    this.rules = new RowRules(form.sheetName(), form.columns());
    this.known = parts.known();
    this.results = parts.results();
    this.waitingRows = parts.waiting();
    this.precedence = new Precedence(parts.uploads(), upload);
    this.complaints = complaints;
    this.batchSize = parts.settings().batch();
  }

  void row(Row row) {
    if (row.number() <= form.headerRow()) {
      return;
    }
    Verdict verdict = rules.judge(row);
    if (verdict instanceof Verdict.Bad bad) {
      reject(bad.complaint());
    } else if (verdict instanceof Verdict.Good good) {
      good(row, good);
    }
  }

  /** Enters the rest. */
  void end() {
    enterBatch();
  }

  Ledger ledger() {
    return ledger;
  }

  List<String> waiting() {
    return List.copyOf(waiting);
  }

  private void good(Row row, Verdict.Good good) {
    String cell = row.address(form.columns().label());
    switch (sameSchool.place(good.row())) {
      case CONTRADICTED ->
          reject(FileCheck.contradiction(form.sheetName(), cell, sameSchool.rows(good.row())));
      case REPEATED -> {
        ledger = ledger.plusDuplicate();
        complaints.add(
            complaint(
                cell,
                "Строка повторяет другую строку той же школы с теми же числами.",
                "Ничего делать не нужно: школа принята один раз."));
      }
      case FIRST -> {
        good.warnings().forEach(complaints::add);
        batch.put(cell, good.row());
        if (batch.size() >= batchSize) {
          enterBatch();
        }
      }
    }
  }

  private void enterBatch() {
    Map<String, SchoolState> schools =
        known.byLogins(batch.values().stream().map(SchoolRow::login).toList());
    List<ResultBook.Entry> entries = new ArrayList<>();
    List<WaitingSchool> unknown = new ArrayList<>();
    Map<String, String> cells = new LinkedHashMap<>();
    batch.forEach(
        (cell, row) -> {
          Optional<SchoolState> school = Optional.ofNullable(schools.get(row.login()));
          if (school.isEmpty()) {
            unknown.add(unknown(row, cell));
          } else if (firstOfItsSchool(school.get(), row, cell)) {
            compareMunicipality(school.get(), row, cell);
            entries.add(new ResultBook.Entry(school.get(), cell(row)));
            cells.put(school.get().schoolId(), cell);
          }
        });
    waitingRows.add(unknown);
    Map<String, ResultBook.Entered> outcomes = results.enter(campaign, entries, precedence);
    cells.forEach((schoolId, cell) -> count(outcomes.get(schoolId), cell));
    batch.clear();
  }

  private void count(ResultBook.@Nullable Entered outcome, String cell) {
    if (outcome == ResultBook.Entered.ACCEPTED) {
      ledger = ledger.plusAccepted();
      return;
    }
    ledger = ledger.plusDuplicate();
    if (outcome == ResultBook.Entered.OVERTAKEN) {
      complaints.add(
          complaint(
              cell,
              "Файл, загруженный позже, уже сообщил по этой школе другие числа; они и остаются.",
              "Ничего делать не нужно, если позже загруженный файл верен."));
    }
  }

  /** Two logins of one school in one file would overwrite each other. */
  private boolean firstOfItsSchool(SchoolState school, SchoolRow row, String cell) {
    String other = loginOfSchool.putIfAbsent(school.schoolId(), row.login());
    if (other == null) {
      return true;
    }
    reject(
        complaint(
            cell,
            "По реестру логины %s и %s принадлежат одной школе, и оба стоят в файле."
                .formatted(other, row.login()),
            "Проверьте логины в реестре; если это две школы, разделите их."));
    return false;
  }

  private void compareMunicipality(SchoolState school, SchoolRow row, String cell) {
    if (!row.municipalityCode().isEmpty()
        && !row.municipalityCode().equals(school.municipalityId())) {
      complaints.add(
          complaint(
              cell,
              "Школа стоит под муниципалитетом %s, а по реестру она в %s; взят реестр."
                  .formatted(row.municipalityCode(), school.municipalityId()),
              "Проверьте место строки в файле и муниципалитет школы в реестре."));
    }
  }

  private WaitingSchool unknown(SchoolRow row, String cell) {
    waiting.add(row.login());
    reject(
        complaint(
            cell,
            "Школы с логином %s нет в реестре; её строка ждёт.".formatted(row.login()),
            "Добавьте школу в реестр: строка войдёт сама, загружать файл снова не нужно."));
    return new WaitingSchool(
        row.login(),
        row.name(),
        row.municipalityCode(),
        row.municipalityName(),
        List.of(new WaitingSchool.Row(campaign, cell(row), upload.uploadedAt())));
  }

  private void reject(Complaint complaint) {
    ledger = ledger.plusRejected();
    complaints.add(complaint);
  }

  private Complaint complaint(String cell, String message, String advice) {
    return new Complaint(form.sheetName(), cell, message, advice);
  }

  private ResultCell cell(SchoolRow row) {
    return new ResultCell(
        campaign.subject(),
        campaign.programmeGrade(),
        row.participants(),
        new Marks(row.marks().two(), row.marks().three(), row.marks().four(), row.marks().five()),
        campaign.maxScore(),
        upload.id());
  }
}
