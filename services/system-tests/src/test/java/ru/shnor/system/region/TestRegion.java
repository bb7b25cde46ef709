package ru.shnor.system.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import ru.shnor.wire.event.Marks;
import ru.shnor.wire.event.Subject;

/**
 * A made-up region: schools, one list ШНОР of the base year, and the marks of two years. The same
 * seed gives the same bytes. Nothing here knows how the system computes anything.
 */
public final class TestRegion {

  private static final int PER_MUNICIPALITY = 40;

  /** Special cases among the listed schools: 0 to 3 of every {@value} listed ones. */
  private static final int KINDS = 12;

  private final Plan plan;
  private final List<TestSchool> schools = new ArrayList<>();
  private final List<TestSchool> listed = new ArrayList<>();
  private final Map<Work, Map<TestSchool, Marks>> marks = new LinkedHashMap<>();

  /**
   * What region to make.
   *
   * @param firstSchool number of the first school; two regions in one system must not overlap
   * @param schools how many
   * @param base base year, whose works were written in autumn or in spring
   * @param report report year, works in spring
   */
  public record Plan(
      long seed, int firstSchool, int schools, int base, int report, boolean autumn) {}

  public TestRegion(Plan plan) {
    this.plan = plan;
    for (int i = 0; i < plan.schools(); i++) {
      int number = plan.firstSchool() + i;
      schools.add(new TestSchool(number, 1 + (number - 1) / PER_MUNICIPALITY));
      if (i < 2 || i % 5 == 0) {
        listed.add(schools.get(i));
      }
    }
    SplittableRandom random = new SplittableRandom(plan.seed());
    for (int year : List.of(plan.base(), plan.report())) {
      for (Subject subject : Subject.values()) {
        for (int grade = 4; grade <= 6; grade++) {
          marks.put(new Work(subject, grade, year), new LinkedHashMap<>());
        }
      }
    }
    for (TestSchool school : schools) {
      double weakness = 0.1 + 0.4 * random.nextDouble();
      double change = 0.25 * random.nextDouble() - 0.15;
      for (Work work : marks.keySet()) {
        double share = weakness + (work.year() == plan.report() ? change : 0);
        mark(school, work, share, random).ifPresent(one -> results(work).put(school, one));
      }
    }
  }

  private Map<TestSchool, Marks> results(Work work) {
    return Optional.ofNullable(marks.get(work)).orElseThrow();
  }

  private Optional<Marks> mark(
      TestSchool school, Work work, double weakness, SplittableRandom random) {
    int kind = listed.indexOf(school) < 0 ? KINDS : listed.indexOf(school) % KINDS;
    int n = 8 + random.nextInt(30);
    int two = 0;
    for (int pupil = 0; pupil < n; pupil++) {
      two += random.nextDouble() < weakness ? 1 : 0;
    }
    int three = random.nextInt(n - two + 1);
    int four = random.nextInt(n - two - three + 1);
    boolean wroteNothing = random.nextInt(12) == 0;
    return switch (kind) {
      // «2» in neither year
      case 2 -> Optional.of(new Marks(0, three, four, n - three - four));
      // the same shares in both years: no improvement
      case 3 -> Optional.of(new Marks(5, 5, 5, 5));
      // nothing in the report year
      case 4 -> work.year() == plan.report() ? Optional.empty() : Optional.of(rest(two, three, n));
      // too few pupils
      case 5 -> Optional.of(new Marks(1, 1, 0, 0));
      default ->
          wroteNothing
              ? Optional.empty()
              : Optional.of(new Marks(two, three, four, n - two - three - four));
    };
  }

  private static Marks rest(int two, int three, int n) {
    return new Marks(two, three, 0, n - two - three);
  }

  public Plan plan() {
    return plan;
  }

  /** All schools by number. */
  public List<TestSchool> schools() {
    return Collections.unmodifiableList(schools);
  }

