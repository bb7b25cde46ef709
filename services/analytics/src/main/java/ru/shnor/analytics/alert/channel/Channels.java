package ru.shnor.analytics.alert.channel;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The channels that the settings name. */
@Component
public class Channels {

  private final List<Channel> all = new ArrayList<>();
  private final List<AlertmanagerChannel> alertmanagers = new ArrayList<>();
  private final Optional<WebhookChannel> heartbeat;

  public Channels(ChannelSettings settings) {
    AddressGuard guard = new AddressGuard(settings.privateHosts());
    Wording wording = new Wording(settings.portalUrl());
    for (URI one : settings.webhooks()) {
      all.add(new WebhookChannel(new Posting(guard, one, settings.webhookToken()), wording));
    }
    for (URI one : settings.alertmanagers()) {
      URI alerts = URI.create(one.toString().replaceAll("/+$", "") + "/api/v2/alerts");
      AlertmanagerChannel channel =
          new AlertmanagerChannel(
              new Posting(guard, alerts, ""), wording, settings.heartbeatEvery());
      all.add(channel);
      alertmanagers.add(channel);
    }
    if (!settings.mail().host().isEmpty()) {
      all.add(new MailChannel(settings.mail(), wording));
    }
    heartbeat =
        settings.heartbeat().isEmpty()
            ? Optional.empty()
            : Optional.of(
                new WebhookChannel(
                    new Posting(guard, URI.create(settings.heartbeat()), settings.webhookToken()),
                    wording));
  }

  public List<Channel> all() {
    return List.copyOf(all);
  }

  /** Those that must be repeated to. */
  public List<AlertmanagerChannel> alertmanagers() {
    return List.copyOf(alertmanagers);
  }

  /** Where the heartbeat goes. */
  public Optional<WebhookChannel> heartbeat() {
    return heartbeat;
  }
}
