package ru.shnor.analytics.alert.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.shnor.analytics.alert.channel.Channel;
import ru.shnor.analytics.alert.channel.ChannelFailure;
import ru.shnor.analytics.alert.channel.Channels;
import ru.shnor.analytics.alert.channel.Message;
import ru.shnor.analytics.alert.life.Alerts;
import ru.shnor.kit.store.Change;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.AlertState;

/**
 * Tells every announced step to every channel. First the journal gets its entry, then it is sent,
 * then the entry is settled: a crash in between sends again under the same id, and loses nothing.
 */
@Component
class Dispatch {

  private static final int BATCH = 100;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 12;

  /** Older steps are no news any more, and are not planned. */
  private static final Duration NEWS = Duration.ofDays(30);

  private static final Duration GIVE_UP = Duration.ofDays(3);

  /** Longer than news, so that what is removed is not planned again. */
  private static final Duration KEPT = Duration.ofDays(90);

  private final Alerts alerts;
  private final Deliveries deliveries;
  private final Channels channels;
  private final Instant started;

  Dispatch(Alerts alerts, Deliveries deliveries, Channels channels, Clock clock) {
    this.alerts = alerts;
    this.deliveries = deliveries;
    this.channels = channels;
    this.started = clock.instant();
  }

  /** Plans what is new and sends what is due. */
  void run(Instant now) {
    plan(now);
    for (Channel channel : channels.all()) {
      List<Stored<Delivery>> due = due(channel.id(), now);
      while (!due.isEmpty() && send(channel, due, now)) {
        due = due(channel.id(), now);
      }
    }
  }

  void plan(Instant now) {
    Map<String, Instant> since = new HashMap<>();
    for (Channel one : channels.all()) {
      Instant known = Instant.parse(deliveries.since(one.id(), started.toString()));
      Instant news = now.minus(NEWS);
      since.put(one.id(), known.isAfter(news) ? known : news);
    }
    List<Change<Delivery>> planned = new ArrayList<>();
    for (Stored<AlertState> alert : alerts.all(Alerts.EVERYTHING)) {
      for (AlertState.Step step : alert.body().steps()) {
        Instant at = Instant.parse(step.at());
        since.forEach(
            (channel, from) -> {
              String id = Delivery.id(alert.id(), step.number(), channel);
              if (step.announced()
                  && !at.isBefore(from)
                  && deliveries.find(id, Alerts.EVERYTHING).isEmpty()) {
                planned.add(
                    new Change<>(
                        id,
                        0,
                        Delivery.planned(alert.id(), step.number(), channel, now.toString())));
              }
            });
      }
    }
    deliveries.save(planned);
  }

  /** The earliest unsettled entry of each alert, if its time has come. */
  private List<Stored<Delivery>> due(String channel, Instant now) {
    Set<String> met = new HashSet<>();
    return deliveries.all(Alerts.EVERYTHING).stream()
        .filter(one -> one.body().channel().equals(channel))
        .filter(one -> one.body().status() == Delivery.Status.PENDING)
        .sorted(
            Comparator.<Stored<Delivery>, String>comparing(one -> one.body().alertId())
                .thenComparingInt(one -> one.body().step()))
        .filter(one -> met.add(one.body().alertId()))
        .filter(one -> !Instant.parse(one.body().nextAt()).isAfter(now))
        .limit(BATCH)
        .toList();
  }

  /** Whether the channel took them. */
  private boolean send(Channel channel, List<Stored<Delivery>> due, Instant now) {
    List<Message> messages = due.stream().flatMap(one -> message(one.body()).stream()).toList();
    Optional<ChannelFailure> failure = Optional.empty();
    try {
      if (!messages.isEmpty()) {
        channel.send(messages);
      }
    } catch (ChannelFailure e) {
      failure = Optional.of(e);
    }
    List<Change<Delivery>> settled = new ArrayList<>();
    for (Stored<Delivery> one : due) {
      Delivery next =
          failure
              .map(why -> failed(one.body(), why, now))
              .orElseGet(() -> one.body().delivered(now.toString()));
      settled.add(new Change<>(one.id(), one.revision(), next));
    }
    deliveries.save(settled);
    return failure.isEmpty();
  }

  private static Delivery failed(Delivery delivery, ChannelFailure why, Instant now) {
    if (now.isAfter(Instant.parse(delivery.createdAt()).plus(GIVE_UP))) {
      return delivery.givenUp(now.toString(), why.text());
    }
    return delivery.failed(now.plus(pause(delivery.attempts())).toString(), why.text());
  }

  /** Ten seconds after the first failure, doubled with each, at most an hour. */
  static Duration pause(int failures) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private Optional<Message> message(Delivery delivery) {
    return alerts
        .find(delivery.alertId(), Alerts.EVERYTHING)
        .map(Stored::body)
        .flatMap(
            alert ->
                alert.steps().stream()
                    .filter(step -> step.number() == delivery.step())
                    .findFirst()
                    .map(step -> new Message(delivery.deliveryId(), alert, step)));
  }

  /** Takes settled entries out of the journal that nobody looks at any more. */
  void prune(Instant now) {
    String oldest = now.minus(KEPT).toString();
    deliveries.remove(
        deliveries.all(Alerts.EVERYTHING).stream()
            .filter(one -> one.body().status() != Delivery.Status.PENDING)
            .filter(one -> one.body().createdAt().compareTo(oldest) < 0)
            .toList());
  }
}
