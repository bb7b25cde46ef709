package ru.shnor.registry.draft.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.shnor.registry.source.Block;

/**
 * Where the columns of a plan are on the grid.
 *
 * @param width columns of the grid
 */
record PlanHeader(Map<PlanColumn, Block.Cell> columns, int width) {

  /** The header a row is; empty if it lacks the measure or the deadline, or names one twice. */
  static Optional<PlanHeader> of(Block.Row row) {
    Map<PlanColumn, Block.Cell> columns = new EnumMap<>(PlanColumn.class);
    boolean twice = false;
    for (Block.Cell cell : row.cells()) {
      Optional<PlanColumn> column = PlanColumn.of(cell.text());
      twice |= column.isPresent() && columns.putIfAbsent(column.get(), cell) != null;
    }
    boolean fits =
        columns.containsKey(PlanColumn.TITLE) && columns.containsKey(PlanColumn.DEADLINE) && !twice;
    return fits ? Optional.of(new PlanHeader(columns, width(row))) : Optional.empty();
  }

  static int width(Block.Row row) {
    return row.cells().stream().mapToInt(cell -> cell.start() + cell.span()).max().orElse(0);
  }

  boolean has(PlanColumn column) {
    return columns.containsKey(column);
  }

  /** Text of all cells of a row that begin under a column, in their order. */
  String text(Block.Row row, PlanColumn column) {
    return cells(row, column).stream()
        .map(Block.Cell::text)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** Whether a number stands there as a number, so that {@code 1.10} has become {@code 1.1}. */
  boolean isNumeric(Block.Row row, PlanColumn column) {
    return cells(row, column).stream().anyMatch(Block.Cell::number);
  }

  private List<Block.Cell> cells(Block.Row row, PlanColumn column) {
    List<Block.Cell> found = new ArrayList<>();
    Optional.ofNullable(columns.get(column))
        .ifPresent(
            header ->
                row.cells().stream()
                    .filter(
                        cell ->
                            header.start() <= cell.start()
                                && cell.start() < header.start() + header.span())
                    .forEach(found::add));
    return found;
  }
}
