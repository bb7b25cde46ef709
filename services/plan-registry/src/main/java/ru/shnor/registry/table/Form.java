package ru.shnor.registry.table;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A kind of file, known by the columns it must have. */
public enum Form {
  /** Реестр школ. */
  SCHOOLS("schools", "реестр школ"),
  /** Перечень ШНОР, ШНСУ или школ в зоне риска. */
  LISTS("lists", "перечень школ");

  private final String kind;
  private final String title;

  Form(String kind, String title) {
    this.kind = kind;
    this.title = title;
  }

  /** Name in the API. */
  public String kind() {
    return kind;
  }

  String title() {
    return title;
  }

  Set<Column> missing(Set<Column> present) {
    Set<Column> missing = required();
    missing.removeAll(present);
    return missing;
  }

  String expected() {
    return titles(required());
  }

  static String titles(Set<Column> columns) {
    return columns.stream()
        .sorted()
        .map(one -> "«" + one.title() + "»")
        .collect(Collectors.joining(", "));
  }

  private Set<Column> required() {
    EnumSet<Column> columns = EnumSet.of(Column.LOGIN, Column.NAME, Column.MUNICIPALITY);
    switch (this) {
      case SCHOOLS -> columns.add(Column.MUNICIPALITY_CODE);
      case LISTS -> columns.addAll(EnumSet.of(Column.CATEGORY, Column.YEAR, Column.BASIS));
    }
    return columns;
  }
}
