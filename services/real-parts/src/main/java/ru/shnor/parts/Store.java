package ru.shnor.parts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A running MongoDB, or what stands in for it. Chosen by {@link #choose}: the address somebody
 * gave, else a container, else {@code mongod} of this machine, else the stand-in in memory.
 */
public interface Store extends AutoCloseable {

  /** Where a store comes from. */
  enum Kind {
    /** Somebody runs it and gave its address in {@code MONGODB_URI}. */
    GIVEN,
    /** A replica set of one in a container. */
    DOCKER,
    /** A {@code mongod} process of our own, a replica set of one. */
    MONGOD,
    /** mongo-java-server: in memory, keeps nothing. */
    STAND_IN;

    /**
     * The best that can be had here; {@code SHNOR_STORE} (environment or system property: {@code
     * docker}, {@code mongod}, {@code stand-in}) overrules the search.
     *
     * @throws IllegalArgumentException if {@code SHNOR_STORE} is another word
     */
    public static Kind best() {
      Optional<String> wish = Setting.of("SHNOR_STORE");
      if (wish.isPresent()) {
        return named(wish.get());
      }
      if (Setting.of("MONGODB_URI").isPresent()) {
        return GIVEN;
      }
      if (DockerStore.dockerRuns()) {
        return DOCKER;
      }
      return MongodStore.executable().isPresent() ? MONGOD : STAND_IN;
    }

    private static Kind named(String word) {
      return switch (word) {
        case "given" -> GIVEN;
        case "docker" -> DOCKER;
        case "mongod" -> MONGOD;
        case "stand-in" -> STAND_IN;
        default ->
            throw new IllegalArgumentException(
                "SHNOR_STORE is %s, not given, docker, mongod or stand-in".formatted(word));
      };
    }
  }

  /**
   * Starts the best store that can be had, see {@link Kind#best()}.
   *
   * @param dir folder for the data where the store keeps it on this machine
   */
  static Store choose(Path dir) {
    return start(Kind.best(), dir, 0);
  }

  /**
   * Starts a store of that kind and returns when it takes writes.
   *
   * @param port port to listen on when it is free, 0 for any; only for what runs on this machine
   * @throws IllegalStateException if that kind cannot be had or does not start
   */
  static Store start(Kind kind, Path dir, int port) {
    QuietLogs.keep();
    return switch (kind) {
      case GIVEN ->
          new GivenStore(
              Setting.of("MONGODB_URI")
                  .orElseThrow(() -> new IllegalStateException("MONGODB_URI is not set")));
      case DOCKER -> DockerStore.start();
      case MONGOD -> MongodStore.start(dir, port);
      case STAND_IN -> StandInStore.start(port);
    };
  }

  /**
   * Address a store of this machine will have on that port, for clients started before it.
   *
   * @throws IllegalArgumentException if such a store has no port of its own choosing
   */
  static String uriOn(Kind kind, int port) {
    return switch (kind) {
      case MONGOD -> MongodStore.uriOn(port);
      case STAND_IN -> StandInStore.uriOn(port);
      case GIVEN, DOCKER -> throw new IllegalArgumentException("no port is chosen for " + kind);
    };
  }

  /** Deletes a database, such as one that only a trial run has used. */
  static void dropDatabase(String uri, String name) {
    try (MongoAdmin admin = new MongoAdmin(uri)) {
      admin.drop(name);
    }
  }

  /** The stand-in, whatever else could be had: for tests that must hold on both. */
  static Store standIn() {
    return start(Kind.STAND_IN, Path.of("."), 0);
  }

  /**
   * A {@code mongod} on that folder.
   *
   * @throws IllegalStateException if there is none on this machine
   */
  static Store mongod(Path dir) {
    return start(Kind.MONGOD, dir, 0);
  }

  /** The {@code mongod} that would be started: {@code MONGOD}, else the one on the PATH. */
  static Optional<Path> mongodExecutable() {
    return MongodStore.executable().filter(Files::isExecutable);
  }

  /** Address for clients. */
  String uri();

  /**
   * What it really is, for banners and reports: {@code MongoDB 6.0.5 (mongod, one-node replica
   * set)}.
   */
  String description();

  Kind kind();

  /** Whether the data are there again after a stop. */
  default boolean keepsData() {
    return kind() != Kind.STAND_IN;
  }

  /** The process, where it is one of this machine and not this JVM. */
  default OptionalLong pid() {
    return OptionalLong.empty();
  }

  /** Stops what was started; a store somebody gave goes on. */
  @Override
  void close();
}
