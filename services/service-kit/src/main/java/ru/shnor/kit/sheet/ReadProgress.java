package ru.shnor.kit.sheet;

/** Hears how far the reading is. */
@FunctionalInterface
public interface ReadProgress {

  /** Hears nothing. */
  ReadProgress NONE = (read, total) -> {};

  /**
   * Is told after every row.
   *
   * @param read bytes read of the sheet as stored in the file
   * @param total bytes it has
   */
  void read(long read, long total);
}
