package ru.shnor.stack.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.shnor.stack.region.Region;
import ru.shnor.stack.region.Work;
import ru.shnor.stack.region.making.RegionGenerator;

/** Writes the files of an invented region into a folder, and its truth beside them. */
public final class DemoFiles {

  private static final int WRONG_USAGE = 2;
  private static final int CANNOT_WRITE = 4;
  private static final Set<String> OPTIONS = Set.of("--out", "--seed", "--schools");

  private DemoFiles() {}

  /**
   * Does what the words ask for.
   *
   * @param words {@code --out DIR [--seed N] [--schools N]}
   * @return exit code: 0, 2 the words are wrong, 4 the folder cannot be written
   */
  public static int run(List<String> words, PrintStream err) {
    Map<String, String> given = new HashMap<>();
    Iterator<String> rest = words.iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      if (!OPTIONS.contains(word) || !rest.hasNext()) {
        err.println(
            OPTIONS.contains(word)
                ? "После %s нужно значение".formatted(word)
                : "Непонятно: " + word);
        return WRONG_USAGE;
      }
      given.put(word, rest.next());
    }
    String seed = given.getOrDefault("--seed", Long.toString(DemoRegion.SEED));
    String schools = given.getOrDefault("--schools", Integer.toString(DemoRegion.SCHOOLS));
    boolean numbers = seed.matches("-?\\d{1,18}") && schools.matches("[1-9]\\d{0,3}");
    if (!given.containsKey("--out") || !numbers) {
      err.println(
          "Нужно: demo-files --out ПАПКА [--seed ЧИСЛО] [--schools ЧИСЛО от 1 до %d]"
              .formatted(RegionGenerator.MOST_SCHOOLS));
      return WRONG_USAGE;
    }
    Region region =
        RegionGenerator.make(Long.parseLong(seed), Integer.parseInt(schools), DemoRegion.LAST_YEAR);
    try {
      write(region, Path.of(given.getOrDefault("--out", "")));
      return 0;
    } catch (IOException e) {
      err.println("Не удалось записать файлы: " + e.getMessage());
      return CANNOT_WRITE;
    }
  }

  /** Everything that {@code report} takes lies in the folder, the truth in a folder in it. */
  static void write(Region region, Path folder) throws IOException {
    Path truth = Files.createDirectories(folder.resolve("truth"));
    Files.write(folder.resolve("реестр-школ.csv"), RegionFiles.register(region));
    for (int year : region.years().subList(0, 2)) {
      Files.write(folder.resolve(RegionFiles.listName(year)), RegionFiles.list(region, year));
    }
    for (Work work : region.results().keySet()) {
      Files.write(
          folder.resolve(MarkStatisticsFile.name(work)), MarkStatisticsFile.bytes(region, work));
    }
    Files.write(truth.resolve("truth.csv"), RegionFiles.truth(region));
  }
}
