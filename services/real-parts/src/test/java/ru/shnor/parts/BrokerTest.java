package ru.shnor.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerTest {

  @Test
  void keepsRecordsAcrossARestart(@TempDir Path dir) throws Exception {
    // Given
    try (Broker broker = Broker.start(dir, 0)) {
      broker.createTopics(List.of("schools", "schools-dlt"), 2);
      send(broker, "schools", "a");
    }

    // When
    try (Broker again = Broker.start(dir, 0)) {
      again.createTopics(List.of("schools", "schools-dlt"), 2);

      // Then
      assertThat(again.topics()).isEqualTo(Map.of("schools", 2, "schools-dlt", 2));
      assertThat(read(again, "schools")).containsExactly("a");
      assertThat(again.version()).startsWith("Apache Kafka 4.2.1");
    }
  }

  @Test
  void refusesATopicWithAnotherNumberOfPartitions(@TempDir Path dir) {
    // Given
    try (Broker broker = Broker.start(dir, 0)) {
      broker.createTopics(List.of("schools"), 2);

      // When / Then
      assertThatThrownBy(() -> broker.createTopics(List.of("schools"), 8))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("Topic schools has 2 partitions, not 8");
    }
  }

  private static void send(Broker broker, String topic, String value) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      producer.send(new ProducerRecord<>(topic, 0, bytes, bytes)).get();
    }
  }

  private static List<String> read(Broker broker, String topic) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers(), "auto.offset.reset", "earliest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(List.of(new TopicPartition(topic, 0)));
      return consumer.poll(Duration.ofSeconds(10)).records(new TopicPartition(topic, 0)).stream()
          .map(found -> new String(found.value(), StandardCharsets.UTF_8))
          .toList();
    }
  }
}
