package ru.shnor.wire.event;

/** A part of a result that a report of its own may tell. */
public enum ResultPart {
  /** Распределение первичных баллов. */
  SCORES,
  /** Сравнение отметок с отметками по журналу. */
  JOURNAL,
  /** Выполнение заданий. */
  TASKS
}
