package ru.shnor.ingestion.objectivity.list;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import ru.shnor.wire.event.Subject;

/**
 * Rosobrnadzor's list of a year with all its revisions; the last one stands.
 *
 * @param revisions oldest first
 */
public record YearList(int year, List<Revision> revisions) {

  /**
   * The list as one file said it.
   *
   * @param number 1, 2, 3 …
   * @param document number and date of the document
   * @param sha256 of the file
   * @param at ISO 8601 instant
   * @param by subject of who imported it
   */
  public record Revision(
      int number,
      String document,
      String fileName,
      String sha256,
      String at,
      String by,
      List<Entry> entries) {
    public Revision {
      entries = List.copyOf(entries);
    }

    boolean says(String otherDocument, List<Entry> others) {
      return document.equals(otherDocument) && entries.equals(others);
    }
  }

  /**
   * A school with markers, as the list names it.
   *
   * @param login digits of the login in ФИС ОКО, or a local code
   */
  public record Entry(String login, String school, String municipality, List<Marked> markers) {
    public Entry {
      markers = List.copyOf(markers);
    }
  }

  /** A work with a marker. */
  public record Marked(Subject subject, int grade) {
    static final Comparator<Marked> ORDER =
        Comparator.comparingInt(Marked::grade).thenComparing(Marked::subject);
  }

  public YearList {
    revisions = List.copyOf(revisions);
  }

  /** The revision that stands. */
  public Revision current() {
    return revisions.get(revisions.size() - 1);
  }

  YearList with(Revision next) {
    return new YearList(year, Stream.concat(revisions.stream(), Stream.of(next)).toList());
  }
}
