package ru.shnor.benchmarks.whatif;

import ru.shnor.analytics.indicator.Definition;

/** Somebody who answers what-if questions over the country. */
interface Answering extends AutoCloseable {

  String name();

  Answer answer(Definition definition, int base, int report) throws Exception;

  @Override
  default void close() throws java.sql.SQLException, java.io.IOException {
    // most keep nothing
  }
}
