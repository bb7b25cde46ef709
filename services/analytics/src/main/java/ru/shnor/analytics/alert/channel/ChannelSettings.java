package ru.shnor.analytics.alert.channel;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where alerts go.
 *
 * @param portalUrl address of the portal for people, for links
 * @param webhooks receivers of Alertmanager's webhook version 4
 * @param webhookToken bearer token for them; empty: none
 * @param alertmanagers addresses of Alertmanagers, up to {@code /api/v2}
 * @param heartbeat receiver of the heartbeat, a webhook version 4; empty: none
 * @param heartbeatEvery time between two heartbeats, and between two repetitions to Alertmanager
 * @param mail e-mail
 * @param privateHosts hosts that may have addresses inside the network
 */
@ConfigurationProperties("shnor.alerts.channels")
public record ChannelSettings(
    @DefaultValue("http://127.0.0.1:8080") URI portalUrl,
    @DefaultValue List<URI> webhooks,
    @DefaultValue("") String webhookToken,
    @DefaultValue List<URI> alertmanagers,
    @DefaultValue("") String heartbeat,
    @DefaultValue("1m") Duration heartbeatEvery,
    @DefaultValue Mail mail,
    @DefaultValue Set<String> privateHosts) {

  /** How the connection to the mail server is protected. */
  public enum Security {
    NONE,
    STARTTLS,
    TLS
  }

  /**
   * E-mail by SMTP.
   *
   * @param host mail server; empty: no e-mail
   * @param user empty: without a login
   * @param to receivers
   */
  public record Mail(
      @DefaultValue("") String host,
      @DefaultValue("587") int port,
      @DefaultValue("STARTTLS") Security security,
      @DefaultValue("") String user,
      @DefaultValue("") String password,
      @DefaultValue("") String from,
      @DefaultValue List<String> to) {

    public Mail {
      to = List.copyOf(to);
      if (!host.isEmpty() && (from.isBlank() || to.isEmpty() || port < 1 || port > 65_535)) {
        throw new IllegalArgumentException(
            "shnor.alerts.channels.mail: host %s needs from, to and a port, not %d"
                .formatted(host, port));
      }
      if (user.isEmpty() != password.isEmpty()) {
        throw new IllegalArgumentException(
            "shnor.alerts.channels.mail: user and password come together");
      }
      if (!user.isEmpty() && security == Security.NONE) {
        throw new IllegalArgumentException(
            "shnor.alerts.channels.mail: a password does not go over an open connection");
      }
    }

    /** Without the password. */
    @Override
    public String toString() {
      return "Mail[%s:%d %s from %s to %s]".formatted(host, port, security, from, to);
    }
  }

  private static final Duration SHORTEST = Duration.ofMillis(100);

  public ChannelSettings {
    webhooks = List.copyOf(webhooks);
    alertmanagers = List.copyOf(alertmanagers);
    privateHosts = Set.copyOf(privateHosts);
    webhooks.forEach(one -> AddressGuard.checkForm("webhooks", one));
    alertmanagers.forEach(one -> AddressGuard.checkForm("alertmanagers", one));
    AddressGuard.checkForm("portal-url", portalUrl);
    if (!heartbeat.isEmpty()) {
      AddressGuard.checkForm("heartbeat", URI.create(heartbeat));
    }
    if (heartbeatEvery.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException(
          "shnor.alerts.channels.heartbeat-every is %s".formatted(heartbeatEvery));
    }
  }

  /** Without tokens and passwords: addresses may hold them too. */
  @Override
  public String toString() {
    return "ChannelSettings[%d webhooks, %d alertmanagers, heartbeat %s, %s]"
        .formatted(webhooks.size(), alertmanagers.size(), !heartbeat.isEmpty(), mail);
  }
}
