package ru.shnor.ingestion.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of municipalities and of the region serve as control: what they declare against the sum. */
final class ControlTotals {

  /** What a row declares; -1 where it says nothing. */
  record Declared(long schools, long participants) {}

  /** A difference that was found. */
  record Difference(String cell, String message) {}

  private static final class Level {
    private final String cell;
    private final String name;
    private final Declared declared;
    private long schools;
    private long participants;

    Level(String cell, String name, Declared declared) {
      this.cell = cell;
      this.name = name;
      this.declared = declared;
    }
  }

  private final List<Difference> differences = new ArrayList<>();
  private Optional<Level> region = Optional.empty();
  private Optional<Level> municipality = Optional.empty();

  void region(String cell, String name, Declared declared) {
    closeMunicipality();
    region.ifPresent(this::compare);
    region = Optional.of(new Level(cell, name, declared));
  }

  void municipality(String cell, String name, Declared declared) {
    closeMunicipality();
    municipality = Optional.of(new Level(cell, name, declared));
  }

  /**
   * A school's row.
   *
   * @param participants -1 if unreadable
   */
  void school(long participants) {
    region.ifPresent(level -> add(level, participants));
    municipality.ifPresent(level -> add(level, participants));
  }

  List<Difference> differences() {
    closeMunicipality();
    region.ifPresent(this::compare);
    region = Optional.empty();
    return List.copyOf(differences);
  }

  private static void add(Level level, long participants) {
    level.schools++;
    level.participants += Math.max(0, participants);
  }

  private void closeMunicipality() {
    municipality.ifPresent(this::compare);
    municipality = Optional.empty();
  }

  /** A row above which no school stands is a summary without details, not an error. */
  private void compare(Level level) {
    if (level.schools == 0) {
      return;
    }
    if (level.declared.schools() >= 0 && level.declared.schools() != level.schools) {
      differences.add(
          new Difference(
              level.cell,
              "«%s»: указано ОО %d, а строк школ %d."
                  .formatted(level.name, level.declared.schools(), level.schools)));
    }
    if (level.declared.participants() >= 0 && level.declared.participants() != level.participants) {
      differences.add(
          new Difference(
              level.cell,
              "«%s»: указано участников %d, а в строках школ %d."
                  .formatted(level.name, level.declared.participants(), level.participants)));
    }
  }
}
