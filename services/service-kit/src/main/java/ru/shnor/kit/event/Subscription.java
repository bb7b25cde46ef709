package ru.shnor.kit.event;

import java.util.List;
import java.util.function.Consumer;
import ru.shnor.kit.store.MongoProjection;
import ru.shnor.wire.EventBody;
import ru.shnor.wire.Topic;

/**
 * A service listens to a topic: what arrives is stored in a copy, then the service may react.
 *
 * @param reaction gets what was stored, and again what had been stored before a crash could stop
 *     the reaction: it must be idempotent. What it throws makes the whole batch be tried again.
 */
public record Subscription<T extends EventBody>(
    Topic topic, Class<T> type, MongoProjection<T> copy, Consumer<List<Applied<T>>> reaction) {

  /** Only keeps the copy. */
  public static <T extends EventBody> Subscription<T> of(
      Topic topic, Class<T> type, MongoProjection<T> copy) {
    return new Subscription<>(topic, type, copy, applied -> {});
  }

  public static <T extends EventBody> Subscription<T> of(
      Topic topic, Class<T> type, MongoProjection<T> copy, Consumer<List<Applied<T>>> reaction) {
    return new Subscription<>(topic, type, copy, reaction);
  }
}
