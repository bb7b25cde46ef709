package ru.shnor.ingestion.objectivity.sample;

/** Wants to know when a sample has been drawn; may be told more than once. */
@FunctionalInterface
public interface SampleDrawn {

  void drawn();
}
