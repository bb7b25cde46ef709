package ru.shnor.analytics.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ru.shnor.analytics.chance.ChanceLevel;
import ru.shnor.analytics.comparability.Verdict;
import ru.shnor.analytics.comparability.Warning;
import ru.shnor.analytics.honest.Decomposition;
import ru.shnor.analytics.honest.Honest;
import ru.shnor.analytics.honest.Standing;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Definitions;
import ru.shnor.analytics.indicator.NaiveOracle;
import ru.shnor.analytics.indicator.Tally;
import ru.shnor.kit.sheet.Row;
import ru.shnor.kit.sheet.SheetReader;
import ru.shnor.kit.sheet.SheetReaders;

/** Real counts of one region; skipped, aloud, where they are absent. */
class AltaiTest {

  private static final Pattern TITLE =
      Pattern.compile("ВПР\\s+(\\d{4})\\s+(.+?)\\s+(\\d+)\\s*класс");
  private static final Pattern SCHOOL = Pattern.compile("\\((?:edu|sch)(\\d{6})\\)\\s*$");

  private static Path folder() {
    Path folder = Path.of("../../../shared/data/vpr-altai");
    if (!Files.isDirectory(folder)) {
      System.out.println("SKIPPED: no real data at " + folder.toAbsolutePath().normalize());
    }
    assumeTrue(Files.isDirectory(folder), "no real data");
    return folder;
  }

  private static List<Row> rows(Path file) {
    List<Row> rows = new ArrayList<>();
    try (SheetReader reader = SheetReaders.open(file)) {
      reader.read(reader.sheets().get(0), rows::add);
    }
    return rows;
  }

