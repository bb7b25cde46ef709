package ru.shnor.stack.part;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import ru.shnor.parts.Broker;
import ru.shnor.wire.Topic;

/** The broker as a process of its own, with every topic of the system on it. */
public final class BrokerPart {

  private BrokerPart() {}

  /**
   * Runs until it is told to end.
   *
   * @param args folder, port, ready file; the word {@code once} after them ends it when it is ready
   */
  public static void run(List<String> args) throws IOException, InterruptedException {
    ParentWatch.begin();
    Broker broker = Broker.start(Path.of(args.get(0)), Integer.parseInt(args.get(1)));
    broker.createTopics(
        Topic.all().stream()
            .flatMap(topic -> Stream.of(topic.name(), topic.deadLetters()))
            .toList(),
        Topic.PARTITIONS);
    new ReadyFile(Path.of(args.get(2))).write(broker.version());
    if (args.contains("once")) {
      broker.close();
      return;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-broker"));
    Thread.currentThread().join();
  }
}
