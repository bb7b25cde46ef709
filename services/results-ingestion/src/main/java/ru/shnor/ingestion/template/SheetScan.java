package ru.shnor.ingestion.template;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.shnor.kit.sheet.Row;
import ru.shnor.kit.sheet.SheetInfo;

/**
 * Looks at the rows of one sheet as they pass: keeps the first thirty, notices every header of the
 * table we read and the words of the forms we do not.
 */
final class SheetScan {

  /** The header must be among these rows. */
  static final int HEAD_ROWS = 30;

  /** A header that was found. */
  record Header(int row, MarkColumns columns) {}

  private final SheetInfo sheet;
  private final List<Row> head = new ArrayList<>();
  private final List<Header> headers = new ArrayList<>();
  private final List<Integer> otherTables = new ArrayList<>();
  private final Set<String> words = new LinkedHashSet<>();
  private String fault = "";
  private Map<HeaderCell, Integer> rolesBefore = Map.of();
  private int numberBefore = -1;
  private int codeColumn = -1;
  private boolean codes;

  SheetScan(SheetInfo sheet) {
    this.sheet = sheet;
  }

  void row(Row row) {
    if (row.number() <= HEAD_ROWS) {
      head.add(row);
      row.cells().forEach(cell -> words.add(Words.plain(cell.text())));
      for (int column = 0; column < row.cells().size(); column++) {
        if (Words.plain(row.cell(column).text()).equals("код участника")) {
          codeColumn = column;
        }
      }
    } else if (codeColumn >= 0 && !row.cell(codeColumn).isBlank()) {
      codes = true;
    }
    // the roles of cells matter in a row with «Группы участников» and in the one below it only
    Map<HeaderCell, Integer> roles =
        TemplateDetector.looksLikeTable(row) || rolesBefore.containsKey(HeaderCell.GROUPS)
            ? roles(row)
            : Map.of();
    if (!readHeader(row, roles) && numberBefore == row.number() - 1) {
      joined(row.number(), rolesBefore, roles);
    }
    rolesBefore = roles;
    numberBefore = row.number();
  }

  SheetInfo sheet() {
    return sheet;
  }

  List<Header> headers() {
    return List.copyOf(headers);
  }

  /** What is wrong with a header that has «Группы участников» but is not complete, or empty. */
  String fault() {
    return fault;
  }

  boolean has(String part) {
    return words.stream().anyMatch(word -> word.contains(Words.plain(part)));
  }

  boolean hasCell(String text) {
    return words.contains(Words.plain(text));
  }

  /** Whether any participant code stands below its header. */
  boolean hasCodes() {
    return codes || codesInHead();
  }

  /** The first rows. */
  List<Row> head() {
    return List.copyOf(head);
  }

  /** Rows above a header: the title block. */
  List<Row> above(Header header) {
    return head.stream().filter(row -> row.number() < header.row()).toList();
  }

  private boolean codesInHead() {
    boolean below = false;
    for (Row row : head) {
      if (codeColumn >= 0 && below && !row.cell(codeColumn).isBlank()) {
        return true;
      }
      below |= codeColumn >= 0 && Words.plain(row.cell(codeColumn).text()).equals("код участника");
    }
    return false;
  }

  /** A header of two lines: «Отметки» merged over the line with 2, 3, 4, 5. */
  private void joined(int number, Map<HeaderCell, Integer> upper, Map<HeaderCell, Integer> lower) {
    if (upper.containsKey(HeaderCell.GROUPS)
        && upper.containsKey(HeaderCell.PARTICIPANTS)
        && lower.keySet().containsAll(MARKS)
        && !upper.containsKey(HeaderCell.TWO)
        && !lower.containsKey(HeaderCell.OTHER_NUMBER)) {
      add(number, upper, lower);
      fault = "";
    }
  }

  private static final Set<HeaderCell> MARKS =
      Set.of(HeaderCell.TWO, HeaderCell.THREE, HeaderCell.FOUR, HeaderCell.FIVE);

  private boolean readHeader(Row row, Map<HeaderCell, Integer> roles) {
    int number = row.number();
    if (!roles.containsKey(HeaderCell.GROUPS)) {
      return false;
    }
    if (roles.containsKey(HeaderCell.PARTICIPANTS)
        && roles.keySet().containsAll(MARKS)
        && !roles.containsKey(HeaderCell.OTHER_NUMBER)
        && doubled(row).isEmpty()) {
      add(number, roles, roles);
      return true;
    }
    otherTables.add(number);
    if (number <= HEAD_ROWS && !roles.containsKey(HeaderCell.OTHER_NUMBER)) {
      fault = doubled(row).orElseGet(() -> missing(roles, number));
    }
    return false;
  }

  private void add(int number, Map<HeaderCell, Integer> upper, Map<HeaderCell, Integer> lower) {
    headers.add(
        new Header(
            number,
            new MarkColumns(
                upper.getOrDefault(HeaderCell.GROUPS, 0),
                upper.getOrDefault(HeaderCell.SCHOOLS, -1),
                upper.getOrDefault(HeaderCell.PARTICIPANTS, -1),
                List.of(
                    lower.getOrDefault(HeaderCell.TWO, -1),
                    lower.getOrDefault(HeaderCell.THREE, -1),
                    lower.getOrDefault(HeaderCell.FOUR, -1),
                    lower.getOrDefault(HeaderCell.FIVE, -1)))));
  }

  private static Map<HeaderCell, Integer> roles(Row row) {
    Map<HeaderCell, Integer> roles = new EnumMap<>(HeaderCell.class);
    for (int column = 0; column < row.cells().size(); column++) {
      roles.putIfAbsent(HeaderCell.of(row.cell(column)), column);
    }
    return roles;
  }

  private static Optional<String> doubled(Row row) {
    Map<HeaderCell, Integer> seen = new EnumMap<>(HeaderCell.class);
    for (int column = 0; column < row.cells().size(); column++) {
      HeaderCell role = HeaderCell.of(row.cell(column));
      if (role == HeaderCell.OTHER || role == HeaderCell.EMPTY || role == HeaderCell.OTHER_NUMBER) {
        continue;
      }
      Integer first = seen.putIfAbsent(role, column);
      if (first != null) {
        return Optional.of(
            "столбец «%s» стоит дважды: %s и %s"
                .formatted(
                    Words.tidy(row.cell(column).text()), row.address(first), row.address(column)));
      }
    }
    return Optional.empty();
  }

  private static String missing(Map<HeaderCell, Integer> roles, int number) {
    List<String> missing = new ArrayList<>();
    Map<HeaderCell, String> wanted = new EnumMap<>(HeaderCell.class);
    wanted.put(HeaderCell.PARTICIPANTS, "Кол-во участников");
    wanted.put(HeaderCell.TWO, "2");
    wanted.put(HeaderCell.THREE, "3");
    wanted.put(HeaderCell.FOUR, "4");
    wanted.put(HeaderCell.FIVE, "5");
    wanted.forEach(
        (role, name) -> {
          if (!roles.containsKey(role)) {
            missing.add("«" + name + "»");
          }
        });
    return "в строке заголовков %d нет столбцов: %s".formatted(number, String.join(", ", missing));
  }

  /** Rows of headers of tables that begin with «Группы участников» but are other reports. */
  List<Integer> otherTables() {
    return List.copyOf(otherTables);
  }
}
