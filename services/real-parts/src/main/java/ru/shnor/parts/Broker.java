package ru.shnor.parts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.common.utils.Time;

/**
 * Apache Kafka itself: one node, broker and controller (KRaft), in this JVM, its log in a folder of
 * its own. What was acknowledged is there again after a restart on the same folder, also after kill
 * -9 of the process.
 *
 * <p>{@code StorageTool}, {@code KafkaConfig} and {@code KafkaRaftServer} are internal to Kafka:
 * nothing else in the system names them. A fatal fault of the broker may end the JVM, so production
 * of any kind runs it in a process of its own.
 */
public final class Broker implements AutoCloseable {

  private final KafkaRaftServer server;
  private final String bootstrapServers;

  private Broker(KafkaRaftServer server, String bootstrapServers) {
    this.server = server;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Starts a broker and returns when it answers. The folder is formatted once.
   *
   * @param dir folder for the log, created when absent; one broker at a time
   * @param port port to listen on, 0 for a free one
   * @throws IllegalStateException if the folder cannot be formatted or the broker does not answer
   */
  public static Broker start(Path dir, int port) {
    QuietLogs.keep();
    int listen = port == 0 ? FreePort.any() : port;
    Properties settings = BrokerSettings.of(dir.resolve("log"), listen, FreePort.any());
    formatOnce(dir, settings);
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
    server.startup();
    Broker broker = new Broker(server, "127.0.0.1:" + listen);
    try {
      Topics.awaitAnswer(broker.bootstrapServers());
    } catch (IllegalStateException e) {
      broker.close();
      throw e;
    }
    return broker;
  }

  private static void formatOnce(Path dir, Properties settings) {
    try {
      Files.createDirectories(dir);
      Path file = dir.resolve("server.properties");
      try (Writer out = Files.newBufferedWriter(file)) {
        settings.store(out, "written at every start");
      }
      if (Files.exists(dir.resolve("log").resolve("meta.properties"))) {
        return;
      }
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      String[] arguments = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
      int code =
          StorageTool.execute(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
      if (code != 0) {
        throw new IllegalStateException(
            "Kafka could not format %s: %s".formatted(dir, said.toString(StandardCharsets.UTF_8)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Kafka's folder %s cannot be written".formatted(dir), e);
    }
  }

  /** Address for clients, such as {@code 127.0.0.1:9092}. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Name and version for a banner or a report, such as {@code Apache Kafka 4.2.1 (KRaft)}. */
  public String version() {
    return "Apache Kafka %s (KRaft, one node)".formatted(AppInfoParser.getVersion());
  }

  /**
   * Creates those of the topics that do not exist: compacted, but kept whole and for ever where the
   * name ends in {@code -dlt}, since a dead letter's key says nothing about its fellows.
   *
   * @throws IllegalStateException if one exists with another number of partitions
   */
  public void createTopics(Collection<String> names, int partitions) {
    createTopics(bootstrapServers, names, partitions);
  }

  /** The same on a broker that runs elsewhere. */
  public static void createTopics(
      String bootstrapServers, Collection<String> names, int partitions) {
    try (Topics topics = Topics.on(bootstrapServers)) {
      topics.create(names, partitions);
    }
  }

  /** Names and partition counts of the topics that exist. */
  public Map<String, Integer> topics() {
    try (Topics topics = Topics.on(bootstrapServers)) {
      return topics.partitions();
    }
  }

  /** Stops cleanly; the log stays. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
