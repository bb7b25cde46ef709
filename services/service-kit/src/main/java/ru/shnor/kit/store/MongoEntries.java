package ru.shnor.kit.store;

import static ru.shnor.kit.store.Fields.BODY;
import static ru.shnor.kit.store.Fields.ID;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ClusteredIndexOptions;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Documents that are added once and never changed. MongoDB keeps them clustered by id, so that with
 * random ids neither the collection nor a dump of it says which came first; the stand-in, which
 * keeps nothing, does not.
 */
public final class MongoEntries<T> {

  private static final Logger log = LoggerFactory.getLogger(MongoEntries.class);

  private final MongoDatabase database;
  private final String name;
  private final Class<T> type;
  private volatile boolean made;

  MongoEntries(MongoDatabase database, String name, Class<T> type) {
    this.database = database;
    this.name = name;
    this.type = type;
  }

  /**
   * Adds what is not there, in one write that is durable when this returns.
   *
   * @return ids that were there before; nothing was changed for them
   */
  public Set<String> addAll(Map<String, T> entries) {
    List<String> ids = new ArrayList<>(entries.size());
    List<Document> documents = new ArrayList<>(entries.size());
    entries.forEach(
        (id, body) -> {
          ids.add(id);
          documents.add(new Document(ID, id).append(BODY, Fields.bson(body)));
        });
    Set<String> there = new HashSet<>();
    try {
      collection().insertMany(documents, new InsertManyOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      if (e.getWriteConcernError() != null) {
        throw e;
      }
      for (BulkWriteError error : e.getWriteErrors()) {
        if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
          throw e;
        }
        there.add(ids.get(error.getIndex()));
      }
    }
    return there;
  }

  public Optional<T> find(String id) {
    return Optional.ofNullable(collection().find(new Document(ID, id)).first())
        .map(document -> Fields.body(document, type));
  }

  /** Gives every id and body, one after another, as they lie in the store. */
  public void each(BiConsumer<String, T> reader) {
    for (Document document : collection().find()) {
      reader.accept(document.getString(ID), Fields.body(document, type));
    }
  }

  /** How many there are by the text in a field of the body. */
  public Map<String, Integer> countBy(String field) {
    Map<String, Integer> counts = new HashMap<>();
    for (Document document : collection().find().projection(new Document(BODY + "." + field, 1))) {
      counts.merge(document.get(BODY, Document.class).getString(field), 1, Integer::sum);
    }
    return counts;
  }

  private MongoCollection<Document> collection() {
    if (!made) {
      try {
        database.createCollection(
            name,
            new CreateCollectionOptions()
                .clusteredIndexOptions(new ClusteredIndexOptions(new Document(ID, 1), true)));
      } catch (MongoCommandException e) {
        log.debug("a collection is there, or the store does not know clustered ones", e);
      }
      made = true;
    }
    return database.getCollection(name);
  }
}
