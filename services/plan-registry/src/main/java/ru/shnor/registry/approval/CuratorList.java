package ru.shnor.registry.approval;

import java.util.List;

/**
 * Who looks after which school in a year, for one municipality.
 *
 * @param listId {@code CURATORS|2024|<municipality>}
 */
record CuratorList(String listId, int year, String municipalityId, List<Entry> entries) {

  CuratorList {
    entries = List.copyOf(entries);
  }

  /**
   * A school and its curator.
   *
   * @param curator name, no contacts
   */
  record Entry(String schoolId, String curator, String position) {}
}
