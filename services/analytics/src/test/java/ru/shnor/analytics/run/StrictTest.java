package ru.shnor.analytics.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.shnor.analytics.honest.Honest;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Definitions;
import ru.shnor.analytics.sign.YearSigns;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.ObjectivityState;
import ru.shnor.wire.event.ObjectivityState.Act;
import ru.shnor.wire.event.ObjectivityState.Marker;
import ru.shnor.wire.event.ObjectivityState.Method;
import ru.shnor.wire.event.ObjectivityState.Verdict;
import ru.shnor.wire.event.Subject;

/**
 * The strict value by hand: four listed schools can be evaluated, a, b and c fall from 10 to 5 «2»
 * of 20 (positive), d rises from 5 to 10 (not positive): formally 3 of 4.
 */
class StrictTest {

  private static final Definition DEFAULT =
      Definitions.find(Definitions.DEFAULT_ID, 10).orElseThrow();

  private static RunInputs.Results results(String school, int year, int two) {
    return new RunInputs.Results(
        "VPR|" + year + "|SPRING|" + school,
        1,
        year,
        false,
        school,
        List.of(
            new RunInputs.Cell("RUSSIAN", 4, two, 20 - two, 0, 0, 38, "u"),
            new RunInputs.Cell("MATHEMATICS", 4, two, 20 - two, 0, 0, 20, "u")));
  }

  private static Act act(String id, int grade, Verdict verdict, String corrects) {
    boolean held = verdict != Verdict.NOT_HELD;
    return new Act(
        id,
        Subject.RUSSIAN,
        grade,
        Method.RECHECK,
        "2025-06-01",
        "",
        held ? 10 : 0,
        0,
        "",
        verdict,
        "",
        corrects,
        corrects.isEmpty() ? "" : "описка",
        "2025-06-01T00:00:00Z",
        "centre");
  }

  private static ObjectivityState state(String school, List<Integer> markedGrades, Act... acts) {
    return new ObjectivityState(
        "2025|" + school,
        2025,
        school,
        "m",
        markedGrades.stream().map(one -> new Marker(Subject.RUSSIAN, one, "№ 1")).toList(),
        List.of(),
        List.of(acts));
  }

  private static List<YearSigns.Sign> signs(int year, ObjectivityState... states) {
    Map<String, Stored<ObjectivityState>> known = new HashMap<>();
    for (ObjectivityState one : states) {
      known.put(one.objectivityId(), new Stored<>(one.objectivityId(), 1, one));
    }
    return YearSigns.of(known.values(), year);
  }

  private static Honest honest(ObjectivityState... states) {
    List<RunInputs.Results> results = new ArrayList<>();
    List.of("a", "b", "c").forEach(one -> results.add(results(one, 2024, 10)));
    List.of("a", "b", "c").forEach(one -> results.add(results(one, 2025, 5)));
    results.add(results("d", 2024, 5));
    results.add(results("d", 2025, 10));
    List.of("x", "y", "z").forEach(one -> results.add(results(one, 2024, 3)));
    List.of("x", "y", "z").forEach(one -> results.add(results(one, 2025, 3)));
    return Computation.of(
            new RunInputs(
                Computations.ALGORITHM,
                2024,
                2025,
                "SHNOR",
                2024,
                10,
                7,
                List.of(DEFAULT.fullId()),
                List.of("a", "b", "c", "d").stream()
                    .map(one -> new RunInputs.Listed("SHNOR|2024|" + one, 1, one, true))
                    .toList(),
                results,
                signs(2025, states).stream()
                    .map(
                        one ->
                            new RunInputs.Sign(
                                one.id(),
                                one.revision(),
                                one.schoolId(),
                                one.source(),
                                one.confirmed()))
                    .toList()),
            Instant.EPOCH)
        .regionHonest(DEFAULT)
        .orElseThrow();
  }

  private static void assertStrict(Honest honest, int evaluable, int positive, int doubted) {
    assertThat(honest.evaluable()).isEqualTo(4);
    assertThat(
            honest.decomposition().calendar()
                + honest.decomposition().rebound()
                + honest.decomposition().confirmed())
        .isEqualTo(3);
    assertThat(honest.strict()).isEqualTo(new Honest.Strict(evaluable, positive));
    assertThat(honest.doubted()).isEqualTo(doubted);
  }

  @Test
  void withoutSignsStrictIsFormal() {
    assertStrict(honest(), 4, 3, 0);
  }

  @Test
  void aMarkedSchoolIsKeptOut() {
    assertStrict(honest(state("a", List.of(4))), 3, 2, 1);
    assertStrict(honest(state("a", List.of(4)), state("d", List.of(5))), 2, 2, 2);
  }

  @Test
  void anActThatConfirmsTheMarkedWorkBringsTheSchoolBack() {
    assertStrict(honest(state("a", List.of(4), act("a1", 4, Verdict.CONFIRMED, ""))), 4, 3, 0);
  }

  @Test
  void partOfTheMarkedWorksIsNotEnough() {
    assertStrict(honest(state("a", List.of(4, 5), act("a1", 4, Verdict.CONFIRMED, ""))), 3, 2, 1);
  }

  @Test
  void partlyNotHeldAndOtherGradesLeaveTheSign() {
    assertStrict(honest(state("a", List.of(4), act("a1", 4, Verdict.PARTLY, ""))), 3, 2, 1);
    assertStrict(honest(state("a", List.of(4), act("a1", 4, Verdict.NOT_HELD, ""))), 3, 2, 1);
    assertStrict(honest(state("a", List.of(4), act("a1", 5, Verdict.CONFIRMED, ""))), 3, 2, 1);
  }

  @Test
  void aCorrectedActCountsAsCorrected() {
    assertStrict(
        honest(
            state(
                "a",
                List.of(4),
                act("a1", 4, Verdict.CONFIRMED, ""),
                act("a2", 4, Verdict.NOT_CONFIRMED, "a1"))),
        3,
        2,
        1);
  }

  @Test
  void anActAgainstAWorkWithoutAMarkerIsASign() {
    assertStrict(honest(state("a", List.of(), act("a1", 6, Verdict.NOT_CONFIRMED, ""))), 3, 2, 1);
    assertStrict(honest(state("a", List.of(), act("a1", 8, Verdict.NOT_CONFIRMED, ""))), 4, 3, 0);
  }

  @Test
  void signsOfAnotherYearSayNothing() {
    assertThat(signs(2024, state("a", List.of(4)))).isEmpty();
  }
}
