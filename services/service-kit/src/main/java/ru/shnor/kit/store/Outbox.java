package ru.shnor.kit.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import ru.shnor.wire.Topic;

/** Aggregates seen from the publisher: what still has to go to the broker. */
public interface Outbox {

  /**
   * State that is not on the broker yet.
   *
   * @param mark value that must still stand when the mark is cleared
   * @param scope header form of the scope
   * @param body JSON of the record, empty for a tombstone
   */
  record Unpublished(String id, long revision, String mark, String scope, Optional<String> body) {}

  Topic topic();

  /**
   * What is to be sent.
   *
   * @param everything true searches the store, false only what this process saved since the last
   *     call
   */
  List<Unpublished> unpublished(boolean everything, int most);

  /** Clears the marks of what the broker has acknowledged, if nothing newer was saved. */
  void published(Collection<Unpublished> sent);

  /** Number of aggregates with a mark. */
  long count();
}
