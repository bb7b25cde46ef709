package ru.shnor.registry.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Gathers paragraphs and tables from the elements of WordprocessingML: merged cells repeat their
 * text, deleted text and the second copy of alternative content are left out, text boxes too, a
 * number that Word counts itself is counted here.
 */
final class WordContent {

  private static final int MOST_ROWS = 20_000;
  private static final int LONGEST = 20_000;

  private final List<Block> blocks = new ArrayList<>();
  private final Deque<WordTable> tables = new ArrayDeque<>();
  private final Map<String, Integer> counters = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private int skipping;
  private boolean inText;
  private String list = "";
  private String level = "";
  private int rows;

  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  void start(String element, UnaryOperator<String> attribute) {
    if (skipping > 0 || isSkipped(element)) {
      skipping++;
      return;
    }
    switch (element) {
      case "tbl" -> tables.push(new WordTable());
      case "p" -> {
        text.setLength(0);
        list = "";
        level = "";
      }
      case "t" -> inText = true;
      case "tab" -> append(inParagraph() ? " " : "");
      case "br", "cr" -> append("\n");
      case "noBreakHyphen" -> append("-");
      case "numId" -> list = attribute.apply("val");
      case "ilvl" -> level = attribute.apply("val");
      default -> table(element, attribute);
    }
  }

  private void table(String element, UnaryOperator<String> attribute) {
    if (tables.size() == 1) {
      WordTable table = tables.getFirst();
      switch (element) {
        case "tc" -> table.cell();
        case "gridSpan" -> table.span(attribute.apply("val"));
        case "gridBefore" -> table.before(attribute.apply("val"));
        case "vMerge" -> table.merge(attribute.apply("val"));
        default -> {}
      }
    }
  }

  void end(String element) {
    if (skipping > 0) {
      skipping--;
      return;
    }
    switch (element) {
      case "t" -> inText = false;
      case "p" -> paragraph();
      case "tr" -> {
        if (tables.size() == 1) {
          tables.getFirst().endRow();
          if (++rows > MOST_ROWS) {
            throw WordDocument.tooLarge("В таблицах больше %d строк".formatted(MOST_ROWS));
          }
        }
      }
      case "tbl" -> {
        WordTable table = tables.pop();
        if (tables.isEmpty()) {
          blocks.add(new Block.Table("", table.rows()));
        }
      }
      default -> {}
    }
  }

  void characters(String more) {
    if (inText && skipping == 0) {
      append(more);
    }
  }

  private void append(String more) {
    if (text.length() + more.length() > LONGEST) {
      throw WordDocument.tooLarge("В одном абзаце больше %d знаков".formatted(LONGEST));
    }
    text.append(more);
  }

  /** Tabulator stops in the properties of a paragraph have the same name as a tabulator. */
  private boolean inParagraph() {
    return !text.isEmpty();
  }

  private void paragraph() {
    String words = text.toString().strip();
    text.setLength(0);
    boolean counted = !list.isEmpty() && !list.equals("0");
    if (words.isEmpty() && counted && !tables.isEmpty()) {
      words = Integer.toString(counters.merge(list + "/" + level, 1, Integer::sum));
    }
    if (tables.isEmpty()) {
      if (!words.isEmpty()) {
        blocks.add(new Block.Paragraph(words));
      }
    } else if (!tables.getLast().paragraph(words, LONGEST)) {
      throw WordDocument.tooLarge("В одной ячейке больше %d знаков".formatted(LONGEST));
    }
  }

  private static boolean isSkipped(String element) {
    return switch (element) {
      case "del",
          "moveFrom",
          "Fallback",
          "txbxContent",
          "instrText",
          "delText",
          "rPrChange",
          "pPrChange" ->
          true;
      default -> false;
    };
  }
}
