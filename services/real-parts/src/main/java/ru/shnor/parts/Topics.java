package ru.shnor.parts;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The topics of a broker, through its admin protocol. */
final class Topics implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Admin admin;

  private Topics(Admin admin) {
    this.admin = admin;
  }

  static Topics on(String bootstrapServers) {
    QuietLogs.keep();
    return new Topics(
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis(),
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                200)));
  }

  /**
   * @throws IllegalStateException if the broker does not answer in time
   */
  static void awaitAnswer(String bootstrapServers) {
    try (Topics topics = on(bootstrapServers)) {
      get(topics.admin.describeCluster().nodes());
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka on %s is not well".formatted(bootstrapServers), e);
    }
  }

  void create(Collection<String> names, int partitions) {
    for (Map.Entry<String, KafkaFuture<Void>> made :
        admin
            .createTopics(names.stream().map(name -> topic(name, partitions)).toList())
            .values()
            .entrySet()) {
      try {
        get(made.getValue());
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw new IllegalStateException("Topic %s not created".formatted(made.getKey()), e);
        }
      }
    }
    describeNew(names)
        .forEach(
            (name, found) -> {
              if (found != partitions) {
                throw new IllegalStateException(
                    "Topic %s has %d partitions, not %d".formatted(name, found, partitions));
              }
            });
  }

  private static NewTopic topic(String name, int partitions) {
    Map<String, String> settings =
        name.endsWith("-dlt")
            ? Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1")
            : Map.of("cleanup.policy", "compact");
    return new NewTopic(name, partitions, (short) 1).configs(settings);
  }

  Map<String, Integer> partitions() {
    try {
      Set<String> names = get(admin.listTopics().names());
      return found(names);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Topics cannot be listed", e);
    }
  }

  /**
   * The controller has made them, but the broker hears of it a little later, on a busy machine
   * seconds later: until then it does not know them.
   */
  private Map<String, Integer> describeNew(Collection<String> names) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return found(names);
      } catch (ExecutionException e) {
        boolean notYet = e.getCause() instanceof UnknownTopicOrPartitionException;
        if (!notYet || System.nanoTime() > end) {
          throw new IllegalStateException("Topics %s cannot be described".formatted(names), e);
        }
        pause();
      }
    }
  }

  private Map<String, Integer> found(Collection<String> names) throws ExecutionException {
    Map<String, Integer> counts = new TreeMap<>();
    get(admin.describeTopics(List.copyOf(names)).allTopicNames())
        .forEach((name, description) -> counts.put(name, description.partitions().size()));
    return counts;
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for Kafka", e);
    }
  }

  private static <T> T get(KafkaFuture<T> future) throws ExecutionException {
    try {
      return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IllegalStateException("Kafka did not answer within " + PATIENCE, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for Kafka", e);
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(2));
  }
}