  /** Schools of the list. */
  public List<TestSchool> listed() {
    return Collections.unmodifiableList(listed);
  }

  /** All works; each is one file. */
  public List<Work> works() {
    return List.copyOf(marks.keySet());
  }

  /** Marks of a school in a work; empty if it did not write it. */
  public Optional<Marks> marks(TestSchool school, Work work) {
    return Optional.ofNullable(results(work).get(school));
  }

  /** Number of school rows in the file of that work. */
  public int rows(Work work) {
    return results(work).size();
  }

  /** The register, {@code Логин;ОО;Муниципалитет;Код МО}. */
  public byte[] register() {
    StringBuilder csv = new StringBuilder("Логин;ОО;Муниципалитет;Код МО\n");
    schools.forEach(
        one ->
            csv.append(
                "sch%s;%s;%s;%s\n"
                    .formatted(
                        one.login(), one.name(), one.municipalityName(), one.municipalityId())));
    return bytes(csv);
  }

  /** The list, {@code Логин;ОО;Муниципалитет;Категория;Год;Основание}. */
  public byte[] list() {
    StringBuilder csv = new StringBuilder("Логин;ОО;Муниципалитет;Категория;Год;Основание\n");
    listed.forEach(
        one ->
            csv.append(
                "sch%s;%s;%s;ШНОР;%d;приказ № 1 от 01.12.%d\n"
                    .formatted(
                        one.login(),
                        one.name(),
                        one.municipalityName(),
                        plan.base(),
                        plan.base())));
    return bytes(csv);
  }

  /** «Статистика по отметкам» of one work. */
  public byte[] file(Work work) {
    boolean autumn = plan.autumn() && work.year() == plan.base();
    StringBuilder csv = new StringBuilder();
    csv.append("Статистика по отметкам;;;;;;\n");
    csv.append(
        "ВПР %d %s %d класс;;;;;;\n".formatted(work.year(), work.subjectTitle(), work.grade()));
    csv.append("Предмет:;%s;;;;;\n".formatted(work.subjectTitle()));
    csv.append("Максимальный первичный балл:;20;;;;;\n");
    csv.append("Дата:;%s.%d;;;;;\n".formatted(autumn ? "15.09" : "15.03", work.year()));
    csv.append("Группы участников;Кол-во ОО;Кол-во участников;2;3;4;5\n");
    csv.append("Иркутская обл.;;;;;;\n");
    Map<Integer, List<TestSchool>> byMunicipality = new TreeMap<>();
    results(work)
        .keySet()
        .forEach(
            one ->
                byMunicipality
                    .computeIfAbsent(one.municipality(), key -> new ArrayList<>())
                    .add(one));
    byMunicipality
        .values()
        .forEach(
            group -> {
              TestSchool first = group.get(0);
              csv.append(
                  "%s(%s);;;;;;\n".formatted(first.municipalityName(), first.municipalityId()));
              group.forEach(one -> csv.append(row(one, marks(one, work).orElseThrow())));
            });
    return bytes(csv);
  }

  private static String row(TestSchool school, Marks marks) {
    int n = marks.two() + marks.three() + marks.four() + marks.five();
    return "%s(sch%s);;%d;%s;%s;%s;%s\n"
        .formatted(
            school.name(),
            school.login(),
            n,
            percent(marks.two(), n),
            percent(marks.three(), n),
            percent(marks.four(), n),
            percent(marks.five(), n));
  }

  /** Two decimals, as the real files have them. */
  private static String percent(int part, int n) {
    long hundredths = Math.round(10_000.0 * part / n);
    return "%d,%02d".formatted(hundredths / 100, hundredths % 100);
  }

  /** Writes all files into a folder, for the batch form of the stack. */
  public void writeTo(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve("register.csv"), register());
      Files.write(folder.resolve("list.csv"), list());
      for (Work work : works()) {
        Files.write(folder.resolve(work.fileName()), file(work));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(StringBuilder text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
