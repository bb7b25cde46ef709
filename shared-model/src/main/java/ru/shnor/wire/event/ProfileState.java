package ru.shnor.wire.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import ru.shnor.wire.EventBody;
import ru.shnor.wire.EventScope;

/**
 * Risk profile of a school — рисковый профиль школы — in a year: factors with their level and
 * reasons, what the school and its curator say of them, and the directions it works in.
 *
 * @param profileId {@code <schoolId>|<year>}
 * @param rule rule the levels follow from
 * @param factors in the order of the rule
 * @param directions numbers of the two to five factors the school works on; empty until chosen
 */
public record ProfileState(
    String profileId,
    String schoolId,
    String municipalityId,
    int year,
    String rule,
    int ruleVersion,
    List<Factor> factors,
    List<Integer> directions)
    implements EventBody {

  /** How much a factor weighs. */
  public enum Level {
    HIGH,
    MEDIUM,
    LOW,
    /** Too little is known. */
    UNKNOWN
  }

  /** Who has an opinion on a factor. */
  public enum Side {
    SCHOOL,
    CURATOR
  }

  /**
   * A factor of risk.
   *
   * @param reasons one sentence per indicator, in Russian
   * @param opinions verification, at most one of each side
   */
  public record Factor(
      int number,
      String title,
      Level level,
      List<String> reasons,
      List<Indicator> indicators,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
          List<Opinion> opinions) {
    public Factor {
      reasons = List.copyOf(reasons);
      indicators = List.copyOf(indicators);
      opinions = List.copyOf(opinions);
    }
  }

  /**
   * A figure the level rests on.
   *
   * @param source {@code SCALE}, {@code CONTEXT} or {@code RESULTS}
   * @param value decimal text, empty if it is not known
   * @param answered answers or works it rests on, 0 where nobody counted
   */
  public record Indicator(String id, String source, Level level, String value, int answered) {}

  /**
   * Verification — верификация — of a factor.
   *
   * @param confirmed подтверждён or не подтверждён
   * @param why words; never empty if it is not confirmed
   * @param level the level the opinion was about
   * @param day ISO date
   */
  public record Opinion(Side side, boolean confirmed, String why, Level level, String day) {
    public Opinion {
      if (!confirmed && why.isBlank()) {
        throw new IllegalArgumentException("a factor is not confirmed without a why");
      }
    }
  }

  public ProfileState {
    factors = List.copyOf(factors);
    directions = List.copyOf(directions);
    String expected = id(schoolId, year);
    if (!profileId.equals(expected)) {
      throw new IllegalArgumentException("id %s, expected %s".formatted(profileId, expected));
    }
    if (directions.size() == 1 || directions.size() > 5) {
      throw new IllegalArgumentException(
          "%d directions of two to five".formatted(directions.size()));
    }
  }

  public static String id(String schoolId, int year) {
    return schoolId + "|" + year;
  }

  @Override
  public String key() {
    return profileId;
  }

  @Override
  public EventScope scope() {
    return EventScope.school(municipalityId, schoolId);
  }
}
