package ru.shnor.analytics.whatif;

import java.util.Set;
import ru.shnor.analytics.indicator.Definition;

/**
 * A question to the columns.
 *
 * @param lists kinds of lists whose union is judged; of each, the year nearest to the base year
 */
public record WhatIf(int base, int report, Set<String> lists, Definition definition) {

  public WhatIf {
    lists = Set.copyOf(lists);
    if (base >= report) {
      throw new IllegalArgumentException("base %d, report %d".formatted(base, report));
    }
  }
}
