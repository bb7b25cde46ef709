package ru.shnor.portal.survey;

/**
 * A survey as survey-collection tells it.
 *
 * @param opens first day, ISO
 * @param closes last day
 * @param phase {@code PLANNED}, {@code OPEN} or {@code CLOSED}
 * @param threshold fewest answers a figure may rest on
 * @param schools how many in scope
 * @param figures whether results may be seen already
 */
record Survey(
    String surveyId,
    String title,
    String questionnaireId,
    int version,
    String audienceTitle,
    String opens,
    String closes,
    String phase,
    int threshold,
    int schools,
    boolean figures) {

  /** Whether invitations may still be given out. */
  public boolean invites() {
    return !phase.equals("CLOSED");
  }

  /** Whether answers are taken today. */
  public boolean runs() {
    return phase.equals("OPEN");
  }

  /** Name of the phase, in Russian. */
  public String phaseTitle() {
    return switch (phase) {
      case "PLANNED" -> "ещё не начался";
      case "OPEN" -> "идёт";
      case "CLOSED" -> "закончен";
      default -> phase;
    };
  }

  /** Classes of its colour. */
  public String phaseClass() {
    return "outcome "
        + switch (phase) {
          case "OPEN" -> "outcome-positive";
          case "PLANNED" -> "outcome-open";
          default -> "outcome-none";
        };
  }
}
