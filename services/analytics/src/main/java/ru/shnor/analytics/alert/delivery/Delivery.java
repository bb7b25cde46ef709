package ru.shnor.analytics.alert.delivery;

/**
 * An entry of the journal: one step of an alert to one channel, once.
 *
 * @param deliveryId {@code <alert>#<step>#<channel>}
 * @param createdAt ISO 8601 instant
 * @param nextAt when it is tried next, ISO 8601; empty if it is settled
 * @param settledAt when it was taken or given up, ISO 8601; empty before
 * @param error why the last attempt failed, in Russian; empty if it did not
 */
record Delivery(
    String deliveryId,
    String alertId,
    int step,
    String channel,
    Status status,
    int attempts,
    String createdAt,
    String nextAt,
    String settledAt,
    String error) {

  /** Where it is. */
  enum Status {
    PENDING,
    DELIVERED,
    GIVEN_UP
  }

  Delivery {
    if (attempts < 0 || (status == Status.PENDING) == nextAt.isEmpty()) {
      throw new IllegalArgumentException(
          "%s: %s, %d attempts, next at '%s'".formatted(deliveryId, status, attempts, nextAt));
    }
  }

  static String id(String alertId, int step, String channel) {
    return alertId + "#" + step + "#" + channel;
  }

  static Delivery planned(String alertId, int step, String channel, String now) {
    return new Delivery(
        id(alertId, step, channel), alertId, step, channel, Status.PENDING, 0, now, now, "", "");
  }

  Delivery delivered(String now) {
    return new Delivery(
        deliveryId, alertId, step, channel, Status.DELIVERED, attempts + 1, createdAt, "", now, "");
  }

  Delivery failed(String next, String why) {
    return new Delivery(
        deliveryId, alertId, step, channel, Status.PENDING, attempts + 1, createdAt, next, "", why);
  }

  Delivery givenUp(String now, String why) {
    return new Delivery(
        deliveryId, alertId, step, channel, Status.GIVEN_UP, attempts + 1, createdAt, "", now, why);
  }

  /** Tried again by hand; everything before stays counted. */
  Delivery again(String now) {
    return new Delivery(
        deliveryId, alertId, step, channel, Status.PENDING, attempts, createdAt, now, "", error);
  }
}
