package ru.shnor.analytics.run;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ru.shnor.analytics.chance.ChanceLevel;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Definitions;
import ru.shnor.kit.sheet.Row;
import ru.shnor.kit.sheet.SheetReader;
import ru.shnor.kit.sheet.SheetReaders;

/** Real counts of one region as inputs of a run; whoever asks is skipped, aloud, without them. */
public final class AltaiRegion {

  private static final Pattern TITLE =
      Pattern.compile("ВПР\\s+(\\d{4})\\s+(.+?)\\s+(\\d+)\\s*класс");
  private static final Pattern SCHOOL = Pattern.compile("\\((?:edu|sch)(\\d{6})\\)\\s*$");

  private AltaiRegion() {}

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

  public static RunInputs inputs() throws IOException {
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
}
