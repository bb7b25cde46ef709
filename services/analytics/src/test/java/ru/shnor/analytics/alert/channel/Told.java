package ru.shnor.analytics.alert.channel;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import ru.shnor.wire.event.AlertSeverity;
import ru.shnor.wire.event.AlertState;

/** Alerts, messages and settings for tests. */
public final class Told {

  private Told() {}

  static AlertState alert(boolean resolved) {
    AlertState.Step raised =
        new AlertState.Step(1, 1, AlertState.What.RAISED, true, "2026-04-10T04:00:00Z", "", "", "");
    AlertState.Step over =
        new AlertState.Step(
            2, 1, AlertState.What.RESOLVED, true, "2026-04-10T05:00:00Z", "", "", "");
    return new AlertState(
        "a0123456789abcdef0123",
        "sharp-drop",
        "SHARP_DROP",
        AlertSeverity.WARNING,
        "2025|2026|s1|RUSSIAN",
        "Резкое снижение: школа\nBcc: x@example.org",
        "Без цифр.",
        "Доля «2»: 40 %.",
        "m1",
        "s1",
        "/schools/s1",
        resolved ? AlertState.Status.RESOLVED : AlertState.Status.RAISED,
        1,
        raised.at(),
        resolved ? over.at() : "",
        "",
        resolved ? List.of(raised, over) : List.of(raised));
  }

  static Message message(boolean resolved) {
    AlertState alert = alert(resolved);
    AlertState.Step last = alert.steps().get(alert.steps().size() - 1);
    return new Message(alert.alertId() + "#" + last.number() + "#c", alert, last);
  }

  /** Settings with receivers on this machine. */
  public static ChannelSettings settings(
      List<URI> webhooks, List<URI> alertmanagers, ChannelSettings.Mail mail) {
    return new ChannelSettings(
        URI.create("https://portal.example.org/"),
        webhooks,
        "secret-token",
        alertmanagers,
        "",
        Duration.ofSeconds(30),
        mail,
        Set.of("127.0.0.1"));
  }

  public static ChannelSettings.Mail noMail() {
    return new ChannelSettings.Mail(
        "", 587, ChannelSettings.Security.STARTTLS, "", "", "", List.of());
  }
}
