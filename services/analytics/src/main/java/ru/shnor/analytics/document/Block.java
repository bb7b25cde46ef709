package ru.shnor.analytics.document;

import java.util.List;

/** A part of a document, in the order of reading. */
public sealed interface Block {

  /**
   * A heading.
   *
   * @param level 1 for a section, 2 within it
   */
  record Heading(int level, String text) implements Block {
    public Heading {
      if (level < 1 || level > 2) {
        throw new IllegalArgumentException("level %d of «%s»".formatted(level, text));
      }
    }
  }

  /** Running text. */
  record Paragraph(String text) implements Block {}

  /** A line of its own, not justified: identifiers, signatures. */
  record Line(String text) implements Block {}

  /** Text that must not be missed: limits, reservations. */
  record Remark(String text) implements Block {}

  /** A list of points. */
  record Points(List<String> points) implements Block {
    public Points {
      points = List.copyOf(points);
    }
  }

  /**
   * A table; every row has a cell per column.
   *
   * @param title what stands above it, without a number
   */
  record Table(String title, List<Column> columns, List<List<Cell>> rows) implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<Cell> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(
              "%d cells under %d columns of «%s»".formatted(row.size(), columns.size(), title));
        }
      }
    }
  }

  /**
   * A column.
   *
   * @param weight its part of the width beside the other columns
   * @param numeric whether its cells stand to the right
   */
  record Column(String title, int weight, boolean numeric) {
    public Column {
      if (weight < 1) {
        throw new IllegalArgumentException("weight %d of «%s»".formatted(weight, title));
      }
    }

    public static Column text(String title, int weight) {
      return new Column(title, weight, false);
    }

    public static Column number(String title, int weight) {
      return new Column(title, weight, true);
    }
  }

  /**
   * A bar chart with horizontal bars; the same numbers stand in a table nearby.
   *
   * @param unit of the values, for people
   * @param categories names of the bars
   * @param series at least one, each with a value per category
   */
  record Chart(String title, String unit, List<String> categories, List<Series> series)
      implements Block {
    public Chart {
      categories = List.copyOf(categories);
      series = List.copyOf(series);
      for (Series one : series) {
        if (one.values().size() != categories.size()) {
          throw new IllegalArgumentException(
              "%d values for %d bars of «%s»"
                  .formatted(one.values().size(), categories.size(), title));
        }
      }
      if (series.isEmpty() || categories.isEmpty()) {
        throw new IllegalArgumentException("nothing to draw in «%s»".formatted(title));
      }
    }
  }

  /** Values of a chart, one per category; none is below zero. */
  record Series(String title, List<Double> values) {
    public Series {
      values = List.copyOf(values);
      if (values.stream().anyMatch(one -> one.isNaN() || one < 0)) {
        throw new IllegalArgumentException("values of «%s»: %s".formatted(title, values));
      }
    }
  }
}
