package ru.shnor.kit.store;

/**
 * A wish to save a body.
 *
 * @param expectedRevision revision the caller has read, 0 if it found nothing
 */
public record Change<T>(String id, long expectedRevision, T body) {

  public Change {
    if (expectedRevision < 0) {
      throw new IllegalArgumentException(
          "expected revision %d of %s".formatted(expectedRevision, id));
    }
  }
}
