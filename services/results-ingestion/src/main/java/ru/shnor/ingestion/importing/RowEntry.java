package ru.shnor.ingestion.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.shnor.ingestion.campaign.CampaignRow;
import ru.shnor.ingestion.campaign.CampaignTable;
import ru.shnor.ingestion.directory.KnownSchools;
import ru.shnor.ingestion.results.Precedence;
import ru.shnor.ingestion.results.ResultBook;
import ru.shnor.ingestion.results.UploadChanges;
import ru.shnor.ingestion.results.WaitingRows;
import ru.shnor.ingestion.results.WaitingSchool;
import ru.shnor.ingestion.row.Complaint;
import ru.shnor.ingestion.row.SameSchool;
import ru.shnor.ingestion.row.SchoolRow;
import ru.shnor.ingestion.upload.Ledger;
import ru.shnor.ingestion.upload.Upload;
import ru.shnor.kit.sheet.Row;
import ru.shnor.wire.event.ResultCell;
import ru.shnor.wire.event.SchoolState;

/** Enters the good rows of a file in batches and keeps its ledger. */
final class RowEntry {

  /**
   * What is done with the rows.
   *
   * @param trial nothing is entered
   * @param reported what is, or would be, changed is kept as the report
   */
  record Mode(boolean trial, boolean reported) {

    /** A trial that precedes the entry of the same upload leaves no report of its own. */
    static Mode of(Upload.Terms terms, boolean trial, boolean wanted) {
      return new Mode(trial, wanted && (!trial || terms.trial()));
    }
  }

  private final Upload upload;
  private final CampaignTable table;
  private final CampaignTable.Rules rules;
  private final SameSchool sameSchool;
  private final KnownSchools known;
  private final ResultBook results;
  private final WaitingRows waitingRows;
  private final Precedence precedence;
  private final ComplaintBook complaints;
  private final UploadChanges changes;
  private final int batchSize;
  private final Runnable alive;
  private final Mode mode;
  private final List<CampaignRow.Good> batch = new ArrayList<>();
  private final Map<String, String> loginOfPlace = new HashMap<>();
  private final Map<String, Integer> waiting = new HashMap<>();
  private Ledger ledger = Ledger.EMPTY;
  private int parts;

  RowEntry(
      Upload upload,
      CampaignTable table,
      SameSchool sameSchool,
      ImportParts parts,
      ComplaintBook complaints,
      Mode mode,
      Runnable alive) {
    this.upload = upload;
    this.table = table;
    this.rules = table.rules();
    this.sameSchool = sameSchool;
    this.known = parts.known();
    this.results = parts.results();
    this.waitingRows = parts.waiting();
    this.precedence = new Precedence(parts.uploads(), upload);
    this.complaints = complaints;
    this.changes = parts.changes();
    this.batchSize = parts.settings().batch();
    this.alive = alive;
    this.mode = mode;
  }

  void row(Row row) {
    if (row.number() <= table.headerRow()) {
      return;
    }
    take(rules.judge(row));
  }

  private void take(CampaignRow judged) {
    if (judged instanceof CampaignRow.Bad bad) {
      reject(bad.complaint());
    } else if (judged instanceof CampaignRow.Noted noted) {
      complaints.add(noted.complaint());
    } else if (judged instanceof CampaignRow.Good good) {
      good(good);
    }
  }

  /** Enters the rest. */
  void end() {
    rules.rest().forEach(this::take);
    enterBatch();
    if (mode.reported()) {
      changes.forgetFrom(upload.id(), parts);
    }
  }

  Ledger ledger() {
    return ledger;
  }

  /** Rows that wait, by login. */
  Map<String, Integer> waiting() {
    return Map.copyOf(waiting);
  }

  private void good(CampaignRow.Good good) {
    switch (sameSchool.place(good.place(), good.row())) {
      case CONTRADICTED ->
          reject(
              FileCheck.contradiction(
                  table.sheetName(), good.cell(), sameSchool.rows(good.place(), good.row())));
      case REPEATED -> {
        ledger = ledger.plusDuplicate();
        complaints.add(
            complaint(
                good.cell(),
                "Строка повторяет другую строку той же школы с теми же числами.",
                "Ничего делать не нужно: школа принята один раз."));
      }
      case FIRST -> {
        good.warnings().forEach(complaints::add);
        batch.add(good);
        if (batch.size() >= batchSize) {
          enterBatch();
        }
      }
    }
  }

