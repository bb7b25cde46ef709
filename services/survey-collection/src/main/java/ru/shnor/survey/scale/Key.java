package ru.shnor.survey.scale;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A key — ключ опросника: one answer scale for all items, and the scales made of them. It holds no
 * text of an item, for texts may be under copyright.
 *
 * @param min lowest answer
 * @param max highest answer, above {@code min}
 */
public record Key(double min, double max, MissingRule missing, List<Scale> scales) {

  public Key {
    scales = List.copyOf(scales);
    if (!(min < max) || Double.isInfinite(min) || Double.isInfinite(max)) {
      throw new IllegalArgumentException("answers from %s to %s".formatted(min, max));
    }
    Set<String> ids = new HashSet<>();
    scales.forEach(
        scale -> {
          if (!ids.add(scale.id())) {
            throw new IllegalArgumentException("scale %s twice".formatted(scale.id()));
          }
        });
  }

  /** Names of all items, each once, in the order they first come. */
  public Set<String> itemNames() {
    Set<String> names = new LinkedHashSet<>();
    scales.forEach(scale -> scale.items().forEach(item -> names.add(item.name())));
    return names;
  }
}
