package ru.shnor.analytics.alert.finder;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import ru.shnor.analytics.alert.cause.Cause;
import ru.shnor.analytics.alert.cause.Picture;
import ru.shnor.analytics.alert.rule.AlertRule;

/** Services that are not ready, topics that are missing, records that pile up. */
final class UnhealthyParts implements CauseFinder {

  private static final String PAGE = "/status";

  @Override
  public List<Cause> find(Picture picture, AlertRule rule) {
    List<Cause> causes = new ArrayList<>();
    new TreeMap<>(picture.probe().unhealthy())
        .forEach(
            (service, what) ->
                causes.add(
                    Cause.ofRegion(
                        rule,
                        "service|" + service,
                        "Сервис %s не готов к работе".formatted(service),
                        what,
                        PAGE)));
    if (!picture.probe().brokerKnown()) {
      causes.add(
          Cause.ofRegion(
              rule,
              "broker",
              "Брокер сообщений не отвечает",
              "Kafka не отвечает сервису аналитики: новые данные не приходят, состояние топиков"
                  + " неизвестно.",
              PAGE));
    }
    for (String wrong : picture.probe().wrongTopics()) {
      causes.add(Cause.ofRegion(rule, "topic|" + wrong, "Топик нездоров", wrong, PAGE));
    }
    new TreeMap<>(picture.probe().lags())
        .forEach(
            (service, topics) ->
                new TreeMap<>(topics)
                    .forEach(
                        (topic, lag) -> {
                          if (lag >= rule.parameter("lag")) {
                            causes.add(lagging(rule, service, topic, lag));
                          }
                        }));
    return causes;
  }

  /** Whether a silent broker leaves it unknown. */
  static boolean needsBroker(String subject) {
    return subject.startsWith("topic|") || subject.startsWith("lag|");
  }

  private static Cause lagging(AlertRule rule, String service, String topic, long lag) {
    return Cause.ofRegion(
            rule,
            "lag|" + service + "|" + topic,
            "Сервис %s не успевает за топиком %s".formatted(service, topic),
            "Необработанных сообщений не меньше порога правила (%d)."
                .formatted(rule.parameter("lag")),
            PAGE)
        .withDetail("Необработанных сообщений: %d.".formatted(lag));
  }
}
