package ru.shnor.survey.scale;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A scale of a key.
 *
 * @param bands ascending; empty if the scale has none
 */
public record Scale(
    String id,
    String title,
    ScoreKind score,
    List<ScaleItem> items,
    List<Band> bands,
    Optional<Norm> norm) {

  public Scale {
    items = List.copyOf(items);
    bands = List.copyOf(bands);
    Set<String> names = new HashSet<>();
    items.forEach(
        item -> {
          if (!names.add(item.name())) {
            throw new IllegalArgumentException("item %s twice in %s".formatted(item.name(), id));
          }
        });
    if (items.isEmpty()) {
      throw new IllegalArgumentException("scale %s has no item".formatted(id));
    }
    for (int i = 1; i < bands.size(); i++) {
      if (!(bands.get(i - 1).upTo() < bands.get(i).upTo())) {
        throw new IllegalArgumentException("bands of %s do not ascend".formatted(id));
      }
    }
    if (!bands.isEmpty() && bands.get(bands.size() - 1).upTo() != Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("the last band of %s has an end".formatted(id));
    }
  }
}
