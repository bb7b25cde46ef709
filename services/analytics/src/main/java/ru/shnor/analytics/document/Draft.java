package ru.shnor.analytics.document;

import java.util.ArrayList;
import java.util.List;

/** Blocks of a document being written, section by section; sections are numbered. */
public final class Draft {

  private final List<Block> blocks = new ArrayList<>();
  private int sections;

  /** Begins the next numbered section. */
  public Draft section(String title) {
    sections++;
    blocks.add(new Block.Heading(1, sections + ". " + title));
    return this;
  }

  /** Begins a part without a number: an appendix. */
  public Draft part(String title) {
    blocks.add(new Block.Heading(1, title));
    return this;
  }

  public Draft heading(String title) {
    blocks.add(new Block.Heading(2, title));
    return this;
  }

  public Draft text(String text) {
    blocks.add(new Block.Paragraph(text));
    return this;
  }

  public Draft line(String text) {
    blocks.add(new Block.Line(text));
    return this;
  }

  public Draft remark(String text) {
    blocks.add(new Block.Remark(text));
    return this;
  }

  /** A list of points; nothing if there is none. */
  public Draft points(List<String> points) {
    if (!points.isEmpty()) {
      blocks.add(new Block.Points(points));
    }
    return this;
  }

  /** A table; a sentence instead if it has no rows. */
  public Draft table(
      String title, List<Block.Column> columns, List<List<Cell>> rows, String ifEmpty) {
    blocks.add(
        rows.isEmpty() ? new Block.Paragraph(ifEmpty) : new Block.Table(title, columns, rows));
    return this;
  }

  public Draft chart(Block.Chart chart) {
    blocks.add(chart);
    return this;
  }

  public List<Block> blocks() {
    return List.copyOf(blocks);
  }
}
