package ru.shnor.wire.event;

/** A list of the programme. */
public enum ListKind {
  /** ШНОР — школы с низкими образовательными результатами. */
  SHNOR,
  /** ШНСУ — школы, функционирующие в неблагоприятных социальных условиях. */
  SHNSU,
  /** Школы в зоне риска. */
  RISK_ZONE
}
