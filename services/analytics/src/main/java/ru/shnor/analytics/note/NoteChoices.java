package ru.shnor.analytics.note;

import java.util.List;

/**
 * What notes a reader can have made, and from what.
 *
 * @param resultYears years with results of ВПР, newest first
 * @param planYears years with measures, newest first
 * @param municipalities those of the reader, by name
 * @param surveys closed ones, by title
 */
record NoteChoices(
    List<Kind> kinds,
    List<Integer> resultYears,
    List<Integer> planYears,
    List<Named> municipalities,
    List<Named> surveys) {

  /**
   * A kind of note.
   *
   * @param due when the order wants it, in words
   * @param maker who makes it
   * @param parameters names of the query parameters it needs
   */
  record Kind(String id, String title, String due, String maker, List<String> parameters) {

    static Kind of(NoteKind one) {
      return new Kind(one.id(), one.title(), one.due(), one.maker(), one.parameters());
    }
  }

  /** Something to choose. */
  record Named(String id, String name) {}
}
