package ru.shnor.registry.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One table while it is read; the text of a nested table belongs to the cell around it. */
final class WordTable {

  private static final int MOST_COLUMNS = 100;

  private final List<Block.Row> rows = new ArrayList<>();
  private final Map<Integer, String> above = new HashMap<>();
  private List<Block.Cell> cells = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int column;
  private int span = 1;
  private Merge merge = Merge.NONE;
  private boolean open;

  private enum Merge {
    NONE,
    BEGINS,
    CONTINUES
  }

  List<Block.Row> rows() {
    return rows;
  }

  void before(String columns) {
    column += number(columns);
  }

  void cell() {
    endCell();
    open = true;
  }

  void span(String columns) {
    span = Math.max(1, number(columns));
  }

  /** {@code restart} begins a merged cell, anything else continues the one above. */
  void merge(String value) {
    merge = value.equals("restart") ? Merge.BEGINS : Merge.CONTINUES;
  }

  /**
   * Adds a paragraph to the open cell.
   *
   * @return false if the cell is too long
   */
  boolean paragraph(String words, int longest) {
    if (!words.isEmpty()) {
      if (!text.isEmpty()) {
        text.append('\n');
      }
      text.append(words);
    }
    return text.length() <= longest;
  }

  void endRow() {
    endCell();
    rows.add(new Block.Row(rows.size() + 1, cells));
    cells = new ArrayList<>();
    column = 0;
  }

  private void endCell() {
    if (!open) {
      return;
    }
    open = false;
    String words = text.toString();
    if (merge == Merge.CONTINUES && words.isEmpty()) {
      words = above.getOrDefault(column, "");
    }
    if (merge == Merge.NONE) {
      above.remove(column);
    } else {
      above.put(column, words);
    }
    if (column < MOST_COLUMNS) {
      cells.add(new Block.Cell(column, span, words, false));
    }
    column += span;
    span = 1;
    merge = Merge.NONE;
    text.setLength(0);
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
  }
}
