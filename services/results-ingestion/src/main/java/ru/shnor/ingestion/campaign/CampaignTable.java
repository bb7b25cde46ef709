package ru.shnor.ingestion.campaign;

import java.util.List;
import java.util.Optional;
import ru.shnor.ingestion.row.Complaint;
import ru.shnor.ingestion.upload.FileRefusal;
import ru.shnor.kit.sheet.Row;
import ru.shnor.wire.event.CampaignState;

/** A table of results that was recognised; it is read twice, each time by new rules. */
public interface CampaignTable {

  /** Name of the form, for people. */
  String layout();

  /** Number of the sheet in the book. */
  int sheet();

  String sheetName();

  /** 1-based row after which the data begin. */
  int headerRow();

  /** The campaign of a table that holds one and names it above its rows. */
  Optional<CampaignState> only();

  /** What the rows of such a table can tell of people; decides what may be kept of the file. */
  enum Holds {
    /** Sums of schools, and no column that could hold a name. */
    SCHOOLS,
    /** Rows of pupils under codes. */
    PUPILS,
    /** Columns that nobody has looked at: they may hold names. */
    ANYTHING
  }

  /** The most careful answer unless the form is known to hold less. */
  default Holds holds() {
    return Holds.ANYTHING;
  }

  /** What is odd above the rows. */
  List<Complaint> warnings();

  /** Whether files of this form hold data of persons, which are dropped; others are refused. */
  default boolean holdsPersons() {
    return false;
  }

  /** Begins a reading. */
  Rules rules();

  /** Judges rows in order. */
  interface Rules {

    /** Judges the next row below the header. */
    CampaignRow judge(Row row);

    /** After the last row: rows of schools that were added up from several rows. */
    default List<CampaignRow> rest() {
      return List.of();
    }

    /** After the last row: why the file cannot be taken as a whole. */
    default Optional<FileRefusal> refusal() {
      return Optional.empty();
    }

    /** After the last row: what the table says of itself and does not keep; information only. */
    List<Complaint> control();
  }
}
