package ru.shnor.ingestion.pupil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.shnor.ingestion.campaign.CampaignReading;
import ru.shnor.ingestion.campaign.CampaignRow;
import ru.shnor.ingestion.campaign.CampaignTable;
import ru.shnor.ingestion.row.Complaint;
import ru.shnor.ingestion.template.Recognition;
import ru.shnor.ingestion.template.TemplateDetector;
import ru.shnor.ingestion.upload.FileRefusal;
import ru.shnor.kit.sheet.ReadProgress;
import ru.shnor.kit.sheet.Row;
import ru.shnor.kit.sheet.SheetLimits;
import ru.shnor.kit.sheet.SheetReader;
import ru.shnor.kit.sheet.SheetReaders;
import ru.shnor.kit.sheet.UnreadableFile;

/** Reading bytes gives what reading rows gives, or nothing. */
class QuickPupilsTest {

  private static final long SEED = 20_261_125;
  private static final int MUTANTS = 1_000;
  private static final int MOST_KEPT = 7;
  private static final int PIECE = 2_000;
  private static final Charset CP1251 = Charset.forName("windows-1251");
  private static final List<String> TOKENS =
      List.of(
          "",
          " ",
          "X",
          "х",
          "Х",
          "-",
          "—",
          "0",
          "1",
          "2",
          "02",
          "3",
          "12",
          "13",
          "99",
          "1,0",
          "5.0",
          "отсутствовал",
          "Отсутствовала",
          "не пройд.",
          "нет отметки",
          "40001",
          "50002",
          "edu380001",
          "\"2\"",
          "\"4;0\"",
          "\"",
          "a\"b",
          "\u00A02",
          "2\u0000",
          "\u0001",
          "Группы участников",
          "１",
          "СОШ (edu380002) | Кол-во участников: 3");

  @TempDir private Path folder = Path.of("");

  private record Outcome(
      List<CampaignRow> schools,
      List<Complaint> control,
      Optional<FileRefusal> refusal,
      List<Complaint> noted,
      int notedTotal,
      int rows) {}

