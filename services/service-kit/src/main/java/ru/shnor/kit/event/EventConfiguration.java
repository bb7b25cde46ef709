package ru.shnor.kit.event;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import ru.shnor.kit.KitSettings;
import ru.shnor.kit.store.MongoStore;

/** The broker's side of a service: at-least-once out, effects once in. */
@Configuration(proxyBeanMethods = false)
public class EventConfiguration {

  @Bean(destroyMethod = "close")
  Producer<byte[], byte[]> producer(KitSettings settings) {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            settings.kafka(),
            ProducerConfig.CLIENT_ID_CONFIG,
            settings.service(),
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
            5,
            ProducerConfig.LINGER_MS_CONFIG,
            5,
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "lz4",
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            10_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            25_000,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            10_000),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  @Bean
  TopicOffsets topicOffsets(KitSettings settings) {
    return new TopicOffsets(
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                settings.kafka(),
                AdminClientConfig.CLIENT_ID_CONFIG,
                settings.service() + "-admin")));
  }

  @Bean
  Publishing publishing(
      MongoStore store, Producer<byte[], byte[]> producer, KitSettings settings, Clock clock) {
    return new Publishing(store, producer, settings.service(), clock);
  }

  @Bean
  Listening listening(
      ObjectProvider<Subscription<?>> subscriptions,
      Producer<byte[], byte[]> producer,
      KitSettings settings,
      MeterRegistry meters,
      TopicOffsets offsets) {
    Map<String, Object> consumer =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            settings.kafka(),
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            500,
            ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
            10_000,
            ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
            2_000,
            ConsumerConfig.METADATA_MAX_AGE_CONFIG,
            5_000);
    List<Subscription<?>> all = subscriptions.orderedStream().toList();
    return new Listening(
        all,
        new DefaultKafkaConsumerFactory<>(
            consumer, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
        new DeadLetters(producer, settings.service()),
        meters,
        offsets,
        settings.service());
  }
}
