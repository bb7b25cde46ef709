package ru.shnor.analytics.alert.probe;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import ru.shnor.analytics.alert.cause.Probe;
import ru.shnor.kit.event.TopicOffsets;
import ru.shnor.wire.Topic;

/**
 * Asks services whether they are ready, and the broker how its topics are. Only {@code
 * /actuator/health/readiness}, which is open and has no data.
 */
@Component
public class Probes {

  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final List<String> GROUPS =
      List.of("plan-registry", "results-ingestion", "survey-collection", "analytics");

  private final TopicOffsets offsets;
  private final Map<String, URI> services;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(ANSWER)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Probes(TopicOffsets offsets, ProbeSettings settings) {
    this.offsets = offsets;
    this.services = settings.addresses();
  }

  /** Looks at everything; dead letters are counted from an instant on. */
  public Probe look(Instant deadLettersSince) {
    Map<String, String> unhealthy = new TreeMap<>();
    services.forEach(
        (name, address) -> complaint(address).ifPresent(why -> unhealthy.put(name, why)));
    List<String> topics = Topic.all().stream().map(Topic::name).toList();
    try {
      Map<String, Map<String, Long>> lags = new HashMap<>();
      for (String group : GROUPS) {
        lags.put(group, offsets.lags(group));
      }
      return new Probe(
          true,
          unhealthy,
          offsets.wrong(topics),
          lags,
          deadLetters(offsets.since(deadLetters(), deadLettersSince)));
    } catch (TopicOffsets.BrokerSilent e) {
      return new Probe(false, unhealthy, List.of(), Map.of(), Map.of());
    }
  }

  private static List<String> deadLetters() {
    return Topic.all().stream().map(Topic::deadLetters).toList();
  }

  /** By the topic they come from. */
  private static Map<String, Long> deadLetters(Map<String, Long> counts) {
    Map<String, Long> byTopic = new TreeMap<>();
    for (Topic topic : Topic.all()) {
      byTopic.put(topic.name(), counts.getOrDefault(topic.deadLetters(), 0L));
    }
    return byTopic;
  }

  private Optional<String> complaint(URI service) {
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve("/actuator/health/readiness"))
            .timeout(ANSWER)
            .build();
    try {
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      return status == 200
          ? Optional.empty()
          : Optional.of("Сервис отвечает, но к работе не готов (код %d).".formatted(status));
    } catch (IOException e) {
      return Optional.of("Сервис не отвечает.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