  private static RunInputs inputs() throws IOException {
    Map<String, List<RunInputs.Cell>> cells = new TreeMap<>();
    List<RunInputs.Listed> listed = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder())) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".xlsx")) {
          work(rows(file), cells);
        } else if (name.startsWith("перечень")) {
          rows(file).stream()
              .skip(1)
              .map(row -> "s" + row.cell(0).text().replaceAll("\\D", ""))
              .forEach(id -> listed.add(new RunInputs.Listed("SHNOR|2020|" + id, 1, id, true)));
        }
      }
    }
    List<RunInputs.Results> results = new ArrayList<>();
    cells.forEach(
        (key, works) -> {
          int year = Integer.parseInt(key.substring(0, 4));
          results.add(new RunInputs.Results(key, 1, year, year == 2020, key.substring(5), works));
        });
    List<String> ids = Definitions.all(10).stream().map(Definition::fullId).toList();
    return new RunInputs(
        1, 2020, 2021, "SHNOR", 2020, 10, ChanceLevel.SEED, ids, listed, results, List.of());
  }

  private static void work(List<Row> rows, Map<String, List<RunInputs.Cell>> cells) {
    Matcher title =
        rows.stream()
            .map(row -> TITLE.matcher(row.cell(0).text()))
            .filter(Matcher::find)
            .findFirst()
            .orElseThrow();
    int max =
        rows.stream()
            .filter(row -> row.cell(0).text().startsWith("Максимальный"))
            .mapToInt(row -> new BigDecimal(row.cell(1).text()).intValueExact())
            .findFirst()
            .orElseThrow();
    String subject = title.group(2).startsWith("Рус") ? "RUSSIAN" : "MATHEMATICS";
    for (Row row : rows) {
      Matcher school = SCHOOL.matcher(row.cell(0).text());
      if (school.find()) {
        int n = new BigDecimal(row.cell(2).text()).intValueExact();
        int[] marks = new int[4];
        for (int i = 0; i < 4; i++) {
          marks[i] =
              new BigDecimal(row.cell(3 + i).text())
                  .multiply(BigDecimal.valueOf(n))
                  .movePointLeft(2)
                  .setScale(0, RoundingMode.HALF_UP)
                  .intValueExact();
        }
        cells
            .computeIfAbsent(title.group(1) + "|s" + school.group(1), key -> new ArrayList<>())
            .add(
                new RunInputs.Cell(
                    subject,
                    Integer.parseInt(title.group(3)),
                    marks[0],
                    marks[1],
                    marks[2],
                    marks[3],
                    max,
                    "u"));
      }
    }
  }

  @Test
  void defaultDefinitionGivesTheKnownValue() throws IOException {
    // Given
    Computation computation = Computation.of(inputs(), Instant.EPOCH);
    Definition definition = Definitions.find(Definitions.DEFAULT_ID, 10).orElseThrow();
    // When
    Computation.Values values = computation.regionValues();
    // Then
    Tally tally = values.tally(definition);
    assertThat(List.of(tally.listed(), tally.evaluable(), tally.positive()))
        .containsExactly(86, 86, 79);
    assertThat(tally.sharePercent()).contains("91.8605");
    List<Warning> warnings = computation.warnings(values, definition);
    assertThat(warnings.get(0).code()).isEqualTo(Warning.Code.SEASON);
    assertThat(Verdict.of(computation.findings(values, definition), warnings))
        .contains("79 из 86", "91,86 %", "разное время года", "7,61", "4,06", "77,91");
  }

  @Test
  void formalValueIsToldApart() throws IOException {
    // Given
    Computation computation = Computation.of(inputs(), Instant.EPOCH);
    Definition definition = Definitions.find(Definitions.DEFAULT_ID, 10).orElseThrow();
    // When
    Honest honest = computation.regionHonest(definition).orElseThrow();
    // Then
    Decomposition parts = honest.decomposition();
    System.out.printf(
        "Altai: 79 of 86 = calendar %d + rebound %d + confirmed %d; declined %d; strict %s;"
            + " expected %s, confirmed by chance %s, correlation %.3f; outside %s; fall %s;"
            + " reliability %s%n",
        parts.calendar(),
        parts.rebound(),
        parts.confirmed(),
        honest.count(Standing.DECLINE_CONFIRMED),
        honest.strict(),
        honest.expected().formalPercent(),
        honest.expected().confirmedPercent(),
        honest.expected().correlation(),
        honest.outside(),
        parts.fall(),
        honest.medianReliability());
    assertThat(parts.calendar() + parts.rebound() + parts.confirmed()).isEqualTo(79);
    assertThat(parts.calendar()).isEqualTo(12);
    assertThat(parts.confirmed()).isEqualTo(honest.confirmed()).isBetween(9, 13);
    assertThat(honest.models().get(0).prior().precision()).isBetween(6.5, 7.6);
    assertThat(honest.models().get(1).prior().precision()).isBetween(7.0, 8.3);
    assertThat(Double.parseDouble(honest.expected().formalPercent().orElseThrow()))
        .isBetween(60.0, 92.0);
  }

  @Test
  void everyDefinitionAgreesWithTheNaiveOracle() throws IOException {
    // Given
    Computation computation = Computation.of(inputs(), Instant.EPOCH);
    NaiveOracle oracle = new NaiveOracle(computation.region());
    for (Definition definition : computation.definitions()) {
      for (String id : computation.region().listed()) {
        // When
        String code = computation.evaluation().outcome(definition, id).code();
        // Then
        assertThat(code.equals("POSITIVE") ? 'P' : code.equals("NOT_POSITIVE") ? 'N' : '-')
            .as(definition.id() + " " + id)
            .isEqualTo(oracle.outcome(definition.id(), 10, id));
      }
    }
  }

  @Test
  void repeatedRunGivesTheSameBytes() throws IOException {
    // Given
    RunInputs inputs = inputs();
    // When
    byte[] first = Computation.of(inputs, Instant.EPOCH).outputBytes();
    byte[] second = Computation.of(inputs, Instant.MAX).outputBytes();
    // Then
    assertThat(second).isEqualTo(first);
  }
}
