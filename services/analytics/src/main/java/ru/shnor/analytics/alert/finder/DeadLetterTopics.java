package ru.shnor.analytics.alert.finder;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import ru.shnor.analytics.alert.cause.Cause;
import ru.shnor.analytics.alert.cause.Picture;
import ru.shnor.analytics.alert.rule.AlertRule;

/** Topics with records that nobody could take lately. */
final class DeadLetterTopics implements CauseFinder {

  @Override
  public List<Cause> find(Picture picture, AlertRule rule) {
    List<Cause> causes = new ArrayList<>();
    new TreeMap<>(picture.probe().deadLetters())
        .forEach(
            (topic, count) -> {
              if (count > 0) {
                String summary =
                    "Сообщения топика %s не удалось принять; причина записана в их заголовках."
                        .formatted(topic);
                causes.add(
                    Cause.ofRegion(
                            rule,
                            topic,
                            "Отложенные сообщения топика %s".formatted(topic),
                            summary,
                            "/status")
                        .withDetail(
                            summary
                                + " За последние дни (%d): %d."
                                    .formatted(rule.parameter("days"), count)));
              }
            });
    return causes;
  }
}
