package ru.shnor.kit.health;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.shnor.kit.KitSettings;
import ru.shnor.kit.event.Listening;
import ru.shnor.kit.event.Publishing;
import ru.shnor.kit.event.TopicOffsets;
import ru.shnor.kit.store.MongoStore;

/** Health indicators {@code broker} and {@code store}, and the status page. */
@Configuration(proxyBeanMethods = false)
public class HealthConfiguration {

  @Bean
  BrokerHealth brokerHealthIndicator(TopicOffsets offsets, Listening listening, MongoStore store) {
    return new BrokerHealth(
        () -> {
          Set<String> topics = new LinkedHashSet<>(listening.topics());
          store.outboxes().forEach(outbox -> topics.add(outbox.topic().name()));
          return List.copyOf(topics);
        },
        offsets);
  }

  @Bean
  StoreHealth storeHealthIndicator(MongoStore store) {
    return new StoreHealth(store);
  }

  @Bean
  StatusController statusController(
      KitSettings settings, MongoStore store, Publishing publishing, Listening listening) {
    return new StatusController(settings, store, publishing, listening);
  }
}
