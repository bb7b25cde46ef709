package ru.shnor.analytics.alert.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import ru.shnor.analytics.alert.channel.AlertmanagerChannel;
import ru.shnor.analytics.alert.channel.ChannelFailure;
import ru.shnor.analytics.alert.channel.ChannelSettings;
import ru.shnor.analytics.alert.channel.Channels;
import ru.shnor.analytics.alert.life.AlertWatch;
import ru.shnor.analytics.alert.life.Alerts;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.AlertState;
import ru.shnor.wire.event.AlertState.Status;

/**
 * Says again and again that alerting works — but only while rules are really evaluated. Its absence
 * is what tells that alerting is broken.
 */
@Component
class Heartbeats {

  /** So many intervals without a finished look, and the heart stands still. */
  private static final int MISSED = 3;

  /**
   * How the last one went.
   *
   * @param taken when the receiver took one last
   * @param error why the last one was not taken; empty if it was
   */
  record Beat(Optional<Instant> taken, String error) {}

  private final Channels channels;
  private final ChannelSettings settings;
  private final AlertWatch watch;
  private final Alerts alerts;
  private final Map<String, Beat> beats = new ConcurrentHashMap<>();
  private Optional<Instant> started = Optional.empty();
  private Optional<Instant> last = Optional.empty();

  Heartbeats(Channels channels, ChannelSettings settings, AlertWatch watch, Alerts alerts) {
    this.channels = channels;
    this.settings = settings;
    this.watch = watch;
    this.alerts = alerts;
  }

  /** Sends if the time has come and alerting works. */
  void beat(Instant now) {
    Instant begun = started.orElse(now);
    started = Optional.of(begun);
    Duration every = settings.heartbeatEvery();
    if (last.filter(one -> now.isBefore(one.plus(every))).isPresent() || !alive(now)) {
      return;
    }
    last = Optional.of(now);
    channels.heartbeat().ifPresent(one -> send("heartbeat", now, () -> one.heartbeat(now)));
    List<AlertState> firing =
        alerts.all(Alerts.EVERYTHING).stream()
            .map(Stored::body)
            .filter(one -> one.status() == Status.RAISED || one.status() == Status.ACKNOWLEDGED)
            .toList();
    for (AlertmanagerChannel one : channels.alertmanagers()) {
      send(one.id(), now, () -> one.repeat(firing, begun, now));
    }
  }

  /** How the last heartbeat to a channel went; {@code heartbeat} is the receiver of its own. */
  Optional<Beat> of(String channel) {
    return Optional.ofNullable(beats.get(channel));
  }

  /** Whether rules are being evaluated. */
  boolean alive(Instant now) {
    Duration longest = watch.every().multipliedBy(MISSED).plusMinutes(1);
    return watch.last().at().filter(at -> now.isBefore(at.plus(longest))).isPresent();
  }

  private void send(String name, Instant now, Runnable sending) {
    try {
      sending.run();
      beats.put(name, new Beat(Optional.of(now), ""));
    } catch (ChannelFailure e) {
      Optional<Instant> taken = of(name).flatMap(Beat::taken);
      beats.put(name, new Beat(taken, e.text()));
    }
  }
}
