package ru.shnor.system.region;

/**
 * A made-up school.
 *
 * @param number running number, also the digits of its login
 * @param municipality running number of its municipality
 */
public record TestSchool(int number, int municipality) {

  /** Digits of the ФИС ОКО login. */
  public String login() {
    return "38%04d".formatted(number);
  }

  /** Id in the system. */
  public String id() {
    return "s" + login();
  }

  /** Name as in the register. */
  public String name() {
    return "МБОУ «СОШ №%d»".formatted(number);
  }

  /** Id of the municipality in the system, its ФИС ОКО code. */
  public String municipalityId() {
    return "reg38_m%03d".formatted(municipality);
  }

  /** Name of the municipality. */
  public String municipalityName() {
    return "Район %d".formatted(municipality);
  }
}
