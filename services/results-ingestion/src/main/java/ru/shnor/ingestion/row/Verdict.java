package ru.shnor.ingestion.row;

import java.util.List;

/** What can come out of a row. */
public sealed interface Verdict {

  /** No row of a school: totals, region, municipality, notes. */
  record NoSchool() implements Verdict {}

  /** A school's row that holds together, with what is odd about it. */
  record Good(SchoolRow row, List<Complaint> warnings) implements Verdict {
    public Good {
      warnings = List.copyOf(warnings);
    }
  }

  /** A school's row that cannot be believed. */
  record Bad(Complaint complaint) implements Verdict {}
}
