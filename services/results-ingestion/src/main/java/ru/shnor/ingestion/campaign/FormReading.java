package ru.shnor.ingestion.campaign;

import ru.shnor.ingestion.upload.FileRefusal;

/** What became of a sheet that a form knows by its header. */
public sealed interface FormReading {

  /** A table that can be read. */
  record Table(CampaignTable table) implements FormReading {}

  /**
   * A table that cannot, and why.
   *
   * @param layout name of the form, in Russian
   */
  record Refused(String layout, FileRefusal refusal) implements FormReading {}

  /** Refuses. */
  static FormReading refused(String layout, String code, String message, String advice) {
    return new Refused(layout, new FileRefusal(code, message, advice));
  }
}
