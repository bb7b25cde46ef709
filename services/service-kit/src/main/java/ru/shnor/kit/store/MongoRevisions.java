package ru.shnor.kit.store;

import static ru.shnor.kit.store.Fields.DELETED;
import static ru.shnor.kit.store.Fields.ID;
import static ru.shnor.kit.store.Fields.REVISION;
import static ru.shnor.kit.store.Fields.TOKEN;
import static ru.shnor.kit.store.Fields.UNPUBLISHED;
import static ru.shnor.kit.store.Fields.WRITER;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;

/**
 * Documents guarded by their token: a write replaces exactly the revision that was read, or
 * nothing. Works alike on a real MongoDB and on the in-memory stand-in, which serves only flat
 * equality on {@code _id} or one unique field.
 */
final class MongoRevisions {

  private static final int BATCH = 500;

  private final MongoCollection<Document> collection;

  private final boolean published;
  private volatile boolean indexed;

  /**
   * @param published whether the documents carry the publisher's mark
   */
  MongoRevisions(MongoCollection<Document> collection, boolean published) {
    this.collection = collection;
    this.published = published;
  }

  /**
   * The collection with its indexes; they are made at first use, so that a service starts without
   * its store.
   */
  MongoCollection<Document> collection() {
    if (!indexed) {
      collection.createIndex(new Document(TOKEN, 1), new IndexOptions().unique(true));
      if (published) {
        collection.createIndex(
            new Document(UNPUBLISHED, 1), new IndexOptions().unique(true).sparse(true));
      }
      indexed = true;
    }
    return collection;
  }

  Optional<Document> find(String id) {
    return Optional.ofNullable(collection().find(new Document(ID, id)).first());
  }

  Map<String, Document> findAll(Collection<String> ids) {
    Map<String, Document> found = new HashMap<>();
    List<String> all = List.copyOf(ids);
    for (int from = 0; from < all.size(); from += BATCH) {
      List<String> part = all.subList(from, Math.min(all.size(), from + BATCH));
      for (Document document : collection().find(new Document(ID, new Document("$in", part)))) {
        found.put(document.getString(ID), document);
      }
    }
    return found;
  }

  /** Revisions by id of those that are there and not deleted; only three fields are read. */
  Map<String, Long> revisions(Collection<String> ids) {
    Map<String, Long> found = new HashMap<>();
    List<String> all = List.copyOf(ids);
    Document fields = new Document(ID, 1).append(REVISION, 1).append(DELETED, 1);
    for (int from = 0; from < all.size(); from += BATCH) {
      List<String> part = all.subList(from, Math.min(all.size(), from + BATCH));
      for (Document document :
          collection().find(new Document(ID, new Document("$in", part))).projection(fields)) {
        if (!Fields.deleted(document)) {
          found.put(document.getString(ID), Fields.revision(document));
        }
      }
    }
    return found;
  }

  /** Inserts, or says false if a document of this id is there. */
  boolean insert(Document document) {
    try {
      collection().insertOne(document);
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  /** Replaces the document that still carries this token, or says false. */
  boolean replace(String token, Document document) {
    return collection().replaceOne(new Document(TOKEN, token), document).getMatchedCount() == 1;
  }

  /**
   * Writes many.
   *
   * @param writes new documents by the token they replace; a document whose token key ends in
   *     {@code #0} is inserted
   * @return ids whose revision was not the expected one; nothing was written for them
   */
  Set<String> write(Map<String, Document> writes) {
    Set<String> lost = new HashSet<>();
    List<Map.Entry<String, Document>> all = List.copyOf(writes.entrySet());
    for (int from = 0; from < all.size(); from += BATCH) {
      lost.addAll(writeBatch(all.subList(from, Math.min(all.size(), from + BATCH))));
    }
    return lost;
  }

  private Set<String> writeBatch(List<Map.Entry<String, Document>> batch) {
    String writer = UUID.randomUUID().toString();
    List<WriteModel<Document>> models = new ArrayList<>(batch.size());
    int replaces = 0;
    for (Map.Entry<String, Document> write : batch) {
      write.getValue().append(WRITER, writer);
      if (write.getKey().endsWith("#0")) {
        models.add(new InsertOneModel<>(write.getValue()));
      } else {
        models.add(new ReplaceOneModel<>(new Document(TOKEN, write.getKey()), write.getValue()));
        replaces++;
      }
    }
    Set<String> lost = new HashSet<>();
    int matched;
    try {
      matched =
          collection().bulkWrite(models, new BulkWriteOptions().ordered(false)).getMatchedCount();
    } catch (MongoBulkWriteException e) {
      for (BulkWriteError error : e.getWriteErrors()) {
        if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
          throw e;
        }
        lost.add(batch.get(error.getIndex()).getValue().getString(ID));
      }
      matched = e.getWriteResult().getMatchedCount();
    }
    if (matched < replaces) {
      lost.addAll(unwritten(batch, writer));
    }
    return lost;
  }

  /** Which replacements did not happen: what is stored now was not written by this call. */
  private Set<String> unwritten(List<Map.Entry<String, Document>> batch, String writer) {
    Set<String> lost = new HashSet<>();
    for (Map.Entry<String, Document> write : batch) {
      if (!write.getKey().endsWith("#0")) {
        lost.add(write.getValue().getString(ID));
      }
    }
    for (Document stored : findAll(lost).values()) {
      if (writer.equals(stored.getString(WRITER))) {
        lost.remove(stored.getString(ID));
      }
    }
    return lost;
  }
}
