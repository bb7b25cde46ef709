package ru.shnor.benchmarks.pupils;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import ru.shnor.benchmarks.pupils.PupilRegion.Work;

/**
 * Writes «Индивидуальные результаты» (Ф1) as CSV, one file for each work, once as the assessment
 * centre sends it (title, a row before each school) and once without these for the peers, which
 * read nothing but rows.
 */
final class PupilFiles {

  private static final int BUFFER = 1 << 20;
  private static final String ABSENT = "отсутствовал";
  private static final int ABSENT_PER_MILLE = 65;

  private final PupilRegion region;
  private final Path folder;

  PupilFiles(PupilRegion region, Path folder) {
    this.region = region;
    this.folder =
        folder.resolve("pupils-%d-%d-%d".formatted(region.rows(), region.schools(), region.seed()));
  }

  /** Writes the files unless they are there. */
  void write() throws IOException {
    Path done = folder.resolve("done");
    if (Files.exists(done)) {
      return;
    }
    Files.createDirectories(folder);
    for (Work work : PupilRegion.works()) {
      try (OutputStream centre =
              new BufferedOutputStream(Files.newOutputStream(ofCentre(work)), BUFFER);
          OutputStream plain =
              new BufferedOutputStream(Files.newOutputStream(plain(work)), BUFFER)) {
        write(work, centre, plain);
      }
    }
    Files.createFile(done);
  }

  /** The file as the centre sends it. */
  Path ofCentre(Work work) {
    return folder.resolve(work.file() + ".csv");
  }

  /** The same rows under one line of headers. */
  Path plain(Work work) {
    return folder.resolve(work.file() + ".plain.csv");
  }

  long bytes() throws IOException {
    long bytes = 0;
    for (Work work : PupilRegion.works()) {
      bytes += Files.size(ofCentre(work));
    }
    return bytes;
  }

  /** Says another year in the titles, so that the same rows are another campaign. */
  void year(int year) throws IOException {
    for (Work work : PupilRegion.works()) {
      try (RandomAccessFile file = new RandomAccessFile(ofCentre(work).toFile(), "rw")) {
        file.write(title(work, year).getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static String title(Work work, int year) {
    return "Индивидуальные результаты;\n\nВПР %d %s %d класс;\nПредмет:;%s\nМаксимальный первичный балл:;%d\nДата:;15.03.%d\n"
        .formatted(year, work.russian(), work.grade(), work.russian(), PupilRegion.MAX_SCORE, year);
  }

  private static String header() {
    List<String> cells =
        new ArrayList<>(
            List.of("ОО", "Муниципалитет", "Название ОО", "Код участника", "Класс", "Вариант"));
    for (int task = 0; task < PupilRegion.TASKS.size(); task++) {
      cells.add("%d (%dб)".formatted(task + 1, PupilRegion.TASKS.get(task)));
    }
    cells.addAll(List.of("Первичный балл", "Отметка", "Отметка по журналу"));
    return String.join(";", cells) + "\n";
  }

  private void write(Work work, OutputStream centre, OutputStream plain) throws IOException {
    centre.write(title(work, 2021).getBytes(StandardCharsets.UTF_8));
    centre.write(header().getBytes(StandardCharsets.UTF_8));
    plain.write(header().getBytes(StandardCharsets.UTF_8));
    SplittableRandom random = new SplittableRandom(region.seed() * 31 + work.hashCode());
    for (int school = 0; school < region.schools(); school++) {
      String login = PupilRegion.login(school);
      String named = "%s (%s)".formatted(PupilRegion.name(school), login).replace("\"", "\"\"");
      byte[] prefix =
          "%s;%s(%s);\"%s\";"
              .formatted(
                  login,
                  PupilRegion.municipality(school),
                  PupilRegion.municipalityCode(school),
                  named)
              .getBytes(StandardCharsets.UTF_8);
      double ability = 0.35 + 0.4 * random.nextDouble();
      List<byte[]> pupils = new ArrayList<>();
      int wrote = 0;
      for (int pupil = 1; pupil <= region.pupils(school); pupil++) {
        String row = rest(work, pupil, ability, random);
        wrote += row.contains(ABSENT) ? 0 : 1;
        pupils.add(row.getBytes(StandardCharsets.UTF_8));
      }
      String name = PupilRegion.name(school).replace("\"", "\"\"");
      centre.write(
          "\"%s(%s) | Кол-во участников: %d\";\n"
              .formatted(name, login, wrote)
              .getBytes(StandardCharsets.UTF_8));
      for (byte[] pupil : pupils) {
        centre.write(prefix);
        centre.write(pupil);
        plain.write(prefix);
        plain.write(pupil);
      }
    }
  }

  private static String rest(Work work, int pupil, double ability, SplittableRandom random) {
    StringBuilder row = new StringBuilder(80);
    row.append(work.grade() * 10_000 + pupil).append(';').append(1 + pupil / 30).append(';');
    if (random.nextInt(1000) < ABSENT_PER_MILLE) {
      row.append(ABSENT);
      row.append(";".repeat(PupilRegion.TASKS.size() + 3));
      return row.append(2 + random.nextInt(4)).append('\n').toString();
    }
    row.append(1 + random.nextInt(30)).append(';');
    int score = 0;
    for (int max : PupilRegion.TASKS) {
      int points = 0;
      for (int i = 0; i < max; i++) {
        points += random.nextDouble() < ability ? 1 : 0;
      }
      row.append(points).append(';');
      score += points;
    }
    int mark = mark(score);
    int journal = Math.max(2, Math.min(5, mark + random.nextInt(3) - 1));
    return row.append(score)
        .append(';')
        .append(mark)
        .append(';')
        .append(journal)
        .append('\n')
        .toString();
  }

  private static int mark(int score) {
    if (score < 8) {
      return 2;
    }
    return score < 14 ? 3 : score < 20 ? 4 : 5;
  }
}
