package ru.shnor.survey.context;

import java.util.List;

/** Which columns of context data anybody here has a use for. */
@FunctionalInterface
public interface WantedColumns {

  /**
   * A column.
   *
   * @param title header it may have instead of the id
   * @param percent whether its values are 0 to 100
   */
  record Column(String id, String title, boolean percent) {}

  List<Column> columns();
}