  private void enterBatch() {
    Map<String, SchoolState> schools =
        known.byLogins(batch.stream().map(one -> one.row().login()).collect(Collectors.toSet()));
    List<ResultBook.Entry> entries = new ArrayList<>();
    List<WaitingSchool> unknown = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    for (CampaignRow.Good good : batch) {
      Optional<SchoolState> school = Optional.ofNullable(schools.get(good.row().login()));
      if (school.isEmpty()) {
        unknown.add(unknown(good));
      } else if (firstOfItsSchool(school.get(), good)) {
        compareMunicipality(school.get(), good.row(), good.cell());
        entries.add(new ResultBook.Entry(school.get(), good.campaign(), cell(good)));
        cells.add(good.cell());
      }
    }
    if (!mode.trial()) {
      known.used(schools, upload.id());
      waitingRows.add(unknown);
    }
    List<ResultBook.Outcome> outcomes =
        mode.trial() ? results.weigh(entries, precedence) : results.enter(entries, precedence);
    for (int i = 0; i < cells.size(); i++) {
      count(outcomes.get(i).entered(), cells.get(i));
    }
    report(entries, outcomes);
    batch.clear();
    alive.run();
  }

  private void report(List<ResultBook.Entry> entries, List<ResultBook.Outcome> outcomes) {
    List<UploadChanges.Changed> changed = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      ResultBook.Entered entered = outcomes.get(i).entered();
      if (entered == ResultBook.Entered.ACCEPTED || entered == ResultBook.Entered.PARTS_DROPPED) {
        ResultBook.Entry entry = entries.get(i);
        changed.add(
            UploadChanges.Changed.of(
                entry.resultsId(), entry.school(), entry.cell(), outcomes.get(i).before()));
      }
    }
    if (mode.reported() && !changed.isEmpty()) {
      changes.keep(upload.id(), parts, changed);
      parts++;
    }
  }

  private void count(ResultBook.Entered outcome, String cell) {
    if (outcome == ResultBook.Entered.ACCEPTED) {
      ledger = ledger.plusAccepted();
      return;
    }
    if (outcome == ResultBook.Entered.PARTS_DROPPED) {
      ledger = ledger.plusAccepted();
      complaints.add(
          complaint(
              cell,
              "Отметки школы стали другими; распределение баллов, журнал или задания из прежнего"
                  + " файла к ним не подходят и сняты.",
              "Загрузите эти отчёты по школе заново, если они нужны."));
      return;
    }
    if (outcome == ResultBook.Entered.CONTRADICTED) {
      reject(
          complaint(
              cell,
              "Число участников или максимальный балл здесь не те, что в отчёте с отметками этой"
                  + " школы; строка не принята.",
              "Выгрузите оба отчёта заново в один день и загрузите сначала отчёт с отметками."));
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

  /** Two logins of one school in one work would overwrite each other. */
  private boolean firstOfItsSchool(SchoolState school, CampaignRow.Good good) {
    SchoolRow row = good.row();
    String place = good.campaign().campaignId() + "|" + school.schoolId();
    String other = loginOfPlace.putIfAbsent(place, row.login());
    if (other == null) {
      return true;
    }
    reject(
        complaint(
            good.cell(),
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

  private WaitingSchool unknown(CampaignRow.Good good) {
    SchoolRow row = good.row();
    waiting.merge(row.login(), 1, Integer::sum);
    reject(
        complaint(
            good.cell(),
            "Школы с логином %s нет в реестре; её строка ждёт.".formatted(row.login()),
            "Добавьте школу в реестр: строка войдёт сама, загружать файл снова не нужно."));
    return new WaitingSchool(
        row.login(),
        row.name(),
        row.municipalityCode(),
        row.municipalityName(),
        List.of(new WaitingSchool.Row(good.campaign(), cell(good), upload.uploadedAt())));
  }

  private void reject(Complaint complaint) {
    ledger = ledger.plusRejected();
    complaints.add(complaint);
  }

  private Complaint complaint(String cell, String message, String advice) {
    return new Complaint(table.sheetName(), cell, message, advice);
  }

  private ResultCell cell(CampaignRow.Good good) {
    return CellOfRow.of(good, upload.cellId());
  }
}
