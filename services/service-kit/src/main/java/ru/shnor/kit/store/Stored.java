package ru.shnor.kit.store;

/**
 * A body as the store holds it.
 *
 * @param revision grows by one with every save, starting at 1
 */
public record Stored<T>(String id, long revision, T body) {

  public Stored {
    if (revision < 1) {
      throw new IllegalArgumentException("revision %d of %s".formatted(revision, id));
    }
  }
}
