package ru.shnor.survey.directory;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.shnor.kit.store.MongoProjection;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.Procedure;
import ru.shnor.wire.event.ResultCell;
import ru.shnor.wire.event.SchoolResultsState;

/** Copy of the results, of which only two sums by school are needed here. */
@Component
public class KnownResults {

  private final MongoProjection<SchoolResultsState> copy;

  KnownResults(MongoStore store) {
    this.copy = store.projection("known_results", SchoolResultsState.class);
  }

  MongoProjection<SchoolResultsState> copy() {
    return copy;
  }

  /**
   * Works of a school in ВПР of a year, all seasons, subjects and grades together.
   *
   * @param marks works with a mark
   * @param twos those marked «2»
   * @param compared works compared with the journal
   * @param lower those marked lower than in the journal
   */
  public record Sums(int year, int marks, int twos, int compared, int lower) {

    Sums plus(ResultCell cell) {
      boolean journal = cell.journal().size() == 3;
      return new Sums(
          year,
          marks
              + cell.marks().two()
              + cell.marks().three()
              + cell.marks().four()
              + cell.marks().five(),
          twos + cell.marks().two(),
          compared + (journal ? cell.journal().stream().mapToInt(Integer::intValue).sum() : 0),
          lower + (journal ? cell.journal().get(0) : 0));
    }
  }

  /** Sums of the latest year up to the given one, by id of the school. */
  public Map<String, Sums> latest(int year) {
    Map<String, Sums> latest = new HashMap<>();
    for (Stored<SchoolResultsState> stored : copy.all()) {
      SchoolResultsState one = stored.body();
      if (one.procedure() != Procedure.VPR || one.year() > year) {
        continue;
      }
      Sums before = latest.getOrDefault(one.schoolId(), new Sums(one.year(), 0, 0, 0, 0));
      if (before.year() <= one.year()) {
        Sums sums = before.year() < one.year() ? new Sums(one.year(), 0, 0, 0, 0) : before;
        for (ResultCell cell : one.cells()) {
          sums = sums.plus(cell);
        }
        latest.put(one.schoolId(), sums);
      }
    }
    return latest;
  }
}
