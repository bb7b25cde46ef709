package ru.shnor.analytics.alert.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ru.shnor.wire.event.AlertState;

/**
 * Pushes to an Alertmanager, API version 2. It forgets what is not repeated, so everything that
 * fires is sent again and again, the heartbeat with it.
 */
public final class AlertmanagerChannel implements Channel {

  /** So many repetitions may be lost before Alertmanager takes an alert for resolved. */
  private static final int LIVES = 4;

  private final Posting posting;
  private final Wording wording;
  private final Duration life;

  AlertmanagerChannel(Posting posting, Wording wording, Duration repeated) {
    this.posting = posting;
    this.wording = wording;
    this.life = repeated.multipliedBy(LIVES);
  }

  /** An alert as Alertmanager takes it. */
  record Posted(
      Map<String, String> labels,
      Map<String, String> annotations,
      String startsAt,
      String endsAt,
      String generatorURL) {}

  @Override
  public String id() {
    return posting.id("alertmanager");
  }

  @Override
  public String title() {
    return "Alertmanager " + posting.host();
  }

  @Override
  public void send(List<Message> messages) {
    Instant now = Instant.now(java.time.Clock.systemUTC());
    posting.send(
        messages.stream()
            .map(
                one ->
                    new Posted(
                        Wording.labels(one.alert()),
                        // what differs would be taken for news
                        Wording.annotations(one.alert(), ""),
                        one.startsAt(),
                        one.resolved() ? one.step().at() : now.plus(life).toString(),
                        wording.page(one.alert())))
            .toList());
  }

  /** Repeats what fires, and the heartbeat. */
  public void repeat(List<AlertState> firing, Instant started, Instant now) {
    String until = now.plus(life).toString();
    List<Posted> posted = new ArrayList<>();
    posted.add(
        new Posted(
            Wording.heartbeatLabels(),
            Wording.heartbeatAnnotations(),
            started.toString(),
            until,
            wording.portal() + "/alerts"));
    for (AlertState one : firing) {
      posted.add(
          new Posted(
              Wording.labels(one),
              Wording.annotations(one, ""),
              one.startsAt(),
              until,
              wording.page(one)));
    }
    posting.send(posted);
  }
}