  @Test
  void givesTheSameOnMutants() throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    int taken = 0;
    int complained = 0;
    for (int mutant = 0; mutant < MUTANTS; mutant++) {
      byte[] bytes = mutant(random);
      Path file = Files.write(folder.resolve("mutant.csv"), bytes);
      Optional<Outcome> quick = quick(file);
      if (quick.isPresent()) {
        taken++;
        complained += quick.get().noted().isEmpty() ? 0 : 1;
        assertThat(quick)
            .as("seed %d, mutant %d:%n%s", SEED, mutant, new String(bytes, StandardCharsets.UTF_8))
            .isEqualTo(byRows(file));
      }
    }
    System.out.printf("seed %d: %d of %d mutants read as bytes%n", SEED, taken, MUTANTS);
    assertThat(taken).isGreaterThan(MUTANTS / 2);
    assertThat(complained).isGreaterThan(MUTANTS / 4);
  }

  @Test
  void takesAPlainFileInSeveralPieces() throws IOException {
    Path file = Files.writeString(folder.resolve("plain.csv"), text(lines(6, 40), "\n"));

    Optional<Outcome> quick = quick(file);

    assertThat(Files.size(file)).isGreaterThan(4 * PIECE);
    assertThat(quick).isPresent().isEqualTo(byRows(file));
    assertThat(quick.get().schools()).hasSize(6);
    assertThat(quick.get().noted()).isEmpty();
  }

  @Test
  void findsAPupilWhoStandsInTwoPieces() throws IOException {
    List<String> lines = lines(6, 40);
    lines.add(lines.get(9));
    Path file = Files.writeString(folder.resolve("doubled.csv"), text(lines, "\n"));

    Optional<Outcome> quick = quick(file);

    assertThat(quick).isPresent().isEqualTo(byRows(file));
    assertThat(quick.get().notedTotal()).isEqualTo(1);
  }

  private byte[] mutant(SplittableRandom random) {
    List<String> lines = lines(1 + random.nextInt(6), 1 + random.nextInt(12));
    int changes = random.nextInt(6);
    for (int change = 0; change < changes; change++) {
      int at = random.nextInt(lines.size());
      switch (random.nextInt(8)) {
        case 0 -> lines.add(at, "");
        case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
        case 2 -> lines.remove(at);
        case 3 -> lines.set(at, lines.get(at) + ";".repeat(random.nextInt(4)));
        default -> lines.set(at, changed(lines.get(at), random));
      }
      if (lines.isEmpty()) {
        return new byte[] {'x', '\n'};
      }
    }
    String text = text(lines, random.nextInt(4) == 0 ? "\r\n" : "\n");
    byte[] bytes = text.getBytes(random.nextInt(5) == 0 ? CP1251 : StandardCharsets.UTF_8);
    if (random.nextInt(10) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static String changed(String line, SplittableRandom random) {
    String[] cells = line.split(";", -1);
    cells[random.nextInt(cells.length)] = TOKENS.get(random.nextInt(TOKENS.size()));
    return String.join(";", cells);
  }

  private static String text(List<String> lines, String end) {
    return String.join(end, lines) + end;
  }

  private static List<String> lines(int schools, int pupils) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "Индивидуальные результаты",
                "ВПР 2024 Математика 4 класс",
                "Предмет:;Математика",
                "Максимальный первичный балл:;17",
                "Дата:;15.03.2024",
                "ОО;Муниципалитет;Название ОО;Код участника;Класс;Вариант;1 (1б);2 (2б);3 (12б);4"
                    + " (2б);Первичный балл;Отметка;Отметка по журналу"));
    for (int school = 1; school <= schools; school++) {
      String login = "edu38000" + school;
      lines.add("\"СОШ \"\"№ 1\"\"(%s) | Кол-во участников: %d\";;".formatted(login, pupils));
      for (int pupil = 1; pupil <= pupils; pupil++) {
        lines.add(pupil(school, login, pupil));
      }
    }
    return lines;
  }

  private static String pupil(int school, String login, int pupil) {
    String head =
        "%s;г. Тулун(reg38_m001);\"СОШ \"\"№ %d\"\" (%s)\";4%04d;1А;"
            .formatted(login, school, login, pupil);
    if (pupil % 9 == 0) {
      return head + "отсутствовал;;;;;;;4";
    }
    int one = pupil % 2;
    int two = pupil % 3;
    int three = (pupil * 7 + school) % 13;
    int score = one + two + three;
    return "%s%d;%d;%s;%d;0;%d;%d;%s"
        .formatted(
            head,
            pupil % 4,
            one,
            two == 0 ? "X" : Integer.toString(two),
            three,
            score,
            2 + score % 4,
            pupil % 5 == 0 ? "" : Integer.toString(2 + pupil % 4));
  }

  private static Optional<Outcome> quick(Path file) {
    return SheetReaders.pieces(file, SheetLimits.DEFAULT)
        .flatMap(pieces -> QuickPupils.read(pieces, 2, PIECE, MOST_KEPT, ReadProgress.NONE))
        .map(
            added ->
                new Outcome(
                    added.rules().rest(),
                    added.rules().control(),
                    added.rules().refusal(),
                    added.noted().kept(),
                    added.noted().total(),
                    added.rows()));
  }

  private static Optional<Outcome> byRows(Path file) {
    List<Row> rows = new ArrayList<>();
    TemplateDetector detector = new TemplateDetector();
    try (SheetReader reader = SheetReaders.open(file)) {
      reader.read(reader.sheets().get(0), rows::add);
      rows.forEach(detector.sheet(reader.sheets().get(0)));
    } catch (UnreadableFile e) {
      return Optional.empty();
    }
    if (!(detector.recognise() instanceof Recognition.Individual form)
        || !(CampaignReading.of(form.title(), form.sheetName())
            instanceof CampaignReading.Read title)) {
      return Optional.empty();
    }
    CampaignTable table = new IndividualResults(form, title.campaign(), title.warnings());
    CampaignTable.Rules rules = table.rules();
    List<Complaint> noted = new ArrayList<>();
    rows.stream()
        .filter(row -> row.number() > table.headerRow())
        .map(rules::judge)
        .filter(CampaignRow.Noted.class::isInstance)
        .forEach(one -> noted.add(((CampaignRow.Noted) one).complaint()));
    return Optional.of(
        new Outcome(
            rules.rest(),
            rules.control(),
            rules.refusal(),
            noted.stream().limit(MOST_KEPT).toList(),
            noted.size(),
            rows.size()));
  }
}
