package ru.shnor.parts;

import java.nio.file.Path;
import java.util.Properties;

/** Settings of a one-node broker on one machine. */
final class BrokerSettings {

  private BrokerSettings() {}

  static Properties of(Path log, int port, int controllerPort) {
    Properties settings = new Properties();
    settings.setProperty("process.roles", "broker,controller");
    settings.setProperty("node.id", "1");
    settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    settings.setProperty(
        "listeners",
        "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
    settings.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    settings.setProperty(
        "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.setProperty("controller.listener.names", "CONTROLLER");
    settings.setProperty("inter.broker.listener.name", "PLAINTEXT");
    settings.setProperty("log.dirs", log.toAbsolutePath().toString());
    one(settings);
    sized(settings);
    // after kill -9 the controller waits out the old registration: 4 s instead of 13 s
    settings.setProperty("broker.session.timeout.ms", "1500");
    settings.setProperty("broker.heartbeat.interval.ms", "300");
    settings.setProperty("group.initial.rebalance.delay.ms", "0");
    // topics are created with their partition count on purpose, never by a typing error
    settings.setProperty("auto.create.topics.enable", "false");
    return settings;
  }

  /** One node: nothing can be replicated. */
  private static void one(Properties settings) {
    settings.setProperty("default.replication.factor", "1");
    settings.setProperty("min.insync.replicas", "1");
    settings.setProperty("offsets.topic.replication.factor", "1");
    settings.setProperty("transaction.state.log.replication.factor", "1");
    settings.setProperty("transaction.state.log.min.isr", "1");
    settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
    settings.setProperty("share.coordinator.state.topic.min.isr", "1");
  }

  /** One machine: small internal topics and buffers. */
  private static void sized(Properties settings) {
    settings.setProperty("offsets.topic.num.partitions", "8");
    settings.setProperty("transaction.state.log.num.partitions", "8");
    settings.setProperty("share.coordinator.state.topic.num.partitions", "8");
    settings.setProperty("log.cleaner.dedupe.buffer.size", "8388608");
    settings.setProperty("num.network.threads", "2");
    settings.setProperty("num.io.threads", "4");
    settings.setProperty("num.recovery.threads.per.data.dir", "2");
  }
}
