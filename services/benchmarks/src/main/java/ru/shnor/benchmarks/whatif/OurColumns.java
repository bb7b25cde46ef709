package ru.shnor.benchmarks.whatif;

import java.util.Set;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.whatif.Columns;
import ru.shnor.analytics.whatif.Value;
import ru.shnor.analytics.whatif.WhatIf;

/** The columns of analytics. */
final class OurColumns implements Answering {

  private final Columns columns = new Columns();

  OurColumns(Country country) {
    for (int school = 0; school < country.schools(); school++) {
      columns.register(country.school(school), true);
    }
    for (int year = country.firstYear(); year <= country.lastYear(); year++) {
      for (String school : country.listed()) {
        columns.enrol(Country.LIST, year, school, true);
      }
    }
    country.tell(one -> columns.results(one.year(), false, one.school(), one.works()));
  }

  long bytes() {
    return columns.bytes();
  }

  @Override
  public String name() {
    return "ours";
  }

  @Override
  public Answer answer(Definition definition, int base, int report) {
    Value value = columns.value(new WhatIf(base, report, Set.of(Country.LIST), definition));
    return new Answer(value.evaluable(), value.positive());
  }
}
