package ru.shnor.analytics.definition;

import java.util.ArrayList;
import java.util.List;
import ru.shnor.wire.event.ListKind;

/**
 * A definition with a name. Its versions stay; a run names the formula and therefore does not
 * change when a new version comes.
 *
 * @param versions oldest first, never empty
 */
record NamedDefinition(String id, List<Version> versions) {

  NamedDefinition {
    versions = List.copyOf(versions);
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("definition %s without a version".formatted(id));
    }
  }

  /**
   * A version.
   *
   * @param formula full id of the formula, with its version and minimum n
   * @param lists kinds of lists it is meant for
   * @param reason why it was written
   * @param by subject of who wrote it
   * @param at ISO 8601 instant
   */
  record Version(
      int version,
      String title,
      String formula,
      List<ListKind> lists,
      String reason,
      String by,
      String byName,
      String at) {

    Version {
      lists = List.copyOf(lists);
    }
  }

  Version latest() {
    return versions.get(versions.size() - 1);
  }

  NamedDefinition with(Version next) {
    List<Version> all = new ArrayList<>(versions);
    all.add(next);
    return new NamedDefinition(id, all);
  }
}
