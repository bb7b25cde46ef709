package ru.shnor.benchmarks.pupils;

import java.util.Map;

/** Somebody who makes cells of the files. */
interface Peer extends AutoCloseable {

  String name();

  /**
   * Does the work once, from the files to readable results.
   *
   * @param run from 0 on; run 0 is not counted
   * @return seconds by stage
   */
  Map<String, Double> run(int run) throws Exception;

  /** What the last run gave. */
  Cells cells() throws Exception;

  @Override
  void close() throws java.sql.SQLException, java.io.IOException;
}
