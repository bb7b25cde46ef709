package ru.shnor.wire.event;

import java.util.List;

/**
 * A school — общеобразовательная организация (ОО).
 *
 * @param schoolId stable id, {@code s} + digits of the ФИС ОКО login it was first known by
 * @param municipalityId stable id of the municipality, its ФИС ОКО code ({@code reg22_m003})
 */
public record SchoolState(
    String schoolId,
    String name,
    String municipalityId,
    String municipalityName,
    List<Identifier> identifiers) {

  public SchoolState {
    identifiers = List.copyOf(identifiers);
    if (schoolId.isBlank() || municipalityId.isBlank()) {
      throw new IllegalArgumentException(
          "school '%s' in municipality '%s' lacks an id".formatted(schoolId, municipalityId));
    }
  }
}
