package ru.shnor.parts;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.bson.Document;

/** Commands to a server that is being started. */
final class MongoAdmin implements AutoCloseable {

  private static final String SET = "rs0";

  private final MongoClient client;

  MongoAdmin(String uri) {
    QuietLogs.keep();
    client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(s -> s.serverSelectionTimeout(1, TimeUnit.SECONDS))
                .applyToSocketSettings(s -> s.connectTimeout(1, TimeUnit.SECONDS))
                .build());
  }

  static MongoAdmin direct(int port) {
    return new MongoAdmin("mongodb://127.0.0.1:%d/?directConnection=true".formatted(port));
  }

  String version() {
    return run(new Document("buildInfo", 1)).getString("version");
  }

  boolean answers() {
    try {
      run(new Document("ping", 1));
      return true;
    } catch (MongoException e) {
      return false;
    }
  }

  private boolean takesWrites() {
    try {
      return run(new Document("hello", 1)).getBoolean("isWritablePrimary", false);
    } catch (MongoException e) {
      return false;
    }
  }

  /** Makes the server a replica set of one under its present address, and waits for the primary. */
  void becomeReplicaSet(int port, Duration patience) {
    String host = "127.0.0.1:" + port;
    Document config = client.getDatabase("local").getCollection("system.replset").find().first();
    if (config == null) {
      Document settings = new Document("electionTimeoutMillis", 1000);
      Document member = new Document("_id", 0).append("host", host);
      run(
          new Document(
              "replSetInitiate",
              new Document("_id", SET)
                  .append("members", List.of(member))
                  .append("settings", settings)));
    } else if (!host.equals(config.getList("members", Document.class).get(0).get("host"))) {
      config.getList("members", Document.class).get(0).put("host", host);
      config.put("version", config.getInteger("version") + 1);
      run(new Document("replSetReconfig", config).append("force", true));
    }
    await(this::takesWrites, patience, "MongoDB on %s is not primary".formatted(host));
  }

  /**
   * @throws IllegalStateException if {@code condition} does not come true in time
   */
  static void await(BooleanSupplier condition, Duration patience, String otherwise) {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("%s after %s".formatted(otherwise, patience));
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  void drop(String database) {
    client.getDatabase(database).drop();
  }

  private Document run(Document command) {
    return client.getDatabase("admin").runCommand(command);
  }

  @Override
  public void close() {
    client.close();
  }
}
