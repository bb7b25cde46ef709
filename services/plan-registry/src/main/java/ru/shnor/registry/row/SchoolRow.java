package ru.shnor.registry.row;

import ru.shnor.registry.school.SchoolLogin;

/**
 * A row of the register of schools.
 *
 * @param municipalityId ФИС ОКО code of the municipality
 * @param municipalityName as spelled in this row
 * @param inn empty if the row has none
 */
public record SchoolRow(
    SchoolLogin login, String name, String municipalityId, String municipalityName, String inn) {

  /** What the row says of the school; the spelling of the municipality is not part of it. */
  public Content content() {
    return new Content(name, municipalityId, inn);
  }

  /** See {@link #content()}. */
  public record Content(String name, String municipalityId, String inn) {}
}
