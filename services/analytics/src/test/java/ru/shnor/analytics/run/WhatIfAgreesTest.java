package ru.shnor.analytics.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Definitions;
import ru.shnor.analytics.indicator.Outcome.NotEvaluable;
import ru.shnor.analytics.indicator.Outcome.Reason;
import ru.shnor.analytics.indicator.Subject;
import ru.shnor.analytics.indicator.Tally;
import ru.shnor.analytics.whatif.Columns;
import ru.shnor.analytics.whatif.EveryDefinition;
import ru.shnor.analytics.whatif.Value;
import ru.shnor.analytics.whatif.WhatIf;
import ru.shnor.analytics.whatif.WorkCounts;

/** The columns and the exact computation share no arithmetic and must say the same. */
class WhatIfAgreesTest {

  private static final int SCHOOLS = 10;

  /** The same made-up region in both forms. */
  private static final class Twins {

    private final Columns columns = new Columns();
    private final Map<String, RunInputs.Results> results = new TreeMap<>();
    private final List<RunInputs.Listed> listed = new ArrayList<>();
    private final List<RunInputs.Sign> signs = new ArrayList<>();

    /**
     * Small numbers, so that ties, zeros, gaps, seasons, scales and the borders of n are common.
     */
    private void fill(Random random, int report) {
      Set<String> doubted = new HashSet<>();
      boolean[] earlier = seasons(random);
      boolean[] later = seasons(random);
      for (int school = 0; school < SCHOOLS; school++) {
        String id = "s" + school;
        boolean registered = random.nextInt(10) > 0;
        columns.register(id, registered);
        if (school < SCHOOLS / 2) {
          columns.enrol("SHNOR", 2024, id, true);
          listed.add(new RunInputs.Listed("SHNOR|2024|" + id, 1, id, registered));
        }
        if (random.nextInt(4) == 0) {
          doubted.add(id);
          signs.add(new RunInputs.Sign("x|" + id, 1, id, "перечень", false));
        }
        for (int year : new int[] {2024, report}) {
          for (boolean autumn : year == report ? later : earlier) {
            if (random.nextInt(3) > 0) {
              put(year, autumn, id, random);
            }
          }
        }
      }
      columns.doubted(report, doubted);
    }

    /** Both seasons or one of them; true is autumn. */
    private static boolean[] seasons(Random random) {
      return random.nextBoolean()
          ? new boolean[] {true, false}
          : new boolean[] {random.nextBoolean()};
    }

    private void put(int year, boolean autumn, String school, Random random) {
      List<RunInputs.Cell> cells = new ArrayList<>();
      List<WorkCounts> works = new ArrayList<>();
      for (Subject subject : Subject.values()) {
        for (int grade = 4; grade <= 6; grade++) {
          if (random.nextInt(6) > 0) {
            int[] n = random.ints(4, 0, 4).toArray();
            int max = random.nextInt(5) == 0 ? 24 : 45;
            cells.add(new RunInputs.Cell(subject.name(), grade, n[0], n[1], n[2], n[3], max, "u"));
            works.add(new WorkCounts(subject, grade, n[0], n[1], n[2], n[3], max));
          }
        }
      }
      String id = "VPR|" + year + "|" + (autumn ? "AUTUMN" : "SPRING") + "|" + school;
      results.put(id, new RunInputs.Results(id, 1, year, autumn, school, cells));
      columns.results(year, autumn, school, works);
    }
  }

  @Property(tries = 80)
  void columnsAndExactComputationSayTheSame(@ForAll long seed) {
    // Given
    Random random = new Random(seed);
    int report = random.nextInt(4) == 0 ? 2026 : 2025;
    Twins twins = new Twins();
    twins.fill(random, report);
    List<Definition> definitions =
        Stream.of(1, 5, 10).flatMap(minN -> EveryDefinition.of(minN).stream()).toList();
    Computation computation =
        Computation.of(
            new RunInputs(
                2,
                2024,
                report,
                "SHNOR",
                2024,
                10,
                1,
                List.of(Definitions.DEFAULT_ID + "@1"),
                twins.listed,
                List.copyOf(twins.results.values()),
                twins.signs),
            Instant.EPOCH);
    for (Definition definition : definitions) {
      // When
      Value value = twins.columns.value(new WhatIf(2024, report, Set.of("SHNOR"), definition));
      // Then
      Tally tally = computation.evaluation().tally(definition, computation.region().listed());
      assertThat(value)
          .as("seed %d, %s", seed, definition.fullId())
          .isEqualTo(
              new Value(tally.listed(), tally.evaluable(), tally.positive(), reasons(tally)));
    }
  }

  private static Map<Reason, Integer> reasons(Tally tally) {
    Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
    tally
        .outcomes()
        .values()
        .forEach(
            one -> {
              if (one instanceof NotEvaluable not) {
                reasons.merge(not.reason(), 1, Integer::sum);
              }
            });
    return reasons;
  }
}
