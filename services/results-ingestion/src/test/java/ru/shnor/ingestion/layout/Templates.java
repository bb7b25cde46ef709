package ru.shnor.ingestion.layout;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import ru.shnor.kit.sheet.Cell;
import ru.shnor.kit.sheet.Row;

/** Templates and rows for tests. */
final class Templates {

  /** A small template; tests replace parts of it. */
  static final String SMALL =
      """
      {
        "format": 1, "id": "small", "title": "Малая таблица",
        "recognise": {"texts": ["Итоги"]},
        "campaign": {"procedure": "VPR", "season": "SPRING", "maximum": 20},
        "school": {"code": "Код", "name": "Школа"},
        "municipality": {"code": "Код МО", "name": "МО"},
        "year": {"column": "Год"}, "grade": {"column": "Класс"},
        "subject": {"column": "Предмет", "values": {"рус": "RUSSIAN", "мат": "MATHEMATICS"}},
        "participants": "Писали",
        "marks": {"values": "COUNT", "levels": [
          {"column": "д", "mark": 2}, {"column": "т", "mark": 3},
          {"column": "ч", "mark": 4}, {"column": "п", "mark": 5}]},
        "skip": [{"column": "Класс", "equals": ["Все"], "reason": "итог"}],
        "keep": [{"column": "Группа", "equals": ["все ученики"], "reason": "отдельная группа"}],
        "suppressed": ["s"],
        "numbers": {"thousands": " ", "decimal": ","}
      }
      """;

  static final List<Object> HEADER =
      List.of(
          "Код", "Школа", "Код МО", "МО", "Год", "Класс", "Предмет", "Группа", "Писали", "д", "т",
          "ч", "п");

  private Templates() {}

  static FileTemplate of(String json) {
    TemplateJson.Reading reading = TemplateJson.read(json.getBytes(StandardCharsets.UTF_8));
    if (reading instanceof TemplateJson.Reading.Right right) {
      return right.template();
    }
    throw new AssertionError(((TemplateJson.Reading.Wrong) reading).faults());
  }

  static List<String> faults(String json) {
    TemplateJson.Reading reading = TemplateJson.read(json.getBytes(StandardCharsets.UTF_8));
    return reading instanceof TemplateJson.Reading.Wrong wrong ? wrong.faults() : List.of();
  }

  static Row row(int number, List<Object> values) {
    List<Cell> cells = new ArrayList<>();
    for (Object value : values) {
      if (value instanceof Number) {
        cells.add(new Cell.Numeric(new java.math.BigDecimal(value.toString())));
      } else {
        String text = value.toString();
        cells.add(text.isEmpty() ? new Cell.Blank() : new Cell.Text(text));
      }
    }
    return new Row(number, cells);
  }
}
