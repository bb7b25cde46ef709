package ru.shnor.kit.event;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.shnor.wire.Topic;

/**
 * Parks a record that cannot be taken: the same key, value and headers, with the reason added in
 * headers.
 */
final class DeadLetters {

  private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
  private static final int SEND_SECONDS = 30;

  private final Producer<byte[], byte[]> producer;
  private final String service;

  DeadLetters(Producer<byte[], byte[]> producer, String service) {
    this.producer = producer;
    this.service = service;
  }

  /**
   * Returns when the broker has the record.
   *
   * @throws KafkaException if it could not be written; the record stays where it is
   */
  void park(Topic topic, ConsumerRecord<byte[], byte[]> record, RuntimeException cause) {
    RecordHeaders headers = new RecordHeaders(record.headers().toArray());
    add(headers, "dlt-service", service);
    add(headers, "dlt-topic", record.topic());
    add(headers, "dlt-partition", Integer.toString(record.partition()));
    add(headers, "dlt-offset", Long.toString(record.offset()));
    add(headers, "dlt-cause", cause.getClass().getName());
    add(headers, "dlt-reason", String.valueOf(cause.getMessage()));
    ProducerRecord<byte[], byte[]> parked =
        new ProducerRecord<>(
            topic.deadLetters(), record.partition(), null, record.key(), record.value(), headers);
    try {
      producer.send(parked).get(SEND_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaException("dead letter not written", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while writing a dead letter", e);
    }
    log.atWarn()
        .addKeyValue("topic", record.topic())
        .addKeyValue("partition", record.partition())
        .addKeyValue("offset", record.offset())
        .addKeyValue("cause", cause.getClass().getSimpleName())
        .log("record parked in the dead letters");
  }

  private static void add(RecordHeaders headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
