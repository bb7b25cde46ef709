package ru.shnor.stack.report;

import java.util.List;
import ru.shnor.stack.delivery.Csv;
import ru.shnor.stack.delivery.FileToSend;
import ru.shnor.stack.delivery.IngestionDesk;
import tools.jackson.databind.JsonNode;

/** Files that are made where the folder lacks them, in the form plan-registry reads. */
final class MadeFiles {

  /** Lowest number of works in each subject for the rule. */
  static final int LEAST_WORKS = 10;

  private MadeFiles() {}

  /** A register of the schools that the uploads named. */
  static FileToSend register(List<IngestionDesk.UnknownSchool> schools) {
    Csv csv = new Csv("Логин", "ОО", "Муниципалитет", "Код МО");
    schools.forEach(
        one ->
            csv.row(
                List.of(
                    login(one.login()),
                    one.name(),
                    one.municipalityName(),
                    one.municipalityCode())));
    return FileToSend.of("реестр из файлов.csv", csv.bytes());
  }

  /**
   * A list by rule.
   *
   * @param candidates as analytics proposes them
   * @param threshold lowest percent of «2»
   */
  static FileToSend list(JsonNode candidates, int year, int threshold) {
    Csv csv = new Csv("Логин", "ОО", "Муниципалитет", "Категория", "Год", "Основание");
    String basis = basis(year, threshold);
    candidates.forEach(
        one ->
            csv.row(
                List.of(
                    login(one.path("schoolId").asString("").replaceFirst("^s", "")),
                    one.path("name").asString(""),
                    one.path("municipalityName").asString(""),
                    "ШНОР",
                    Integer.toString(year),
                    basis)));
    return FileToSend.of("перечень по правилу.csv", csv.bytes());
  }

  static String basis(int year, int threshold) {
    return ("Отобрано по правилу, это не официальный перечень: доля «2» не меньше %d %% по русскому"
            + " языку и по математике за 4–6 классы %d года, не меньше %d работ по каждому предмету")
        .formatted(threshold, year, LEAST_WORKS);
  }

  /** ФИС ОКО logins are {@code edu} and digits; ids of other systems stay as they are. */
  private static String login(String id) {
    return id.matches("\\d+") ? "edu" + id : id;
  }
}
