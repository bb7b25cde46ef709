package ru.shnor.ingestion.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.shnor.ingestion.template.Words;
import ru.shnor.kit.sheet.Row;

/** Whether a sheet is the table of a template. */
sealed interface TemplateMatch {

  /**
   * It is.
   *
   * @param headerRow 1-based
   * @param columns 0-based, by the columns of the template
   */
  record Found(int headerRow, Map<FileTemplate.Column, Integer> columns) implements TemplateMatch {
    public Found {
      columns = Map.copyOf(columns);
    }
  }

  /**
   * It is not.
   *
   * @param columns how many columns were found in the row that comes closest
   * @param missing what is missing there, in Russian
   */
  record Differs(int columns, String missing) implements TemplateMatch {}

  /** Looks for the header among the first rows of a sheet. */
  static TemplateMatch of(FileTemplate template, List<Row> head) {
    Differs closest = new Differs(0, "нет ни одного её столбца");
    Row before = new Row(1, List.of());
    for (Row row : head) {
      if (row.number() > template.signs().headerWithin()) {
        break;
      }
      TemplateMatch match = header(template, before, row);
      if (match instanceof Found found) {
        return texts(template, head, found);
      }
      if (match instanceof Differs differs && differs.columns() > closest.columns()) {
        closest = differs;
      }
      before = row;
    }
    return closest;
  }

  private static TemplateMatch texts(FileTemplate template, List<Row> head, Found found) {
    List<String> cells =
        head.stream()
            .filter(row -> row.number() <= found.headerRow())
            .flatMap(row -> row.cells().stream())
            .map(cell -> Words.plain(cell.text()))
            .toList();
    Optional<String> missing =
        template.signs().texts().stream()
            .filter(text -> cells.stream().noneMatch(cell -> cell.contains(Words.plain(text))))
            .findFirst();
    return missing.isEmpty()
        ? found
        : new Differs(
            found.columns().size(),
            "столбцы те же, но над ними нет текста «" + missing.get() + "»");
  }

  private static TemplateMatch header(FileTemplate template, Row above, Row row) {
    Row upper = above.number() == row.number() - 1 ? above : new Row(1, List.of());
    Map<FileTemplate.Column, Integer> columns = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    int byHeader = 0;
    for (FileTemplate.Column column : template.columns()) {
      List<Integer> places = places(column, upper, row);
      if (places.size() == 1) {
        columns.put(column, places.get(0));
        byHeader += column.letter() < 0 ? 1 : 0;
      } else {
        missing.add(
            places.isEmpty()
                ? "нет столбца «%s»".formatted(column.said())
                : "столбец «%s» стоит %d раза".formatted(column.said(), places.size()));
      }
    }
    return missing.isEmpty()
        ? new Found(row.number(), columns)
        : new Differs(
            byHeader, "в строке %d %s".formatted(row.number(), String.join(", ", missing)));
  }

  private static List<Integer> places(FileTemplate.Column column, Row upper, Row row) {
    if (column.letter() >= 0) {
      return List.of(column.letter());
    }
    List<Integer> places = new ArrayList<>();
    String above = "";
    String wanted = Words.plain(column.header());
    String wantedAbove = Words.plain(column.above());
    for (int at = 0; at < row.cells().size(); at++) {
      String upperText = Words.plain(upper.cell(at).text());
      above = upperText.isEmpty() ? above : upperText;
      if (Words.plain(row.cell(at).text()).equals(wanted)
          && (wantedAbove.isEmpty() || wantedAbove.equals(above))) {
        places.add(at);
      }
    }
    return places;
  }
}
