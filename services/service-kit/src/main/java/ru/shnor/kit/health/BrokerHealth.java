package ru.shnor.kit.health;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import ru.shnor.kit.event.TopicOffsets;

/**
 * Ready only when the broker answers and every topic of ours is there with the right number of
 * partitions.
 */
final class BrokerHealth implements HealthIndicator {

  private final TopicOffsets offsets;
  private final Supplier<List<String>> topics;

  BrokerHealth(Supplier<List<String>> topics, TopicOffsets offsets) {
    this.offsets = offsets;
    this.topics = topics;
  }

  @Override
  public Health health() {
    try {
      List<String> wrong = offsets.wrong(topics.get());
      return wrong.isEmpty()
          ? Health.up().build()
          : Health.down().withDetail("topics", wrong).build();
    } catch (TopicOffsets.BrokerSilent e) {
      return Health.down().withDetail("broker", "does not answer").build();
    }
  }
}
