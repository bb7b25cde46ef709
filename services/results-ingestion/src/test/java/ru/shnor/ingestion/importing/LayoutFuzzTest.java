package ru.shnor.ingestion.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.shnor.ingestion.PartFile;
import ru.shnor.ingestion.ProtocolFile;
import ru.shnor.ingestion.PupilFile;
import ru.shnor.ingestion.Report;
import ru.shnor.ingestion.note.UploadNote;
import ru.shnor.ingestion.row.SchoolRow;
import ru.shnor.ingestion.scale.Scale;
import ru.shnor.ingestion.scale.ScaleSource;
import ru.shnor.wire.event.Procedure;
import ru.shnor.wire.event.Subject;

/**
 * Valid files of each layout with one or two cells, rows or columns spoilt: read, refused or
 * complained of, but never a count that a plain reading of the same cells does not confirm. How
 * many: {@code -Dlayout.mutants=N} for each layout; the seed is in every failure.
 */
class LayoutFuzzTest {

  private static final long SEED = 20_261_125;
  private static final int MUTANTS = Integer.getInteger("layout.mutants", 400);
  private static final UploadNote MATHS = new UploadNote(2021, "", "MATHEMATICS", 4, "edu380100");
  private static final String PLACE = "г. Ангарск(reg38_m001)";

  private static final Scale SCALE =
      new Scale(
          Procedure.VPR,
          2021,
          Subject.MATHEMATICS,
          4,
          20,
          List.of(6, 10, 15),
          Scale.Confidence.CONFIRMED,
          "для теста",
          "");
  private static final ScaleSource SCALES =
      (procedure, year, subject, grade) -> Optional.of(inUse());

  /** What stands in spoilt cells. */
  private static final List<Object> DIRT =
      List.of(
          "",
          "-1",
          "0.5",
          "0,5",
          "1e309",
          "NaN",
          "1O",
          99_999,
          "пять",
          "нет отметки",
          "X",
          "x",
          "Х",
          "х",
          "-",
          "—",
          "н/п",
          "не пройд.",
          "отсутствовал",
          "=1+1",
          "+1",
          "@a",
          "05.мар",
          "36,4 %",
          0.36,
          36,
          "\u200b5",
          "\u202e5",
          "😀",
          "{\"$gt\":\"\"}",
          "$where",
          "<b>5</b>",
          "1 722",
          "12.36",
          "1E+15",
          "#Н/Д",
          " 7 ",
          "\u00a07",
          "sch380101",
          "edu200034",
          "Средние",
          7,
          0,
          1,
          21,
          45_000);

  /**
   * A layout.
   *
   * @param plain numbers of schools by a plain reading of cells
   * @param accepted the same of a school that was accepted
   */
  record Layout(
      String name,
      List<List<Object>> cells,
      Function<List<List<Object>>, Map<String, String>> plain,
      Function<SchoolRow, String> accepted) {

    @Override
    public String toString() {
      return name;
    }
  }

  static ScaleSource.InUse inUse() {
    return new ScaleSource.InUse(SCALE, "vpr-2021-mathematics-4@1");
  }

