package ru.shnor.analytics.alert.rule;

/**
 * A whole number that a rule may be set by.
 *
 * @param title for people, in Russian, with the unit
 */
public record Parameter(String name, String title, int usual, int least, int most) {

  public Parameter {
    if (least > usual || usual > most) {
      throw new IllegalArgumentException(
          "%s: %d is not within %d to %d".formatted(name, usual, least, most));
    }
  }

  /** How long a cause must hold before it is told, in minutes. */
  static Parameter hold(int usual) {
    return new Parameter(
        AlertRule.HOLD, "сообщать, если держится не менее, минут", usual, 0, 24 * 60);
  }

  /** How long a cause must be gone before the alert is resolved, in minutes. */
  static Parameter clear(int usual) {
    return new Parameter(
        AlertRule.CLEAR, "снимать, если отсутствует не менее, минут", usual, 0, 24 * 60);
  }
}
