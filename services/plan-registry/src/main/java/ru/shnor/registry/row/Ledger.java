package ru.shnor.registry.row;

/**
 * What became of the rows of a file.
 *
 * @param accepted brought something new
 * @param rejected each has a complaint
 * @param duplicate brought nothing new
 */
public record Ledger(int rows, int accepted, int rejected, int duplicate) {

  public Ledger {
    if (rows != accepted + rejected + duplicate || accepted < 0 || rejected < 0 || duplicate < 0) {
      throw new IllegalArgumentException(
          "rows %d != accepted %d + rejected %d + duplicate %d"
              .formatted(rows, accepted, rejected, duplicate));
    }
  }
}
