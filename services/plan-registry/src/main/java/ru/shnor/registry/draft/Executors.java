package ru.shnor.registry.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import ru.shnor.registry.words.Words;

/**
 * Cuts the cell of executors into one text each. A semicolon and a line break always divide; a
 * comma divides where the next words begin like an executor; without any sign only a capital letter
 * that begins a known kind of executor divides, and that is asked.
 *
 * @param names in their order
 * @param doubts in Russian
 */
record Executors(List<String> names, List<String> doubts) {

  private static final Pattern LINES = Pattern.compile("[;\\n\\r]+");
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?iu)(министерств|муниципальн|куратор|координатор|руководител|управленческ|управлени|орган|"
              + "школ|общеобразовательн|образовательн|педагог|член|методист|методическ|тьютор|отдел|"
              + "специалист|директор|администраци|заместител|гау|гбу|гку|мбоу|мбу|мку|мкоу|мау|мауо|оо"
              + "(?!\\p{L})|моуо|фгб|огау|ресурсн|региональн|социальн|психолог|учител|рабоч|центр"
              + "(?=\\s+оценк))\\p{L}*.*");
  private static final String CAPITALS =
      "Министерств|ГАУ |ГБУ |Муниципальн|Кураторы|Координатор|Управленческ|Руководител|Члены ";
  private static final Pattern GLUED =
      Pattern.compile("(?<=[\\p{L}»\"”)]) (?=(?:" + CAPITALS + "))");

  Executors {
    names = List.copyOf(names);
    doubts = List.copyOf(doubts);
  }

  static Executors of(String cell) {
    List<String> names = new ArrayList<>();
    List<String> doubts = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (String line : LINES.split(cell, -1)) {
      String text = Words.tidy(line);
      boolean continues = !lines.isEmpty() && open(lines.get(lines.size() - 1)) > 0;
      if (continues) {
        lines.set(lines.size() - 1, Words.tidy(lines.get(lines.size() - 1) + " " + text));
      } else {
        lines.add(text);
      }
    }
    for (String line : lines) {
      for (String part : commas(line)) {
        glued(part, names, doubts);
      }
    }
    return new Executors(names, doubts);
  }

  private static List<String> commas(String line) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    int depth = 0;
    for (int i = 0; i < line.length(); i++) {
      depth += step(line.charAt(i));
      String rest = line.substring(i + 1).strip();
      boolean begins =
          !rest.isEmpty()
              && (Character.isUpperCase(rest.charAt(0)) || BEGINNING.matcher(rest).matches());
      if (line.charAt(i) == ',' && depth <= 0 && begins) {
        parts.add(line.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(line.substring(start));
    return parts;
  }

  private static void glued(String part, List<String> names, List<String> doubts) {
    List<String> pieces = new ArrayList<>();
    for (String piece : GLUED.split(part, -1)) {
      boolean inside = !pieces.isEmpty() && open(pieces.get(pieces.size() - 1)) > 0;
      if (inside) {
        pieces.set(pieces.size() - 1, pieces.get(pieces.size() - 1) + " " + piece);
      } else {
        pieces.add(piece);
      }
    }
    if (pieces.size() > 1) {
      doubts.add(
          "Исполнители написаны без запятых («%s») и разделены по смыслу: %s. Верно?"
              .formatted(Words.tidy(part), String.join("; ", pieces).strip()));
    }
    pieces.stream()
        .map(piece -> Words.tidy(piece).replaceAll("[,.]+$", "").strip())
        .filter(piece -> !piece.isEmpty() && !names.contains(piece))
        .forEach(names::add);
  }

  private static int open(String text) {
    return text.chars().map(c -> step((char) c)).sum();
  }

  private static int step(char c) {
    if (c == '«' || c == '(') {
      return 1;
    }
    return c == '»' || c == ')' ? -1 : 0;
  }
}
