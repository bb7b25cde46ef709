package ru.shnor.stack.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** HTTP calls with the robot's token; thread-safe. */
public final class Api {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int UNAUTHORISED = 401;
  private static final int UNAVAILABLE = 503;
  private static final int ATTEMPTS = 20;

  private final Services services;
  private final String boundary = "shnor-" + UUID.randomUUID();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private volatile String token = "";

  public Api(Services services) {
    this.services = services;
  }

  public Services services() {
    return services;
  }

  /**
   * Reads.
   *
   * @throws NoAnswer if nobody answers
   */
  public Answer get(URI service, String path) {
    return send(() -> request(service, path).GET());
  }

  /**
   * Reads what must be there.
   *
   * @throws NoAnswer if nobody answers, or with another status than 2xx
   */
  public JsonNode read(URI service, String path) {
    Answer answer = get(service, path);
    if (!answer.isOk()) {
      throw new NoAnswer("%s%s: %s".formatted(service, path, answer.told()));
    }
    return answer.body();
  }

  /**
   * Sends a file in the field {@code file} of a form.
   *
   * @param name shown to people only
   * @param content may be read again when the call is repeated
   * @throws NoAnswer if nobody answers
   */
  public Answer postFile(URI service, String path, String name, BodyPublisher content) {
    BodyPublisher body = form(name, content);
    return send(
        () ->
            request(service, path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body));
  }

  /**
   * Sends bytes as the body.
   *
   * @param content may be read again when the call is repeated
   * @throws NoAnswer if nobody answers
   */
  public Answer postBytes(URI service, String path, BodyPublisher content) {
    return send(
        () ->
            request(service, path)
                .header("Content-Type", "application/octet-stream")
                .POST(content));
  }

  /**
   * Sends JSON as it is.
   *
   * @throws NoAnswer if nobody answers
   */
  public Answer postJson(URI service, String path, byte[] json) {
    return send(
        () ->
            request(service, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json)));
  }

  /** A value for a query. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private BodyPublisher form(String name, BodyPublisher content) {
    String shown = name.replace("\"", "'").replaceAll("\\p{Cntrl}", " ");
    List<String> head =
        List.of(
            "--" + boundary,
            "Content-Disposition: form-data; name=\"file\"; filename=\"%s\"".formatted(shown),
            "Content-Type: application/octet-stream",
            "",
            "");
    return BodyPublishers.concat(
        BodyPublishers.ofString(String.join("\r\n", head)),
        content,
        BodyPublishers.ofString("\r\n--%s--\r\n".formatted(boundary)));
  }

  private HttpRequest.Builder request(URI service, String path) {
    return HttpRequest.newBuilder(service.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token());
  }

  /** A request that can be made again, with a newer token. */
  @FunctionalInterface
  private interface Request {
    HttpRequest.Builder make();
  }

  /** Busy services are asked again, and a token that has run out is replaced. */
  private Answer send(Request request) {
    Answer answer = once(request);
    for (int again = 1; again < ATTEMPTS && mayChange(answer); again++) {
      if (answer.status() == UNAUTHORISED) {
        token = "";
      } else {
        pause(Duration.ofMillis(300));
      }
      answer = once(request);
      if (answer.status() == UNAUTHORISED) {
        return answer;
      }
    }
    return answer;
  }

  private static boolean mayChange(Answer answer) {
    return answer.status() == UNAVAILABLE || answer.status() == UNAUTHORISED;
  }

  private Answer once(Request request) {
    return answer(request.make().build());
  }

  private Answer answer(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), json(response.body()));
    } catch (IOException e) {
      throw new NoAnswer("%s не отвечает: %s".formatted(request.uri(), e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoAnswer("Прервано", e);
    }
  }

  private static JsonNode json(byte[] body) {
    if (body.length == 0) {
      return MissingNode.getInstance();
    }
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }

  private synchronized String token() {
    if (token.isEmpty()) {
      token = freshToken();
    }
    return token;
  }

  private String freshToken() {
    String pair = services.clientId() + ":" + services.clientSecret();
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    Answer answer =
        answer(
            HttpRequest.newBuilder(services.issuer().resolve("/oauth2/token"))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build());
    String given = answer.body().path("access_token").asString("");
    if (given.isEmpty()) {
      throw new NoAnswer("Вход не дал ключа доступа: " + answer.told());
    }
    return given;
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoAnswer("Прервано", e);
    }
  }
}
