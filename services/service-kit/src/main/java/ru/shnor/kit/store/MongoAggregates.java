package ru.shnor.kit.store;

import static ru.shnor.kit.store.Fields.BODY;
import static ru.shnor.kit.store.Fields.DELETED;
import static ru.shnor.kit.store.Fields.ID;
import static ru.shnor.kit.store.Fields.REVISION;
import static ru.shnor.kit.store.Fields.SCOPE;
import static ru.shnor.kit.store.Fields.TOKEN;
import static ru.shnor.kit.store.Fields.UNPUBLISHED;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import ru.shnor.wire.EventBody;
import ru.shnor.wire.Topic;
import ru.shnor.wire.WireJson;

/**
 * Aggregates that are published. A save sets the mark {@code unpublished} in the same write; the
 * publisher sends the current state and clears the mark by its exact value, so a newer save keeps
 * its own. There is no second way to publish.
 */
public final class MongoAggregates<T extends EventBody> implements Outbox {

  private static final int MOST_HINTS = 50_000;

  private final MongoRevisions revisions;
  private final Topic topic;
  private final Class<T> type;
  private final Runnable saved;
  private final Set<String> hints = ConcurrentHashMap.newKeySet();

  MongoAggregates(MongoRevisions revisions, Topic topic, Class<T> type, Runnable saved) {
    this.revisions = revisions;
    this.topic = topic;
    this.type = type;
    this.saved = saved;
  }

  public Optional<Stored<T>> find(String id) {
    return revisions.find(id).filter(document -> !Fields.deleted(document)).map(this::stored);
  }

  public Map<String, Stored<T>> findAll(Collection<String> ids) {
    Map<String, Stored<T>> found = new HashMap<>();
    revisions
        .findAll(ids)
        .forEach(
            (id, document) -> {
              if (!Fields.deleted(document)) {
                found.put(id, stored(document));
              }
            });
    return found;
  }

  /** Revisions by id; far cheaper than the bodies, to tell whether a copy is still the newest. */
  public Map<String, Long> revisions(Collection<String> ids) {
    return revisions.revisions(ids);
  }

  /** Every aggregate that is not deleted; tens of thousands at most. */
  public List<Stored<T>> all() {
    List<Stored<T>> all = new ArrayList<>();
    for (Document document : revisions.collection().find()) {
      if (!Fields.deleted(document)) {
        all.add(stored(document));
      }
    }
    return all;
  }

  /**
   * Saves and publishes if the stored revision is the expected one (0: if there is none).
   *
   * @return false if somebody else was faster; read again
   */
  public boolean save(String id, long expectedRevision, T body) {
    return saveAll(List.of(new Change<>(id, expectedRevision, body))).isEmpty();
  }

  /**
   * Saves and publishes many, at most one change per id.
   *
   * @return ids that lost the race; nothing was saved for them
   */
  public Set<String> saveAll(List<Change<T>> changes) {
    Map<String, Document> writes = new LinkedHashMap<>();
    for (Change<T> change : changes) {
      writes.put(
          Fields.token(change.id(), change.expectedRevision()),
          document(change.id(), change.expectedRevision() + 1, change.body()));
    }
    Set<String> lost = revisions.write(writes);
    for (Change<T> change : changes) {
      if (lost.contains(change.id()) && change.expectedRevision() == 0 && revive(change)) {
        lost.remove(change.id());
      }
      if (hints.size() < MOST_HINTS) {
        hints.add(change.id());
      }
    }
    saved.run();
    return lost;
  }

  /** Deletes and publishes a tombstone if the stored revision is the expected one. */
  public boolean delete(String id, long expectedRevision) {
    Optional<Document> before = revisions.find(id);
    if (before.isEmpty() || Fields.deleted(before.get())) {
      return false;
    }
    Document tombstone = head(id, expectedRevision + 1).append(DELETED, true);
    tombstone.append(SCOPE, before.get().getString(SCOPE));
    boolean done = revisions.replace(Fields.token(id, expectedRevision), tombstone);
    hints.add(id);
    saved.run();
    return done;
  }

  @Override
  public Topic topic() {
    return topic;
  }

  @Override
  public List<Unpublished> unpublished(boolean everything, int most) {
    List<Unpublished> found = new ArrayList<>();
    if (everything) {
      Document marked = new Document(UNPUBLISHED, new Document("$gt", ""));
      for (Document document : revisions.collection().find(marked).limit(most)) {
        found.add(unpublished(document));
      }
      return found;
    }
    List<String> ids = hints.stream().limit(most).toList();
    ids.forEach(hints::remove);
    for (Document document : revisions.findAll(ids).values()) {
      if (document.containsKey(UNPUBLISHED)) {
        found.add(unpublished(document));
      }
    }
    return found;
  }

  @Override
  public void published(Collection<Unpublished> sent) {
    List<WriteModel<Document>> updates = new ArrayList<>();
    for (Unpublished one : sent) {
      updates.add(
          new UpdateOneModel<>(
              new Document(UNPUBLISHED, one.mark()),
              new Document("$unset", new Document(UNPUBLISHED, ""))));
    }
    if (!updates.isEmpty()) {
      revisions.collection().bulkWrite(updates);
    }
  }

  @Override
  public long count() {
    return revisions
        .collection()
        .countDocuments(new Document(UNPUBLISHED, new Document("$gt", "")));
  }

  /** A deleted aggregate is in the way of an insert: continue its revisions. */
  private boolean revive(Change<T> change) {
    Optional<Document> there = revisions.find(change.id()).filter(Fields::deleted);
    if (there.isEmpty()) {
      return false;
    }
    long revision = Fields.revision(there.get());
    Document document = document(change.id(), revision + 1, change.body());
    return revisions.replace(Fields.token(change.id(), revision), document);
  }

  private Document document(String id, long revision, T body) {
    if (!body.key().equals(id)) {
      throw new IllegalArgumentException("body of %s under id %s".formatted(body.key(), id));
    }
    return head(id, revision).append(SCOPE, body.scope().text()).append(BODY, Fields.bson(body));
  }

  private static Document head(String id, long revision) {
    String token = Fields.token(id, revision);
    return new Document(ID, id)
        .append(TOKEN, token)
        .append(UNPUBLISHED, token)
        .append(REVISION, revision);
  }

  private Unpublished unpublished(Document document) {
    Optional<String> body =
        Fields.deleted(document)
            ? Optional.empty()
            : Optional.of(WireJson.text(Fields.body(document, type)));
    return new Unpublished(
        document.getString(ID),
        Fields.revision(document),
        document.getString(UNPUBLISHED),
        document.getString(SCOPE),
        body);
  }

  private Stored<T> stored(Document document) {
    return new Stored<>(
        document.getString(ID), Fields.revision(document), Fields.body(document, type));
  }
}
