package ru.shnor.wire.event;

import java.util.List;
import ru.shnor.wire.EventBody;
import ru.shnor.wire.EventScope;

/**
 * All results of one school in one procedure, year and season.
 *
 * @param resultsId {@code <procedure>|<year>|<season>|<schoolId>}
 * @param cells one per subject and programme grade, in that order
 */
public record SchoolResultsState(
    String resultsId,
    Procedure procedure,
    int year,
    Season season,
    String schoolId,
    String municipalityId,
    List<ResultCell> cells)
    implements EventBody {

  public SchoolResultsState {
    cells = List.copyOf(cells);
    String expected = id(procedure, year, season, schoolId);
    if (!resultsId.equals(expected)) {
      throw new IllegalArgumentException("id %s, expected %s".formatted(resultsId, expected));
    }
  }

  public static String id(Procedure procedure, int year, Season season, String schoolId) {
    return procedure + "|" + year + "|" + season + "|" + schoolId;
  }

  @Override
  public String key() {
    return resultsId;
  }

  @Override
  public EventScope scope() {
    return EventScope.school(municipalityId, schoolId);
  }
}
