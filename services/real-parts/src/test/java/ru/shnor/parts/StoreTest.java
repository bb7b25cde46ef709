package ru.shnor.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

  @Test
  void mongodKeepsDataAcrossARestartOnAnotherPort(@TempDir Path dir) {
    // Given
    assumeTrue(Store.mongodExecutable().isPresent(), "no mongod on this machine");
    try (Store store = Store.mongod(dir)) {
      insert(store, "a");
    }

    // When
    try (Store again = Store.start(Store.Kind.MONGOD, dir, FreePort.any())) {

      // Then
      assertThat(count(again)).isEqualTo(1);
      assertThat(again.keepsData()).isTrue();
      assertThat(again.description()).matches("MongoDB [\\d.]+ \\(mongod, one-node replica set\\)");
    }
  }

  @Test
  void mongodKeepsAcknowledgedDataAcrossKill(@TempDir Path dir) {
    // Given
    assumeTrue(Store.mongodExecutable().isPresent(), "no mongod on this machine");
    try (Store store = Store.mongod(dir)) {
      insert(store, "a");
      ProcessHandle process = ProcessHandle.of(store.pid().orElseThrow()).orElseThrow();
      process.destroyForcibly();
      Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !process.isAlive());
    }

    // When
    try (Store again = Store.mongod(dir)) {

      // Then
      assertThat(count(again)).isEqualTo(1);
    }
  }

  @Test
  void standInSaysThatItKeepsNothing() {
    // Given
    try (Store store = Store.standIn()) {
      // When
      insert(store, "a");

      // Then
      assertThat(count(store)).isEqualTo(1);
      assertThat(store.keepsData()).isFalse();
      assertThat(store.description())
          .matches("mongo-java-server( [\\d.]+)? \\(in memory, keeps nothing\\)");
    }
  }

  private static void insert(Store store, String id) {
    try (MongoClient client = MongoClients.create(store.uri())) {
      client.getDatabase("test").getCollection("kept").insertOne(new Document("_id", id));
    }
  }

  private static long count(Store store) {
    try (MongoClient client = MongoClients.create(store.uri())) {
      return client.getDatabase("test").getCollection("kept").countDocuments();
    }
  }
}
