package ru.shnor.analytics.alert.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.analytics.alert.channel.Channel;
import ru.shnor.analytics.alert.channel.Channels;
import ru.shnor.analytics.alert.life.AlertWatch;
import ru.shnor.analytics.alert.life.Alerts;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.Change;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.AlertState;

/** The journal, and whether alerting itself works. */
@RestController
class DeliveryController {

  private static final int LARGEST_PAGE = 200;
  private static final Duration LATE = Duration.ofMinutes(10);

  private final Deliveries deliveries;
  private final Alerts alerts;
  private final Channels channels;
  private final Heartbeats heartbeats;
  private final AlertWatch watch;
  private final DeliveryWorker worker;
  private final Clock clock;

  DeliveryController(
      Deliveries deliveries,
      Alerts alerts,
      Channels channels,
      Heartbeats heartbeats,
      AlertWatch watch,
      DeliveryWorker worker,
      Clock clock) {
    this.deliveries = deliveries;
    this.alerts = alerts;
    this.channels = channels;
    this.heartbeats = heartbeats;
    this.watch = watch;
    this.worker = worker;
    this.clock = clock;
  }

  /** An entry with what it tells. */
  record Line(Delivery delivery, String channelTitle, String alertTitle, String what) {}

  /** A page of the journal, the newest first. */
  record JournalPage(int page, int pages, int total, List<Line> deliveries) {}

  /**
   * A channel and how it is.
   *
   * @param broken whether it has not taken what waits for it for long
   */
  record ChannelView(
      String id,
      String title,
      boolean broken,
      int pending,
      int givenUp,
      String oldestPending,
      String lastDelivered,
      String lastError) {}

  /**
   * Whether alerting works.
   *
   * @param alive whether rules are being evaluated
   * @param lastLook when they were evaluated last, ISO 8601; empty if never since the start
   * @param silent rules that could say nothing at the last look
   * @param failed rules that broke at the last look
   * @param heartbeat {@code OFF}, {@code TAKEN} or {@code REFUSED}
   */
  record SelfCheck(
      boolean alive,
      String lastLook,
      Set<String> silent,
      Map<String, String> failed,
      String heartbeat,
      String heartbeatTaken,
      String heartbeatError,
      List<ChannelView> channels) {}

  @GetMapping("/api/alert-deliveries")
  JournalPage journal(
      @RequestParam(defaultValue = "") String alert,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "50") int size,
      Caller caller) {
    if (page < 1 || size < 1 || size > LARGEST_PAGE) {
      throw Refusal.badRequest("Страница — от 1, на странице — от 1 до " + LARGEST_PAGE);
    }
    List<Delivery> fitting =
        deliveries.all(caller.scope()).stream()
            .map(Stored::body)
            .filter(one -> alert.isEmpty() || one.alertId().equals(alert))
            .filter(one -> status.isEmpty() || one.status().name().equals(status))
            .toList();
    int pages = Math.max(1, (fitting.size() + size - 1) / size);
    return new JournalPage(
        page,
        pages,
        fitting.size(),
        fitting.stream()
            .skip((long) (page - 1) * size)
            .limit(size)
            .map(one -> line(one, caller))
            .toList());
  }

  @GetMapping("/api/alert-channels")
  SelfCheck channels(Caller caller) {
    Instant now = clock.instant();
    List<Delivery> all = deliveries.all(caller.scope()).stream().map(Stored::body).toList();
    List<ChannelView> views = new ArrayList<>();
    for (Channel one : channels.all()) {
      views.add(view(one, all, now));
    }
    Optional<Heartbeats.Beat> beat = heartbeats.of("heartbeat");
    String heartbeat =
        channels.heartbeat().isEmpty()
            ? "OFF"
            : beat.filter(one -> one.error().isEmpty()).isPresent() ? "TAKEN" : "REFUSED";
    AlertWatch.Look look = watch.last();
    return new SelfCheck(
        heartbeats.alive(now),
        look.at().map(Instant::toString).orElse(""),
        look.silent(),
        look.failed(),
        heartbeat,
        beat.flatMap(Heartbeats.Beat::taken).map(Instant::toString).orElse(""),
        beat.map(Heartbeats.Beat::error).orElse(""),
        views);
  }

  @PostMapping("/api/alert-deliveries/{id}/retry")
  Delivery retry(@PathVariable String id, Caller caller) {
    Stored<Delivery> entry =
        deliveries
            .find(id, caller.scope())
            .orElseThrow(() -> Refusal.notFound("Такой записи в журнале нет"));
    if (entry.body().status() == Delivery.Status.DELIVERED) {
      throw Refusal.conflict("Это уже доставлено.");
    }
    Delivery again = entry.body().again(clock.instant().toString());
    if (!deliveries.save(List.of(new Change<>(id, entry.revision(), again))).isEmpty()) {
      throw Refusal.conflict("Запись тем временем изменилась, повторите.");
    }
    worker.wake();
    return again;
  }

  private Line line(Delivery delivery, Caller caller) {
    Optional<AlertState> alert = alerts.find(delivery.alertId(), caller.scope()).map(Stored::body);
    return new Line(
        delivery,
        channels.all().stream()
            .filter(one -> one.id().equals(delivery.channel()))
            .map(Channel::title)
            .findFirst()
            .orElse(delivery.channel()),
        alert.map(AlertState::title).orElse(""),
        alert.stream()
            .flatMap(one -> one.steps().stream())
            .filter(one -> one.number() == delivery.step())
            .map(one -> one.what().name())
            .findFirst()
            .orElse(""));
  }

  private ChannelView view(Channel channel, List<Delivery> all, Instant now) {
    List<Delivery> own = all.stream().filter(one -> one.channel().equals(channel.id())).toList();
    List<Delivery> pending =
        own.stream().filter(one -> one.status() == Delivery.Status.PENDING).toList();
    String oldest = pending.stream().map(Delivery::createdAt).min(String::compareTo).orElse("");
    Optional<Heartbeats.Beat> beat = heartbeats.of(channel.id());
    String error =
        pending.stream()
            .map(Delivery::error)
            .filter(one -> !one.isEmpty())
            .findFirst()
            .or(() -> beat.map(Heartbeats.Beat::error))
            .orElse("");
    boolean late =
        !oldest.isEmpty() && Instant.parse(oldest).plus(LATE).isBefore(now) && !error.isEmpty();
    boolean still = beat.filter(one -> !one.error().isEmpty()).isPresent();
    return new ChannelView(
        channel.id(),
        channel.title(),
        late || still,
        pending.size(),
        (int) own.stream().filter(one -> one.status() == Delivery.Status.GIVEN_UP).count(),
        oldest,
        own.stream()
            .filter(one -> one.status() == Delivery.Status.DELIVERED)
            .map(Delivery::settledAt)
            .max(String::compareTo)
            .orElse(""),
        error);
  }
}
