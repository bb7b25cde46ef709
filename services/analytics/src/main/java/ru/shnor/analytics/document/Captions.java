package ru.shnor.analytics.document;

import java.util.ArrayList;
import java.util.List;

/** Numbers tables and figures in the order of reading, the same in every format. */
public final class Captions {

  private Captions() {}

  /** A block and its caption; empty for what has none. */
  public record Captioned(Block block, String caption) {}

  /** All blocks with «Таблица 1 — …» and «Рисунок 1 — …». */
  public static List<Captioned> of(Document document) {
    List<Captioned> captioned = new ArrayList<>();
    int tables = 0;
    int figures = 0;
    for (Block block : document.blocks()) {
      String caption = "";
      if (block instanceof Block.Table table) {
        tables++;
        caption = "Таблица %d — %s".formatted(tables, table.title());
      } else if (block instanceof Block.Chart chart) {
        figures++;
        caption = "Рисунок %d — %s, %s".formatted(figures, chart.title(), chart.unit());
      }
      captioned.add(new Captioned(block, caption));
    }
    return captioned;
  }
}
