package ru.shnor.ingestion.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Where a webhook may lead: https to a host that the operator has named, and never to an address
 * inside (SSRF). It is asked when a webhook is registered and again before every attempt; the
 * attempt connects within the seconds for which the JDK keeps the addresses that were judged.
 */
@Component
class TargetGuard {

  private static final int UNIQUE_LOCAL = 0xfc;

  private final WebhookSettings settings;

  TargetGuard(WebhookSettings settings) {
    this.settings = settings;
  }

  /** Why an address may not be told, in Russian; empty if it may. */
  Optional<String> refusal(String url) {
    URI uri;
    try {
      uri = new URI(url);
    } catch (URISyntaxException e) {
      return Optional.of("Адрес написан неверно.");
    }
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !(settings.insecure() && scheme.equals("http"))) {
      return Optional.of("Адрес должен начинаться с https://.");
    }
    if (uri.getUserInfo() != null || uri.getFragment() != null) {
      return Optional.of("В адресе не должно быть имени пользователя, пароля и знака #.");
    }
    if (!settings.hosts().contains(host)) {
      return Optional.of(
          "Узел «%s» не разрешён. Разрешённые узлы задаёт администратор (shnor.webhooks.hosts)."
              .formatted(host));
    }
    return settings.insecure() ? Optional.empty() : inside(host);
  }

  private static Optional<String> inside(String host) {
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (isInside(address)) {
          return Optional.of("Узел «%s» ведёт на внутренний адрес.".formatted(host));
        }
      }
      return Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.of("Узел «%s» не найден.".formatted(host));
    }
  }

  /** Whether an address belongs to this machine, a private network, or no single machine at all. */
  static boolean isInside(InetAddress address) {
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    boolean six = address instanceof Inet6Address;
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || (six && (first & 0xfe) == UNIQUE_LOCAL)
        || (six && first == 0 && second == 0x64)
        || (six && first == 0x20 && second == 0x02)
        || (!six && first == 100 && second >= 64 && second < 128)
        || (!six && (first == 0 || first >= 240))
        || (!six && first == 192 && second == 0 && bytes[2] == 0)
        || (!six && first == 198 && (second == 18 || second == 19));
  }
}