  static Stream<Layout> layouts() {
    Report marks = Report.of("Математика", 4, 2021).municipality(PLACE);
    PupilFile pupils = PupilFile.of("Математика", 4, 2021);
    ProtocolFile export = ProtocolFile.of(ProtocolFile.Form.Y2021);
    ProtocolFile autumn = ProtocolFile.of(ProtocolFile.Form.Y2020);
    PartFile journal = PartFile.of(PartFile.Form.JOURNAL, 2021);
    PartFile scores = PartFile.of(PartFile.Form.SCORES, 2021);
    SplittableRandom random = new SplittableRandom(SEED);
    for (int school = 0; school < 4; school++) {
      String login = "38010" + school;
      String label = "СОШ №%d(edu%s)".formatted(school, login);
      marks.school(label, 1 + school, random.nextInt(30), random.nextInt(30), random.nextInt(9));
      journal.journal(label, random.nextInt(9), 1 + random.nextInt(30), random.nextInt(9));
      scores.scores(label, 1, random.nextInt(5), random.nextInt(5), random.nextInt(5), 4);
      for (int pupil = 1; pupil <= 4; pupil++) {
        int score = random.nextInt(21);
        pupils.pupil("edu" + login, 40_000 + pupil, score, PupilFile.mark(score), 3);
        export.pupil("sch" + login, 40_000 + pupil, score, 3);
        autumn.pupil("sch" + login, 50_000 + pupil, score, 3);
      }
    }
    Function<SchoolRow, String> sums =
        row -> {
          List<Integer> all = row.details().scores();
          int sum = IntStream.range(0, all.size()).map(score -> score * all.get(score)).sum();
          return row.participants() + ": " + sum;
        };
    List<String> kinds =
        Stream.of("Понизили", "Подтвердили", "Повысили")
            .flatMap(
                kind ->
                    journal.cells().get(7).stream()
                        .map(Object::toString)
                        .filter(text -> text.startsWith(kind) && text.contains("Кол-во")))
            .toList();
    List<String> points = IntStream.rangeClosed(0, 20).mapToObj(Integer::toString).toList();
    return Stream.of(
        new Layout(
            "Статистика по отметкам",
            marks.cells(),
            cells ->
                new PlainCount(cells)
                    .reports(true, List.of("2", "3", "4", "5"), "Кол-во участников"),
            row ->
                "%d: [%d, %d, %d, %d]"
                    .formatted(
                        row.participants(),
                        row.marks().two(),
                        row.marks().three(),
                        row.marks().four(),
                        row.marks().five())),
        new Layout(
            "Индивидуальные результаты",
            pupils.cells(),
            cells -> new PlainCount(cells).pupils("ОО", "Код участника", "Первичный балл", 20),
            sums),
        new Layout(
            "Выгрузка 2021",
            export.cells(),
            cells ->
                new PlainCount(cells).pupils("логин школы", "код обучающегося", "всего баллов", 20),
            sums),
        new Layout(
            "Выгрузка 2020",
            autumn.cells(),
            cells -> new PlainCount(cells).pupils("user", "code", "sum", 20),
            sums),
        new Layout(
            "Сравнение с журналом",
            journal.cells(),
            cells -> new PlainCount(cells).reports(false, kinds, "Кол-во участников(всего)"),
            row ->
                row.details().journal().stream().mapToInt(Integer::intValue).sum()
                    + ": "
                    + row.details().journal()),
        new Layout(
            "Распределение первичных баллов",
            scores.cells(),
            cells -> new PlainCount(cells).reports(true, points, "Кол-во участников"),
            row -> {
              List<Integer> all = new ArrayList<>(row.details().scores());
              while (all.size() < 21) {
                all.add(0);
              }
              return row.participants() + ": " + all;
            }));
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void noMutantIsCountedWronglyInSilence(Layout layout, @TempDir Path folder) throws IOException {
    // Given
    DryReading whole = read(layout.cells(), folder, true);
    assertThat(whole.refusal()).isEmpty();
    assertThat(accepted(layout, whole)).isEqualTo(layout.plain().apply(layout.cells()));
    SplittableRandom random = new SplittableRandom(SEED + layout.name().hashCode());
    int refused = 0;
    int complained = 0;
    int silent = 0;
    // Then
    for (int mutant = 0; mutant < MUTANTS; mutant++) {
      List<List<Object>> cells = spoil(layout.cells(), random);
      DryReading reading = read(cells, folder, mutant % 4 == 0);
      String which = "%s, seed %d, mutant %d".formatted(layout.name(), SEED, mutant);
      if (!reading.refusal().isEmpty()) {
        refused++;
      } else if (reading.complaints() > whole.complaints()) {
        complained++;
      } else {
        silent++;
        assertThat(accepted(layout, reading)).as(which).isEqualTo(layout.plain().apply(cells));
      }
    }
    System.out.printf(
        "%s: %d mutants, %d refused, %d complained of, %d read in silence and confirmed%n",
        layout.name(), MUTANTS, refused, complained, silent);
    assertThat(silent).isPositive();
    assertThat(refused + complained).isGreaterThan(MUTANTS / 4);
  }

  private static Map<String, String> accepted(Layout layout, DryReading reading) {
    Map<String, String> found = new TreeMap<>();
    reading.rows().values().forEach(row -> found.put(row.login(), layout.accepted().apply(row)));
    return found;
  }

  private static DryReading read(List<List<Object>> cells, Path folder, boolean book)
      throws IOException {
    byte[] bytes = book ? Report.book(List.of(new Report.Sheet("Лист", cells))) : csv(cells);
    return DryReading.of(Files.write(folder.resolve("mutant"), bytes), MATHS, SCALES);
  }

  private static byte[] csv(List<List<Object>> cells) {
    return cells.stream()
        .map(
            row ->
                row.stream()
                    .map(cell -> '"' + cell.toString().replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(";")))
        .map(line -> line.isEmpty() ? ";" : line)
        .collect(Collectors.joining("\r\n"))
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static List<List<Object>> spoil(List<List<Object>> good, SplittableRandom random) {
    List<List<Object>> cells =
        good.stream().map(row -> (List<Object>) new ArrayList<>(row)).collect(Collectors.toList());
    int changes = 1 + random.nextInt(2);
    for (int change = 0; change < changes; change++) {
      int row = random.nextInt(cells.size());
      List<Object> line = cells.get(row);
      int column = line.isEmpty() ? 0 : random.nextInt(line.size());
      switch (random.nextInt(10)) {
        case 0 -> cells.remove(row);
        case 1 -> cells.add(row, new ArrayList<>(line));
        case 2 -> cells.add(row, new ArrayList<>());
        case 3 -> java.util.Collections.swap(cells, row, random.nextInt(cells.size()));
        case 4 -> line.add(column, "");
        case 5 -> column(cells, column, random.nextBoolean());
        case 6 -> line.subList(column, line.size()).clear();
        default -> {
          if (!line.isEmpty()) {
            line.set(column, dirt(line.get(column), random));
          }
        }
      }
    }
    return cells;
  }

  private static Object dirt(Object was, SplittableRandom random) {
    if (was instanceof Integer number && random.nextInt(4) == 0) {
      return number + (random.nextBoolean() ? 1 : -1);
    }
    return DIRT.get(random.nextInt(DIRT.size()));
  }

  /** Takes a column out of all rows, or doubles it. */
  private static void column(List<List<Object>> cells, int column, boolean twice) {
    for (List<Object> line : cells) {
      if (column < line.size()) {
        if (twice) {
          line.add(column, line.get(column));
        } else {
          line.remove(column);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void spoiltBytesOfABookAreRefusedOrChangeNothing(Layout layout, @TempDir Path folder)
      throws IOException {
    // Given
    byte[] good = Report.book(List.of(new Report.Sheet("Лист", layout.cells())));
    Map<String, String> right = layout.plain().apply(layout.cells());
    SplittableRandom random = new SplittableRandom(SEED);
    // Then
    for (int mutant = 0; mutant < MUTANTS / 4; mutant++) {
      byte[] bytes = Arrays.copyOf(good, good.length);
      for (int flip = 0; flip <= random.nextInt(4); flip++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      DryReading reading =
          DryReading.of(Files.write(folder.resolve("mutant"), bytes), MATHS, SCALES);
      if (reading.refusal().isEmpty()) {
        assertThat(accepted(layout, reading))
            .as("%s, seed %d, mutant %d", layout.name(), SEED, mutant)
            .isEqualTo(right);
      }
    }
  }
}
