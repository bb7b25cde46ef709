package ru.shnor.registry.draft.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * A section of an annex, or the annex as a whole where it has none.
 *
 * @param annex 1-based
 * @param order of the section in its annex, 0 for the annex as a whole
 * @param title as printed, with its number
 * @param tasks «Задачи»
 */
public record FoundSection(int annex, int order, String title, List<String> tasks) {

  static FoundSection of(int annex, int order, String title) {
    return new FoundSection(annex, order, title, new ArrayList<>());
  }
}
