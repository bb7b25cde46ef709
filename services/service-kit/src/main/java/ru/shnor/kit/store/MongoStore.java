package ru.shnor.kit.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import org.bson.Document;
import ru.shnor.wire.EventBody;
import ru.shnor.wire.Topic;

/** The database of this service: gives out its collections, each in one of three roles. */
public final class MongoStore {

  private final MongoClient client;
  private final MongoDatabase database;
  private final List<Outbox> outboxes = new CopyOnWriteArrayList<>();
  private final Set<Runnable> onSave = new CopyOnWriteArraySet<>();

  public MongoStore(MongoClient client, String database) {
    this.client = client;
    this.database = client.getDatabase(database);
  }

  /** Another database of the same server, for what must not lie beside the rest. */
  public MongoStore beside(String other) {
    return new MongoStore(client, other);
  }

  /** A collection of aggregates that are published on the topic. */
  public <T extends EventBody> MongoAggregates<T> aggregates(
      String collection, Topic topic, Class<T> type) {
    MongoAggregates<T> aggregates =
        new MongoAggregates<>(
            revisions(collection, true), topic, type, () -> onSave.forEach(Runnable::run));
    outboxes.add(aggregates);
    return aggregates;
  }

  /** A copy of a topic. */
  public <T> MongoProjection<T> projection(String collection, Class<T> type) {
    return new MongoProjection<>(revisions(collection, false), type);
  }

  /** Documents that nobody else sees. */
  public <T> MongoDocuments<T> documents(String collection, Class<T> type) {
    return new MongoDocuments<>(revisions(collection, false), type);
  }

  /** Documents that are added once and lie in no order of time. */
  public <T> MongoEntries<T> entries(String collection, Class<T> type) {
    return new MongoEntries<>(database, collection, type);
  }

  /** All aggregates given out so far. */
  public List<Outbox> outboxes() {
    return List.copyOf(outboxes);
  }

  /** Calls back after every save of an aggregate. */
  public void onSave(Runnable callback) {
    onSave.add(callback);
  }

  /** Asks the store whether it answers; {@code hello} would fail on the stand-in. */
  public void ping() {
    database.runCommand(new Document("ping", 1));
  }

  /** Name and version of the store, for people. */
  public String version() {
    return database.runCommand(new Document("buildInfo", 1)).getString("version");
  }

  private MongoRevisions revisions(String collection, boolean published) {
    return new MongoRevisions(database.getCollection(collection), published);
  }
}
