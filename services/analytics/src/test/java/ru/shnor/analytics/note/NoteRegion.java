package ru.shnor.analytics.note;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Definitions;
import ru.shnor.analytics.note.dynamics.DynamicsFacts;
import ru.shnor.analytics.note.dynamics.DynamicsFacts.NamedSchool;
import ru.shnor.analytics.run.Computation;
import ru.shnor.analytics.run.RunInputs;

/**
 * A made-up region of 60 schools, 12 of them listed: one without data, one that fell, one that
 * rose.
 */
final class NoteRegion {

  private static final int SCHOOLS = 60;
  static final int LISTED = 12;
  static final String HOSTILE = "=cmd|' /C calc'!A0 <b>«Школа & К°»</b>";

  private NoteRegion() {}

  static DynamicsFacts facts(boolean autumnBase, List<RunInputs.Sign> signs) {
    SplittableRandom random = new SplittableRandom(20261125);
    List<RunInputs.Results> results = new ArrayList<>();
    List<RunInputs.Listed> listed = new ArrayList<>();
    List<NamedSchool> schools = new ArrayList<>();
    for (int school = 0; school < SCHOOLS; school++) {
      String id = "s%03d".formatted(school);
      boolean low = school < LISTED;
      if (low) {
        listed.add(new RunInputs.Listed("SHNOR|2024|" + id, 1, id, true));
        schools.add(
            new NamedSchool(
                id,
                school == 1 ? HOSTILE : "Школа № " + school,
                school % 2 == 0 ? "Ангарский городской округ" : "Балаганский район"));
      }
      if (school == 0) {
        continue;
      }
      double base = (low ? 0.35 : 0.12) + random.nextDouble() * 0.05;
      double report = school == 2 ? 0.02 : school == 3 ? 0.8 : base - 0.03;
      results.add(results(id, 2024, autumnBase, base, random));
      results.add(results(id, 2025, false, Math.max(0.01, report), random));
    }
    Computation run =
        Computation.of(
            new RunInputs(
                2,
                2024,
                2025,
                "SHNOR",
                2024,
                10,
                7,
                Definitions.all(10).stream().map(Definition::fullId).toList(),
                listed,
                results,
                signs),
            Instant.parse("2025-06-20T02:00:00Z"));
    return new DynamicsFacts(
        run, Definitions.find(Definitions.DEFAULT_ID, 10).orElseThrow(), schools);
  }

  private static RunInputs.Results results(
      String id, int year, boolean autumn, double low, SplittableRandom random) {
    List<RunInputs.Cell> cells = new ArrayList<>();
    for (String subject : List.of("MATHEMATICS", "RUSSIAN")) {
      for (int grade = 4; grade <= 6; grade++) {
        int n = 20 + random.nextInt(30);
        int two = (int) Math.round(n * low);
        int three = (n - two) / 2;
        int four = (n - two - three) / 2;
        cells.add(
            new RunInputs.Cell(
                subject, grade, two, three, four, n - two - three - four, 20, "upload-" + year));
      }
    }
    return new RunInputs.Results(
        "VPR|" + year + "|" + (autumn ? "AUTUMN" : "SPRING") + "|" + id,
        1,
        year,
        autumn,
        id,
        cells);
  }
}
