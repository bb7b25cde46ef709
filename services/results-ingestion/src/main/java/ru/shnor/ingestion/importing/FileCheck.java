package ru.shnor.ingestion.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import ru.shnor.ingestion.campaign.CampaignRow;
import ru.shnor.ingestion.campaign.CampaignTable;
import ru.shnor.ingestion.row.Complaint;
import ru.shnor.ingestion.row.SameSchool;
import ru.shnor.ingestion.upload.FileRefusal;
import ru.shnor.kit.code.SchoolCode;
import ru.shnor.kit.sheet.Row;
import ru.shnor.wire.event.CampaignState;

/**
 * Looks through all rows before any is entered: which schools stand twice, which campaigns and
 * which region it is, what is left out, and whether sums agree.
 */
final class FileCheck {

  private static final int MOST_CAMPAIGNS = 400;

  private static final class Passed {
    private final String firstCell;
    private int rows;

    Passed(String firstCell) {
      this.firstCell = firstCell;
    }
  }

  private final CampaignTable table;
  private final CampaignTable.Rules rules;
  private final SameSchool sameSchool = new SameSchool();
  private final Map<String, CampaignState> campaigns = new TreeMap<>();
  private final Map<String, Passed> passed = new LinkedHashMap<>();
  private final Set<String> regions = new TreeSet<>();
  private int rows;

  FileCheck(CampaignTable table) {
    this.table = table;
    this.rules = table.rules();
  }

  void row(Row row) {
    if (row.number() <= table.headerRow()) {
      return;
    }
    take(rules.judge(row));
  }

  /** After the last row. */
  void end() {
    rules.rest().forEach(this::take);
  }

  private void take(CampaignRow judged) {
    if (judged instanceof CampaignRow.Good good) {
      rows++;
      sameSchool.add(good.place(), good.row());
      campaigns.putIfAbsent(good.campaign().campaignId(), good.campaign());
      regions.add(
          SchoolCode.ofValue(good.row().login()).region().map(two -> "reg" + two).orElse(""));
    } else if (judged instanceof CampaignRow.Bad) {
      rows++;
    } else if (judged instanceof CampaignRow.Passed one) {
      passed.computeIfAbsent(one.reason(), reason -> new Passed(one.cell())).rows++;
    }
  }

  SameSchool sameSchool() {
    return sameSchool;
  }

  /** The campaigns of the good rows, by id. */
  List<CampaignState> campaigns() {
    return List.copyOf(campaigns.values());
  }

  /** Rows that are left out by rule, and differences between declared and real sums. */
  void control(ComplaintBook complaints) {
    passed.forEach(
        (reason, some) ->
            complaints.add(
                new Complaint(
                    table.sheetName(),
                    some.firstCell,
                    "Пропущено строк: %d — %s (первая из них здесь).".formatted(some.rows, reason),
                    "Ничего делать не нужно: так велит шаблон или устройство системы.")));
    rules.control().forEach(complaints::add);
  }

  /** A file that cannot be taken as a whole. */
  Optional<FileRefusal> refusal(Set<String> ownRegions) {
    Optional<FileRefusal> own = rules.refusal();
    if (own.isPresent()) {
      return own;
    }
    if (rows == 0) {
      return Optional.of(nothing());
    }
    if (campaigns.size() > MOST_CAMPAIGNS) {
      return Optional.of(
          new FileRefusal(
              "TOO_MANY_CAMPAIGNS",
              "В файле %d разных работ (год, предмет, класс), больше %d не бывает."
                  .formatted(campaigns.size(), MOST_CAMPAIGNS),
              "Проверьте, те ли столбцы названы в шаблоне годом и классом."));
    }
    boolean foreign =
        !ownRegions.isEmpty()
            && !regions.isEmpty()
            && regions.stream().noneMatch(one -> one.isEmpty() || ownRegions.contains(one));
    if (foreign) {
      return Optional.of(
          new FileRefusal(
              "OTHER_REGION",
              "Файл другого региона: логины школ относятся к %s, а реестр — к %s."
                  .formatted(
                      String.join(", ", regions), String.join(", ", new TreeSet<>(ownRegions))),
              "Загрузите отчёт своего региона."));
    }
    return Optional.empty();
  }

  private FileRefusal nothing() {
    if (passed.isEmpty()) {
      return new FileRefusal(
          "NO_SCHOOLS",
          "В таблице нет ни одной строки школы вида «Название(edu220034)».",
          "Выгрузите отчёт с уровнем ОО: регион, муниципалитеты и школы.");
    }
    int all = passed.values().stream().mapToInt(one -> one.rows).sum();
    return new FileRefusal(
        "NO_SCHOOLS",
        "Все строки школ (%d) пропущены: %s.".formatted(all, String.join("; ", passed.keySet())),
        "Если строки нужны, исправьте правила шаблона и загрузите файл снова.");
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
