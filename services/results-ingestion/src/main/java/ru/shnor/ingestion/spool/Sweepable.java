package ru.shnor.ingestion.spool;

import java.time.Instant;

/** Keeps things for a time only. */
public interface Sweepable {

  /** Removes what is too old at this moment. */
  void sweep(Instant now);
}
