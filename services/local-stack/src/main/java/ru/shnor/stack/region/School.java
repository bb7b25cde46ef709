package ru.shnor.stack.region;

/**
 * An invented school.
 *
 * @param digits of the login in ФИС ОКО
 * @param size pupils of a usual grade
 * @param onlyPrimary whether it ends with grade 4
 */
public record School(
    String digits,
    String name,
    Municipality municipality,
    int size,
    boolean onlyPrimary,
    Truth truth) {

  /** Login of today's form. */
  public String login() {
    return "edu" + digits;
  }
}
