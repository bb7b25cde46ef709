package ru.shnor.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the services' code relies on must hold on the real store and on the stand-in alike. */
class StoreContractTest {

  private final Running running = new Running();

  @AfterEach
  void stop() {
    running.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = Store.Kind.class,
      names = {"MONGOD", "STAND_IN"})
  void ofTwoReplacementsOfTheSameTokenOneWins(Store.Kind kind, @TempDir Path dir) {
    // Given
    MongoCollection<Document> documents = running.collection(kind, dir);
    documents.createIndex(new Document("token", 1), new IndexOptions().unique(true));
    documents.insertOne(document("a", 1));

    // When
    long first =
        documents.replaceOne(new Document("token", "a#1"), document("a", 2)).getMatchedCount();
    long second =
        documents.replaceOne(new Document("token", "a#1"), document("a", 2)).getMatchedCount();

    // Then
    assertThat(List.of(first, second)).containsExactly(1L, 0L);
  }

  @ParameterizedTest
  @EnumSource(
      value = Store.Kind.class,
      names = {"MONGOD", "STAND_IN"})
  void aSecondDocumentWithTheSameIdIsRefused(Store.Kind kind, @TempDir Path dir) {
    // Given
    MongoCollection<Document> documents = running.collection(kind, dir);
    documents.insertOne(document("a", 1));

    // When / Then
    assertThatThrownBy(() -> documents.insertOne(document("a", 1)))
        .isInstanceOfSatisfying(
            MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(11000));
  }

  @ParameterizedTest
  @EnumSource(
      value = Store.Kind.class,
      names = {"MONGOD", "STAND_IN"})
  void aSparseUniqueMarkMayBeAbsentOnManyDocuments(Store.Kind kind, @TempDir Path dir) {
    // Given
    MongoCollection<Document> documents = running.collection(kind, dir);
    documents.createIndex(
        new Document("unpublished", 1), new IndexOptions().unique(true).sparse(true));
    documents.insertOne(document("a", 1));
    documents.insertOne(document("b", 1));
    documents.insertOne(document("c", 1).append("unpublished", "c#1"));

    // When
    List<String> marked =
        documents
            .find(new Document("unpublished", "c#1"))
            .map(found -> found.getString("_id"))
            .into(new ArrayList<>());

    // Then
    assertThat(marked).containsExactly("c");
  }

  @ParameterizedTest
  @EnumSource(
      value = Store.Kind.class,
      names = {"MONGOD", "STAND_IN"})
  void aMarkIsClearedByItsExactValueOnly(Store.Kind kind, @TempDir Path dir) {
    // Given
    MongoCollection<Document> documents = running.collection(kind, dir);
    documents.createIndex(
        new Document("unpublished", 1), new IndexOptions().unique(true).sparse(true));
    documents.insertOne(document("a", 2).append("unpublished", "a#2"));
    Document clear = new Document("$unset", new Document("unpublished", ""));

    // When
    long old = documents.updateOne(new Document("unpublished", "a#1"), clear).getMatchedCount();
    long now = documents.updateOne(new Document("unpublished", "a#2"), clear).getMatchedCount();

    // Then
    assertThat(List.of(old, now)).containsExactly(0L, 1L);
  }

  private static Document document(String id, long revision) {
    return new Document("_id", id)
        .append("token", id + "#" + revision)
        .append("revision", revision)
        .append("body", new Document("name", "Школа"));
  }

  /** The store of one test, and its client. */
  private static final class Running implements AutoCloseable {

    private final List<AutoCloseable> open = new ArrayList<>();

    MongoCollection<Document> collection(Store.Kind kind, Path dir) {
      assumeTrue(
          kind != Store.Kind.MONGOD || Store.mongodExecutable().isPresent(),
          "no mongod on this machine: the contract is checked on the stand-in only");
      Store store = Store.start(kind, dir, 0);
      open.add(store);
      MongoClient client = MongoClients.create(store.uri());
      open.add(0, client);
      System.out.println("contract of the store on " + store.description());
      MongoCollection<Document> documents =
          client.getDatabase("contract").getCollection("documents");
      documents.drop();
      return documents;
    }

    @Override
    public void close() {
      for (AutoCloseable each : open) {
        try {
          each.close();
        } catch (RuntimeException e) {
          throw e;
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }
}
