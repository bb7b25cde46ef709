package ru.shnor.registry.draft;

import java.util.List;

/**
 * A section of a plan.
 *
 * @param annex 1-based number of the annex
 * @param title as printed, with its number
 * @param tasks «Задачи»
 */
public record SectionDraft(int annex, String title, List<String> tasks) {

  public SectionDraft {
    tasks = List.copyOf(tasks);
  }
}
