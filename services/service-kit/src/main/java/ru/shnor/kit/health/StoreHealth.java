package ru.shnor.kit.health;

import com.mongodb.MongoException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import ru.shnor.kit.store.MongoStore;

/** Ready only when the store answers a ping. */
final class StoreHealth implements HealthIndicator {

  private final MongoStore store;

  StoreHealth(MongoStore store) {
    this.store = store;
  }

  @Override
  public Health health() {
    try {
      store.ping();
      return Health.up().build();
    } catch (MongoException e) {
      return Health.down().withDetail("store", "does not answer").build();
    }
  }
}
