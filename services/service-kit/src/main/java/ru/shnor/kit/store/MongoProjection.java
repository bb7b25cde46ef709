package ru.shnor.kit.store;

import static ru.shnor.kit.store.Fields.BODY;
import static ru.shnor.kit.store.Fields.DELETED;
import static ru.shnor.kit.store.Fields.ID;
import static ru.shnor.kit.store.Fields.REVISION;
import static ru.shnor.kit.store.Fields.TOKEN;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;

/**
 * This service's copy of a topic. Revisions are the producer's; a deleted thing leaves its revision
 * behind, so that an older record cannot bring it back.
 */
public final class MongoProjection<T> {

  private final MongoRevisions revisions;
  private final Class<T> type;

  MongoProjection(MongoRevisions revisions, Class<T> type) {
    this.revisions = revisions;
    this.type = type;
  }

  public Class<T> type() {
    return type;
  }

  public Optional<Stored<T>> find(String id) {
    return revisions.find(id).filter(document -> !Fields.deleted(document)).map(this::stored);
  }

  /** Every thing that is not deleted. */
  public List<Stored<T>> all() {
    List<Stored<T>> all = new ArrayList<>();
    for (Document document : revisions.collection().find()) {
      if (!Fields.deleted(document)) {
        all.add(stored(document));
      }
    }
    return all;
  }

  /** What is known of these ids, deleted ones included. */
  public Map<String, Version<T>> versions(Collection<String> ids) {
    Map<String, Version<T>> found = new HashMap<>();
    revisions
        .findAll(ids)
        .forEach(
            (id, document) ->
                found.put(
                    id,
                    new Version<>(
                        Fields.revision(document),
                        Fields.deleted(document)
                            ? Optional.empty()
                            : Optional.of(Fields.body(document, type)))));
    return found;
  }

  /**
   * Replaces what was read by {@link #versions} with newer versions.
   *
   * @param before revision that was read, 0 if none
   * @return ids whose stored revision has moved meanwhile; nothing was written for them
   */
  public Set<String> replace(Map<String, Long> before, Map<String, Version<T>> after) {
    Map<String, Document> writes = new LinkedHashMap<>();
    after.forEach(
        (id, version) -> {
          Document document =
              new Document(ID, id)
                  .append(TOKEN, Fields.token(id, version.revision()))
                  .append(REVISION, version.revision());
          if (version.body().isPresent()) {
            document.append(BODY, Fields.bson(version.body().get()));
          } else {
            document.append(DELETED, true);
          }
          writes.put(Fields.token(id, before.getOrDefault(id, 0L)), document);
        });
    return revisions.write(writes);
  }

  private Stored<T> stored(Document document) {
    return new Stored<>(
        document.getString(ID), Fields.revision(document), Fields.body(document, type));
  }

  /**
   * A revision and what it says.
   *
   * @param body empty if the thing was deleted
   */
  public record Version<T>(long revision, Optional<T> body) {}
}
