package ru.shnor.analytics.run;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import ru.shnor.wire.WireJson;

/**
 * Everything a run depends on, in canonical order: what is not in here cannot change its outcome.
 *
 * @param algorithm version of the computation
 * @param base base year
 * @param report report year
 * @param list kind of the list
 * @param listYear year of the list that was used
 * @param minN least pooled number of works
 * @param seed seed of the simulation
 * @param definitions ids with versions
 * @param listed schools on the list, by id
 * @param results results of both years, by id
 * @param signs objectivity signs, by id; runs of the first algorithm have none
 */
public record RunInputs(
    int algorithm,
    int base,
    int report,
    String list,
    int listYear,
    int minN,
    long seed,
    List<String> definitions,
    List<Listed> listed,
    List<Results> results,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<Sign> signs) {

  public RunInputs {
    definitions = List.copyOf(definitions);
    listed = List.copyOf(listed);
    results = List.copyOf(results);
    signs = List.copyOf(signs);
  }

  /**
   * An objectivity sign of the report year.
   *
   * @param source where it comes from, for people
   * @param confirmed whether a control act confirms the results
   */
  public record Sign(String id, long revision, String schoolId, String source, boolean confirmed) {}

  /**
   * A school on the list.
   *
   * @param registered whether the register knows the school
   */
  public record Listed(String id, long revision, String schoolId, boolean registered) {}

  /** Results of a school in one year and season. */
  public record Results(
      String id, long revision, int year, boolean autumn, String schoolId, List<Cell> cells) {

    public Results {
      cells = List.copyOf(cells);
    }
  }

  /** One work. */
  public record Cell(
      String subject,
      int grade,
      int two,
      int three,
      int four,
      int five,
      int maxScore,
      String uploadId) {}

  /** Canonical bytes. */
  byte[] bytes() {
    return WireJson.bytes(this);
  }
}
