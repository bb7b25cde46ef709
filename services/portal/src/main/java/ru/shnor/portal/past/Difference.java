package ru.shnor.portal.past;

import java.util.List;
import java.util.Map;

/**
 * What differs in a measure between two days.
 *
 * @param added true if there was no such measure on the first day
 * @param reports how many reports came between
 * @param before how many of its times had which status
 */
record Difference(
    String measureId,
    String number,
    String title,
    boolean added,
    List<Change> changes,
    int reports,
    Map<String, Long> before,
    Map<String, Long> after) {

  /** An edit or a decision. */
  record Change(String what, String before, String after, String reason, String at) {}
}
