package ru.shnor.portal.quarantine;

import java.util.List;

/**
 * A school that waits, as results-ingestion tells it.
 *
 * @param registryLogin how a register must name it
 */
record WaitingSchool(
    String login,
    String registryLogin,
    String name,
    String municipalityCode,
    String municipalityName,
    int rows,
    List<Source> files,
    List<Suggestion> suggestions) {

  /** A file whose rows wait. */
  record Source(String uploadId, String fileName, String uploadedAt, int rows) {}

  /**
   * A school of the register that may be meant.
   *
   * @param weight 0 is certain, 1 is nothing in common
   */
  record Suggestion(
      String schoolId,
      String name,
      String municipalityName,
      String registryLogin,
      String why,
      double weight) {}
}
