package ru.shnor.stack.report;

import java.util.List;
import ru.shnor.stack.delivery.Csv;
import tools.jackson.databind.JsonNode;

/** The listed schools with outcome and reason, as a table for people. */
final class SchoolsTable {

  private SchoolsTable() {}

  static byte[] of(List<JsonNode> schools) {
    Csv csv = new Csv("Логин", "ОО", "Муниципалитет", "Итог", "Причина");
    schools.forEach(
        one ->
            csv.rowForPeople(
                List.of(
                    one.path("schoolId").asString("").replaceFirst("^s", ""),
                    one.path("name").asString(""),
                    one.path("municipalityName").asString(""),
                    outcome(one.path("outcome").asString("")),
                    one.path("reasonText").asString(""))));
    return csv.bytesForExcel();
  }

  private static String outcome(String code) {
    return switch (code) {
      case "POSITIVE" -> "положительная динамика";
      case "NOT_POSITIVE" -> "положительной динамики нет";
      case "NOT_EVALUABLE" -> "не оценивается";
      default -> code;
    };
  }
}
