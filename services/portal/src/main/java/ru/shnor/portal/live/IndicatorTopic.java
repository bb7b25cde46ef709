package ru.shnor.portal.live;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.shnor.wire.Topic;

/**
 * Watches for new values of the indicator and for alerts, and tells only that there are some: open
 * pages then ask analytics for what they may see. Every portal hears everything, from now on;
 * nothing is kept.
 */
@Component
class IndicatorTopic {

  private static final Logger log = LoggerFactory.getLogger(IndicatorTopic.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final long PAUSE_SECONDS = 5;

  private final String broker;
  private final OpenPages pages;
  private volatile boolean stopped;

  IndicatorTopic(@Value("${shnor.kafka}") String broker, OpenPages pages) {
    this.broker = broker;
    this.pages = pages;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    if (broker.isBlank()) {
      return;
    }
    Thread thread = new Thread(this::run, "indicator-topic");
    thread.setDaemon(true);
    thread.start();
  }

  @EventListener(ContextClosedEvent.class)
  void stop() {
    stopped = true;
    pages.closeAll();
  }

  private void run() {
    while (!stopped) {
      try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
        listen(consumer);
      } catch (InterruptException | WakeupException e) {
        return;
      } catch (KafkaException e) {
        log.atWarn().addKeyValue("cause", e.getMessage()).log("indicator changes are not heard");
        if (!paused()) {
          return;
        }
      }
    }
  }

  private void listen(KafkaConsumer<byte[], byte[]> consumer) {
    consumer.subscribe(List.of(Topic.INDICATORS.name(), Topic.ALERTS.name()));
    while (!stopped) {
      ConsumerRecords<byte[], byte[]> news = consumer.poll(POLL);
      if (news.records(Topic.INDICATORS.name()).iterator().hasNext()) {
        pages.indicatorChanged();
      }
      if (news.records(Topic.ALERTS.name()).iterator().hasNext()) {
        pages.alertsChanged();
      }
    }
  }

  private static boolean paused() {
    try {
      TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    Properties settings = new Properties();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, "portal-" + UUID.randomUUID());
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
    settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, "10000");
    settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "5000");
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
