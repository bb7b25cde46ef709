package ru.shnor.analytics.alert.channel;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;

/**
 * Keeps requests from being sent to where nobody meant them: only http and https, and an address
 * inside the network only for hosts that are named. Looked up before each sending; a name server
 * that changes its answer in the same second is not guarded against.
 */
final class AddressGuard {

  private final Set<String> privateHosts;

  AddressGuard(Set<String> privateHosts) {
    this.privateHosts = Set.copyOf(privateHosts);
  }

  /** Refuses what can never be right; the message does not tell the address, it may be secret. */
  static void checkForm(String setting, URI address) {
    boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    if (!web || address.getHost() == null || address.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "shnor.alerts.channels.%s: an http or https address with a host and without a login"
                  .formatted(setting)
              + " is needed");
    }
  }

  /**
   * Looks the host up.
   *
   * @throws ChannelFailure if it is unknown or inside the network without being named
   */
  void check(URI address) {
    String host = String.valueOf(address.getHost());
    if (privateHosts.contains(host)) {
      return;
    }
    try {
      for (InetAddress one : InetAddress.getAllByName(host)) {
        if (inside(one)) {
          throw new ChannelFailure(
              "Адрес получателя — внутри сети, а среди разрешённых узлов его нет"
                  + " (private-hosts)");
        }
      }
    } catch (UnknownHostException e) {
      throw new ChannelFailure("Узел получателя не найден", e);
    }
  }

  private static boolean inside(InetAddress one) {
    byte[] bytes = one.getAddress();
    boolean uniqueLocal = one instanceof Inet6Address && (bytes[0] & 0xfe) == 0xfc;
    boolean shared = bytes.length == 4 && (bytes[0] & 0xff) == 100 && (bytes[1] & 0xc0) == 64;
    return one.isLoopbackAddress()
        || one.isAnyLocalAddress()
        || one.isLinkLocalAddress()
        || one.isSiteLocalAddress()
        || one.isMulticastAddress()
        || uniqueLocal
        || shared;
  }
}
