package ru.shnor.analytics.alert.channel;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import ru.shnor.wire.WireJson;

/** Posts JSON to a guarded address; follows no redirects. */
final class Posting {

  private static final Duration ANSWER = Duration.ofSeconds(10);

  private final AddressGuard guard;
  private final URI address;
  private final String token;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(ANSWER)
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  Posting(AddressGuard guard, URI address, String token) {
    this.guard = guard;
    this.address = address;
    this.token = token;
  }

  /** Kind, host and a digest of the whole address, which may hold a secret. */
  String id(String kind) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(address.toString().getBytes(StandardCharsets.UTF_8));
      return "%s-%s-%s".formatted(kind, host(), HexFormat.of().formatHex(digest, 0, 4));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  String host() {
    return String.valueOf(address.getHost());
  }

  /**
   * Sends.
   *
   * @throws ChannelFailure unless the answer is 2xx
   */
  void send(Object body) {
    guard.check(address);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(ANSWER)
            .header("Content-Type", "application/json")
            .header("User-Agent", "shnor-alerts")
            .POST(HttpRequest.BodyPublishers.ofByteArray(WireJson.bytes(body)));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      int status =
          client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status / 100 != 2) {
        throw new ChannelFailure("Получатель ответил кодом %d".formatted(status));
      }
    } catch (IOException e) {
      throw new ChannelFailure("Получатель не отвечает", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ChannelFailure("Отправка прервана", e);
    }
  }
}
