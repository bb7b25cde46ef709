package ru.shnor.ingestion.mapping;

import java.util.ArrayList;
import java.util.List;
import ru.shnor.ingestion.campaign.CampaignRow;
import ru.shnor.ingestion.campaign.CampaignTable;
import ru.shnor.ingestion.row.SchoolRow;
import ru.shnor.kit.sheet.Row;

/**
 * How a row would be read.
 *
 * @param kind GOOD, BAD, PASSED or NOTHING
 * @param school login or local code, empty unless GOOD
 * @param work year, subject, grade as {@code 2014|RUSSIAN|4}, empty unless GOOD
 * @param participants 0 unless GOOD
 * @param marks participants by mark 2, 3, 4, 5, empty unless GOOD
 * @param words what is said of the row, in Russian
 */
record Reading(
    int number,
    Kind kind,
    String school,
    String name,
    String work,
    int participants,
    List<Integer> marks,
    String words) {

  /** What becomes of a row. */
  enum Kind {
    GOOD,
    BAD,
    PASSED,
    NOTHING
  }

  Reading {
    marks = List.copyOf(marks);
  }

  /** Reads the rows below the header of a table. */
  static List<Reading> of(CampaignTable table, List<Row> rows) {
    CampaignTable.Rules rules = table.rules();
    List<Reading> all = new ArrayList<>();
    for (Row row : rows) {
      if (row.number() > table.headerRow()) {
        all.add(of(row.number(), rules.judge(row)));
      }
    }
    return all;
  }

  private static Reading of(int number, CampaignRow judged) {
    if (judged instanceof CampaignRow.Good good) {
      SchoolRow row = good.row();
      return new Reading(
          number,
          Kind.GOOD,
          row.login(),
          row.name(),
          "%d|%s|%d"
              .formatted(
                  good.campaign().year(),
                  good.campaign().subject(),
                  good.campaign().programmeGrade()),
          row.participants(),
          List.of(row.marks().two(), row.marks().three(), row.marks().four(), row.marks().five()),
          String.join(" ", good.warnings().stream().map(one -> one.message()).toList()));
    }
    if (judged instanceof CampaignRow.Bad bad) {
      return told(number, Kind.BAD, bad.complaint().cell() + ": " + bad.complaint().message());
    }
    if (judged instanceof CampaignRow.Passed passed) {
      return told(number, Kind.PASSED, passed.reason());
    }
    return told(number, Kind.NOTHING, "");
  }

  private static Reading told(int number, Kind kind, String words) {
    return new Reading(number, kind, "", "", "", 0, List.of(), words);
  }
}
