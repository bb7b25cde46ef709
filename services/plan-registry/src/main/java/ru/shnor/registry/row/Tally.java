package ru.shnor.registry.row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Counts the rows of a file and collects the words on them. */
public final class Tally {

  private final int rows;
  private final List<Complaint> problems = new ArrayList<>();
  private final List<Complaint> notes = new ArrayList<>();
  private int accepted;
  private int rejected;
  private int duplicate;

  /**
   * @param rows rows the file has
   */
  public Tally(int rows) {
    this.rows = rows;
  }

  public void accept() {
    accepted++;
  }

  public void duplicate() {
    duplicate++;
  }

  /** A row is rejected, for these reasons. */
  public void reject(List<Complaint> why) {
    if (why.isEmpty()) {
      throw new IllegalArgumentException("a row is rejected without a reason");
    }
    rejected++;
    problems.addAll(why);
  }

  public void note(Complaint note) {
    notes.add(note);
  }

  /**
   * The ledger.
   *
   * @throws IllegalArgumentException if a row was forgotten or counted twice
   */
  public Ledger ledger() {
    return new Ledger(rows, accepted, rejected, duplicate);
  }

  /** Problems by line, then notes by line. */
  public List<Complaint> complaints() {
    Comparator<Complaint> byLine = Comparator.comparingInt(Complaint::line);
    return Stream.concat(problems.stream().sorted(byLine), notes.stream().sorted(byLine)).toList();
  }
}
