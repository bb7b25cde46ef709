package ru.shnor.kit.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.springframework.beans.factory.DisposableBean;
import ru.shnor.wire.Topic;

/** What the broker says of our topics and how far a group has read them. */
public final class TopicOffsets implements DisposableBean {

  private static final int ANSWER_SECONDS = 3;

  private final Admin admin;

  TopicOffsets(Admin admin) {
    this.admin = admin;
  }

  /**
   * What is wrong with the topics.
   *
   * @return one line per topic that is missing or has another number of partitions; empty if all is
   *     well
   * @throws BrokerSilent if the broker does not answer
   */
  public List<String> wrong(Collection<String> topics) {
    return topics.stream().flatMap(topic -> wrong(topic).stream()).toList();
  }

  private List<String> wrong(String topic) {
    try {
      int partitions =
          admin
              .describeTopics(List.of(topic))
              .topicNameValues()
              .values()
              .iterator()
              .next()
              .get(ANSWER_SECONDS, TimeUnit.SECONDS)
              .partitions()
              .size();
      return partitions == Topic.PARTITIONS
          ? List.of()
          : List.of(
              "topic %s has %d partitions, expected %d"
                  .formatted(topic, partitions, Topic.PARTITIONS));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return List.of("topic %s is missing".formatted(topic));
      }
      throw new BrokerSilent(e);
    } catch (TimeoutException e) {
      throw new BrokerSilent(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BrokerSilent(e);
    }
  }

  /**
   * Records per topic that the group has not committed yet; a topic the broker does not tell of is
   * left out.
   */
  Map<String, Long> lags(String group, List<String> topics) {
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    for (String topic : topics) {
      for (int partition = 0; partition < Topic.PARTITIONS; partition++) {
        latest.put(new TopicPartition(topic, partition), OffsetSpec.latest());
      }
    }
    try {
      Map<TopicPartition, ListOffsetsResultInfo> ends =
          admin.listOffsets(latest).all().get(ANSWER_SECONDS, TimeUnit.SECONDS);
      Map<TopicPartition, OffsetAndMetadata> committed =
          admin
              .listConsumerGroupOffsets(group)
              .partitionsToOffsetAndMetadata()
              .get(ANSWER_SECONDS, TimeUnit.SECONDS);
      Map<String, Long> lags = new HashMap<>();
      ends.forEach(
          (partition, end) -> {
            OffsetAndMetadata at = committed.get(partition);
            long read = at == null ? 0 : at.offset();
            lags.merge(partition.topic(), Math.max(0, end.offset() - read), Long::sum);
          });
      return lags;
    } catch (ExecutionException | TimeoutException e) {
      return Map.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Map.of();
    }
  }

  /**
   * Records per topic that a group has not committed yet, over the partitions it has committed
   * anything of.
   *
   * @throws BrokerSilent if the broker does not answer
   */
  public Map<String, Long> lags(String group) {
    Map<TopicPartition, OffsetAndMetadata> committed =
        answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    committed.forEach((partition, at) -> latest.put(partition, OffsetSpec.latest()));
    Map<String, Long> lags = new HashMap<>();
    answer(admin.listOffsets(latest).all())
        .forEach(
            (partition, end) -> {
              OffsetAndMetadata at = committed.get(partition);
              long read = at == null ? 0 : at.offset();
              lags.merge(partition.topic(), Math.max(0, end.offset() - read), Long::sum);
            });
    return lags;
  }

  /**
   * Records per topic from an instant on; a topic that is missing is left out.
   *
   * @throws BrokerSilent if the broker does not answer
   */
  public Map<String, Long> since(Collection<String> topics, Instant since) {
    Set<String> there = answer(admin.listTopics().names());
    Map<TopicPartition, OffsetSpec> from = new HashMap<>();
    Map<TopicPartition, OffsetSpec> to = new HashMap<>();
    for (String topic : topics) {
      for (int partition = 0; there.contains(topic) && partition < Topic.PARTITIONS; partition++) {
        TopicPartition one = new TopicPartition(topic, partition);
        from.put(one, OffsetSpec.forTimestamp(since.toEpochMilli()));
        to.put(one, OffsetSpec.latest());
      }
    }
    Map<TopicPartition, ListOffsetsResultInfo> starts = answer(admin.listOffsets(from).all());
    Map<String, Long> counts = new HashMap<>();
    answer(admin.listOffsets(to).all())
        .forEach(
            (partition, end) -> {
              ListOffsetsResultInfo start = starts.get(partition);
              // -1: nothing as young as that
              long first = start == null || start.offset() < 0 ? end.offset() : start.offset();
              counts.merge(partition.topic(), end.offset() - first, Long::sum);
            });
    return counts;
  }

  private static <T> T answer(KafkaFuture<T> future) {
    try {
      return future.get(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new BrokerSilent(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BrokerSilent(e);
    }
  }

  @Override
  public void destroy() {
    admin.close(Duration.ofSeconds(2));
  }

  /** The broker does not answer. */
  public static final class BrokerSilent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokerSilent(Throwable cause) {
      super("the broker does not answer", cause);
    }
  }
}
