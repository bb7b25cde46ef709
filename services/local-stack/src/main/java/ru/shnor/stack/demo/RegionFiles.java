package ru.shnor.stack.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ru.shnor.stack.delivery.Csv;
import ru.shnor.stack.region.Region;
import ru.shnor.stack.region.School;
import ru.shnor.stack.region.Subject;

/** Tables of the invented region: the register, the lists, and the truth. */
final class RegionFiles {

  private RegionFiles() {}

  static byte[] register(Region region) {
    Csv csv = new Csv("Логин", "ОО", "Муниципалитет", "Код МО");
    region
        .schools()
        .forEach(
            one ->
                csv.row(
                    List.of(
                        one.login(),
                        one.name(),
                        one.municipality().name(),
                        one.municipality().code())));
    return csv.bytes();
  }

  static String listName(int year) {
    return "перечень-ШНОР-%d.csv".formatted(year);
  }

  static byte[] list(Region region, int year) {
    Csv csv = new Csv("Логин", "ОО", "Муниципалитет", "Категория", "Год", "Основание");
    String basis =
        "Вымышленный перечень: доля «2» не меньше %d %% по обоим предметам, 4–6 классы, %d год"
            .formatted(Region.LIST_THRESHOLD, year);
    region
        .listed(year)
        .forEach(
            one ->
                csv.row(
                    List.of(
                        one.login(),
                        one.name(),
                        one.municipality().name(),
                        "ШНОР",
                        Integer.toString(year),
                        basis)));
    return csv.bytes();
  }

  /**
   * What really happens in every school: its kind, whether it is on the list of the base year, and
   * per subject the expected percent of «2» in the last two years without luck.
   */
  static byte[] truth(Region region) {
    int base = region.years().get(1);
    int report = region.years().get(2);
    Csv csv =
        new Csv(
            "login",
            "truth",
            "listed_%d".formatted(base),
            "russian_%d".formatted(base),
            "russian_%d".formatted(report),
            "mathematics_%d".formatted(base),
            "mathematics_%d".formatted(report));
    List<School> listed = region.listed(base);
    for (School school : region.schools()) {
      List<String> row = new ArrayList<>();
      row.add(school.login());
      row.add(school.truth().id());
      row.add(listed.contains(school) ? "1" : "0");
      for (Subject subject : Subject.values()) {
        row.add(percent(region.expected(school, subject, base)));
        row.add(percent(region.expected(school, subject, report)));
      }
      csv.row(row);
    }
    return csv.bytes();
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
