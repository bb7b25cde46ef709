package ru.shnor.parts;

import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * MongoDB in a container, a replica set of one; the container and its data go when it is closed.
 */
final class DockerStore implements Store {

  private static final String IMAGE = "mongo:8.0.17";

  private final MongoDBContainer container;
  private final String version;

  private DockerStore(MongoDBContainer container) {
    this.container = container;
    try (MongoAdmin admin = new MongoAdmin(container.getReplicaSetUrl())) {
      this.version = admin.version();
    }
  }

  /** Asks only where there is something to ask, as the asking itself costs a second and a log. */
  static boolean dockerRuns() {
    return (Setting.of("DOCKER_HOST").isPresent() || Files.exists(Path.of("/var/run/docker.sock")))
        && DockerClientFactory.instance().isDockerAvailable();
  }

  @SuppressWarnings("resource") // closed by close(), and by Testcontainers' own reaper
  static DockerStore start() {
    MongoDBContainer container = new MongoDBContainer(IMAGE).withReplicaSet();
    container.start();
    return new DockerStore(container);
  }

  @Override
  public String uri() {
    return container.getReplicaSetUrl();
  }

  @Override
  public String description() {
    return "MongoDB %s (container, one-node replica set)".formatted(version);
  }

  @Override
  public Kind kind() {
    return Kind.DOCKER;
  }

  /** The container is thrown away with its data. */
  @Override
  public boolean keepsData() {
    return false;
  }

  @Override
  public void close() {
    container.stop();
  }
}
