package ru.shnor.wire.event;

import java.util.List;
import ru.shnor.wire.EventBody;
import ru.shnor.wire.EventScope;

/**
 * A school — общеобразовательная организация (ОО).
 *
 * @param schoolId stable id, {@code s} + digits of the ФИС ОКО login, or the local code, it was
 *     first known by
 * @param municipalityId stable id of the municipality, its ФИС ОКО code ({@code reg22_m003}) or a
 *     local one
 */
public record SchoolState(
    String schoolId,
    String name,
    String municipalityId,
    String municipalityName,
    List<Identifier> identifiers)
    implements EventBody {

  public SchoolState {
    identifiers = List.copyOf(identifiers);
    if (schoolId.isBlank() || municipalityId.isBlank()) {
      throw new IllegalArgumentException(
          "school '%s' in municipality '%s' lacks an id".formatted(schoolId, municipalityId));
    }
  }

  @Override
  public String key() {
    return schoolId;
  }

  @Override
  public EventScope scope() {
    return EventScope.school(municipalityId, schoolId);
  }
}
