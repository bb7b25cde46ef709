package ru.shnor.kit.store;

import static ru.shnor.kit.store.Fields.BODY;
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

/** Private documents of a service: saved under the guard of their revision, never published. */
public final class MongoDocuments<T> {

  private final MongoRevisions revisions;
  private final Class<T> type;

  MongoDocuments(MongoRevisions revisions, Class<T> type) {
    this.revisions = revisions;
    this.type = type;
  }

  public Optional<Stored<T>> find(String id) {
    return revisions.find(id).map(this::stored);
  }

  public Map<String, Stored<T>> findAll(Collection<String> ids) {
    Map<String, Stored<T>> found = new HashMap<>();
    revisions.findAll(ids).forEach((id, document) -> found.put(id, stored(document)));
    return found;
  }

  /** Every document; for collections that stay small. */
  public List<Stored<T>> all() {
    List<Stored<T>> all = new ArrayList<>();
    for (Document document : revisions.collection().find()) {
      all.add(stored(document));
    }
    return all;
  }

  /**
   * Saves if the stored revision is the expected one (0: if nothing is stored).
   *
   * @return false if somebody else was faster; read again
   */
  public boolean save(String id, long expectedRevision, T body) {
    Document document = document(id, expectedRevision + 1, body);
    return expectedRevision == 0
        ? revisions.insert(document)
        : revisions.replace(Fields.token(id, expectedRevision), document);
  }

  /**
   * Saves many, at most one change per id.
   *
   * @return ids that lost the race
   */
  public Set<String> saveAll(List<Change<T>> changes) {
    Map<String, Document> writes = new LinkedHashMap<>();
    for (Change<T> change : changes) {
      writes.put(
          Fields.token(change.id(), change.expectedRevision()),
          document(change.id(), change.expectedRevision() + 1, change.body()));
    }
    return revisions.write(writes);
  }

  /** Removes the document if the stored revision is the expected one. */
  public boolean delete(String id, long expectedRevision) {
    Document guard = new Document(TOKEN, Fields.token(id, expectedRevision));
    return revisions.collection().deleteOne(guard).getDeletedCount() == 1;
  }

  private static Document document(String id, long revision, Object body) {
    return new Document(ID, id)
        .append(TOKEN, Fields.token(id, revision))
        .append(REVISION, revision)
        .append(BODY, Fields.bson(body));
  }

  private Stored<T> stored(Document document) {
    return new Stored<>(
        document.getString(ID), Fields.revision(document), Fields.body(document, type));
  }
}
