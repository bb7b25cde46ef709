package ru.shnor.analytics.alert.channel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Speaks to a receiver of Alertmanager's webhook, version 4, the way Alertmanager itself does. */
public final class WebhookChannel implements Channel {

  /** What Alertmanager writes for «not yet». */
  private static final String NEVER = "0001-01-01T00:00:00Z";

  private final Posting posting;
  private final Wording wording;

  WebhookChannel(Posting posting, Wording wording) {
    this.posting = posting;
    this.wording = wording;
  }

  /** The body of a webhook, version 4. */
  record Body(
      String version,
      String groupKey,
      int truncatedAlerts,
      String status,
      String receiver,
      Map<String, String> groupLabels,
      Map<String, String> commonLabels,
      Map<String, String> commonAnnotations,
      String externalURL,
      List<Entry> alerts) {}

  /** One alert. */
  record Entry(
      String status,
      Map<String, String> labels,
      Map<String, String> annotations,
      String startsAt,
      String endsAt,
      String generatorURL,
      String fingerprint) {}

  @Override
  public String id() {
    return posting.id("webhook");
  }

  @Override
  public String title() {
    return "веб-хук " + posting.host();
  }

  @Override
  public void send(List<Message> messages) {
    posting.send(body(id(), wording, messages));
  }

  /** Tells that alerting works; whoever stops getting it knows that it does not. */
  public void heartbeat(Instant at) {
    Entry entry =
        new Entry(
            "firing",
            Wording.heartbeatLabels(),
            Wording.heartbeatAnnotations(),
            at.toString(),
            NEVER,
            wording.portal() + "/alerts",
            "heartbeat");
    posting.send(
        new Body(
            "4",
            "{}:{alertname=\"%s\"}".formatted(Wording.HEARTBEAT),
            0,
            "firing",
            "shnor",
            Map.of("alertname", Wording.HEARTBEAT),
            entry.labels(),
            entry.annotations(),
            wording.portal(),
            List.of(entry)));
  }

  static Body body(String receiver, Wording wording, List<Message> messages) {
    List<Entry> entries = messages.stream().map(one -> entry(wording, one)).toList();
    boolean firing = messages.stream().anyMatch(one -> !one.resolved());
    return new Body(
        "4",
        "{}:{service=\"shnor\"}",
        0,
        firing ? "firing" : "resolved",
        receiver,
        Map.of("service", "shnor"),
        common(entries.stream().map(Entry::labels).toList()),
        common(entries.stream().map(Entry::annotations).toList()),
        wording.portal(),
        entries);
  }

  private static Entry entry(Wording wording, Message message) {
    return new Entry(
        message.resolved() ? "resolved" : "firing",
        Wording.labels(message.alert()),
        Wording.annotations(message.alert(), message.deliveryId()),
        message.startsAt(),
        message.resolved() ? message.step().at() : NEVER,
        wording.page(message.alert()),
        message.alert().alertId());
  }

  private static Map<String, String> common(List<Map<String, String>> all) {
    Map<String, String> common = new TreeMap<>(all.isEmpty() ? Map.of() : all.get(0));
    all.forEach(one -> common.entrySet().retainAll(one.entrySet()));
    return common;
  }
}
