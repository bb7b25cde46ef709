package ru.shnor.registry.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of one measure, oldest first; none is ever taken out. */
record Folder(String measureId, List<Item> items) {

  Folder {
    items = List.copyOf(items);
  }

  /**
   * A file.
   *
   * @param municipalityId whose it is; empty for the region
   * @param size bytes
   * @param chunks how many pieces it is kept in
   * @param withdrawn why it no longer counts; empty while it does
   * @param at ISO 8601 instant
   */
  record Item(
      String fileId,
      String dueId,
      String municipalityId,
      String name,
      FileKind kind,
      long size,
      String sha256,
      int chunks,
      String withdrawn,
      String at,
      String by) {

    Item withdrawn(String why) {
      return new Item(fileId, dueId, municipalityId, name, kind, size, sha256, chunks, why, at, by);
    }
  }

  Optional<Item> find(String fileId) {
    return items.stream().filter(one -> one.fileId().equals(fileId)).findFirst();
  }

  Folder with(Item item) {
    List<Item> all = new ArrayList<>(items);
    all.removeIf(one -> one.fileId().equals(item.fileId()));
    int at = items.indexOf(find(item.fileId()).orElse(item));
    all.add(at < 0 ? all.size() : at, item);
    return new Folder(measureId, all);
  }
}
