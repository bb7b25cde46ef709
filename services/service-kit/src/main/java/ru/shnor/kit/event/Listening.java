package ru.shnor.kit.event;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Runs the subscriptions of a service: one container per topic, offsets committed after the effect.
 */
public final class Listening implements SmartLifecycle {

  private static final long FIRST_PAUSE_MS = 200;
  private static final long LONGEST_PAUSE_MS = 10_000;

  private final List<ConcurrentMessageListenerContainer<byte[], byte[]>> containers =
      new ArrayList<>();
  private final List<TopicListener<?>> listeners = new ArrayList<>();
  private final TopicOffsets offsets;
  private final String group;
  private volatile boolean running;

  Listening(
      List<Subscription<?>> subscriptions,
      ConsumerFactory<byte[], byte[]> consumers,
      DeadLetters deadLetters,
      MeterRegistry meters,
      TopicOffsets offsets,
      String group) {
    this.offsets = offsets;
    this.group = group;
    for (Subscription<?> subscription : subscriptions) {
      TopicListener<?> listener =
          new TopicListener<>(
              subscription, deadLetters, new EventCounters(meters, subscription.topic().name()));
      listeners.add(listener);
      containers.add(container(consumers, listener));
    }
  }

  /** Topics this service listens to. */
  public List<String> topics() {
    return listeners.stream().map(one -> one.subscription().topic().name()).toList();
  }

  /** Counters and lag of every topic. */
  public List<TopicStatus> status() {
    Map<String, Long> lags = offsets.lags(group, topics());
    return listeners.stream()
        .map(
            one -> {
              String topic = one.subscription().topic().name();
              return one.counters().status(topic, lags.getOrDefault(topic, -1L));
            })
        .collect(Collectors.toList());
  }

  @Override
  public void start() {
    containers.forEach(ConcurrentMessageListenerContainer::start);
    running = true;
  }

  @Override
  public void stop() {
    containers.forEach(ConcurrentMessageListenerContainer::stop);
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private ConcurrentMessageListenerContainer<byte[], byte[]> container(
      ConsumerFactory<byte[], byte[]> consumers, TopicListener<?> listener) {
    String topic = listener.subscription().topic().name();
    ContainerProperties properties = new ContainerProperties(topic);
    properties.setGroupId(group);
    properties.setAckMode(ContainerProperties.AckMode.BATCH);
    properties.setMessageListener(listener);
    properties.setMissingTopicsFatal(false);
    properties.setConsumerRebalanceListener(
        new ConsumerAwareRebalanceListener() {
          @Override
          public void onPartitionsAssigned(
              Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            listener.assigned();
          }
        });
    ConcurrentMessageListenerContainer<byte[], byte[]> container =
        new ConcurrentMessageListenerContainer<>(consumers, properties);
    container.setBeanName("topic-" + topic);
    ExponentialBackOff pause = new ExponentialBackOff(FIRST_PAUSE_MS, 2.0);
    pause.setMaxInterval(LONGEST_PAUSE_MS);
    container.setCommonErrorHandler(new DefaultErrorHandler(pause));
    return container;
  }
}
