package ru.shnor.kit.test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import ru.shnor.wire.EventBody;
import ru.shnor.wire.EventHeader;
import ru.shnor.wire.Topic;
import ru.shnor.wire.WireJson;

/** Sends events as another service would, and reads topics from their beginning. */
public final class TestEvents {

  private final String bootstrapServers;

  TestEvents(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /** Sends a state with this revision and waits for the acknowledgement. */
  public void send(Topic topic, EventBody body, long revision) {
    send(List.of(record(topic, body, revision)));
  }

  /** A record as the kit publishes it, to be sent as it is or spoilt. */
  public static ProducerRecord<byte[], byte[]> record(Topic topic, EventBody body, long revision) {
    RecordHeaders headers = new RecordHeaders();
    Map<String, String> values = new LinkedHashMap<>();
    values.put(EventHeader.SPEC_VERSION, "1.0");
    values.put(EventHeader.ID, body.key() + "#" + revision);
    values.put(EventHeader.SOURCE, "/test");
    values.put(EventHeader.TYPE, topic.eventType());
    values.put(EventHeader.TIME, "2024-06-01T00:00:00Z");
    values.put(EventHeader.SUBJECT, body.key());
    values.put(EventHeader.CONTENT_TYPE, "application/json");
    values.put(EventHeader.REVISION, Long.toString(revision));
    values.put(EventHeader.SCOPE, body.scope().text());
    values.forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
    return new ProducerRecord<>(
        topic.name(),
        null,
        null,
        body.key().getBytes(StandardCharsets.UTF_8),
        WireJson.bytes(body),
        headers);
  }

  /** Sends records in this order and waits for every acknowledgement. */
  public void send(List<ProducerRecord<byte[], byte[]>> records) {
    Map<String, Object> settings =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ProducerConfig.ACKS_CONFIG,
            "all");
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (var send : records.stream().map(producer::send).toList()) {
        send.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Everything on the topic now. */
  public List<ConsumerRecord<byte[], byte[]>> read(String topic) {
    Map<String, Object> settings =
        Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          IntStream.range(0, Topic.PARTITIONS)
              .mapToObj(number -> new TopicPartition(topic, number))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer.poll(Duration.ofMillis(200)).forEach(all::add);
      }
      return all;
    }
  }
}
