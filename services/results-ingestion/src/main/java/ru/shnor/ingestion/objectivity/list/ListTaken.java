package ru.shnor.ingestion.objectivity.list;

/** Wants to know when the list of a year has changed; may be told more than once. */
@FunctionalInterface
public interface ListTaken {

  void taken();
}
