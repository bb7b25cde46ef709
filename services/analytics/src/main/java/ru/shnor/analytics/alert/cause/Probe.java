package ru.shnor.analytics.alert.cause;

import java.util.List;
import java.util.Map;

/**
 * What was seen of services and topics.
 *
 * @param brokerKnown whether the broker answered; if not, nothing is said of topics
 * @param unhealthy what is wrong, by name of a service
 * @param wrongTopics what is wrong with topics, one line each
 * @param lags records not processed yet, by service and topic
 * @param deadLetters records parked since the day asked for, by topic
 */
public record Probe(
    boolean brokerKnown,
    Map<String, String> unhealthy,
    List<String> wrongTopics,
    Map<String, Map<String, Long>> lags,
    Map<String, Long> deadLetters) {

  public Probe {
    unhealthy = Map.copyOf(unhealthy);
    wrongTopics = List.copyOf(wrongTopics);
    lags = Map.copyOf(lags);
    deadLetters = Map.copyOf(deadLetters);
  }
}
