package ru.shnor.system.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ru.shnor.stack.StackAddresses;
import ru.shnor.wire.WireJson;
import tools.jackson.databind.JsonNode;

/** Calls the services as a client does, with real tokens of the stack's own issuer. */
public final class Api {

  private static final String BOUNDARY = "----shnor-system-test";

  private final StackAddresses addresses;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  public Api(StackAddresses addresses) {
    this.addresses = addresses;
  }

  public StackAddresses addresses() {
    return addresses;
  }

  /** Token of the stack's robot, who may do everything in the whole region. */
  public String robot() {
    return token(addresses.clientId());
  }

  /** Token with the rights of that demo user. */
  public String tokenOf(String login) {
    return token("robot-" + login);
  }

  private String token(String client) {
    return tokens.computeIfAbsent(client, this::freshToken);
  }

  private String freshToken(String client) {
    String basic = client + ":" + addresses.clientSecret();
    HttpRequest request =
        HttpRequest.newBuilder(addresses.issuer().resolve("/oauth2/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
            .POST(BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    HttpResponse<String> answer = send(request);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("no token for %s: %s".formatted(client, answer.body()));
    }
    return json(answer).at("/access_token").asString();
  }

  /** A request with that token; an empty one means no token. */
  public HttpRequest.Builder request(URI service, String path, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.resolve(path)).timeout(Duration.ofSeconds(60));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  public HttpResponse<String> get(URI service, String path, String token) {
    return send(request(service, path, token).GET().build());
  }

  /**
   * What the robot reads.
   *
   * @throws IllegalStateException if the answer is not 200
   */
  public JsonNode read(URI service, String path) {
    HttpResponse<String> answer = get(service, path, robot());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(
          "%s answered %d: %s".formatted(path, answer.statusCode(), answer.body()));
    }
    return json(answer);
  }

  /** Sends one file in the field {@code file}. */
  public HttpResponse<String> upload(
      URI service, String path, String token, String fileName, byte[] bytes) {
    return send(uploadRequest(service, path, token, fileName, bytes));
  }

  private HttpRequest uploadRequest(
      URI service, String path, String token, String fileName, byte[] bytes) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String disposition =
        "Content-Disposition: form-data; name=\"file\"; filename=\"%s\"".formatted(fileName);
    String head = String.join("\r\n", "--" + BOUNDARY, disposition, "", "");
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(bytes);
    String tail = String.join("\r\n", "", "--" + BOUNDARY + "--", "");
    body.writeBytes(tail.getBytes(StandardCharsets.UTF_8));
    return request(service, path, token)
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
        .build();
  }

  /**
   * Sends, once.
   *
   * @throws NoAnswer if nobody answers
   */
  public HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new NoAnswer(request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoAnswer(request.uri(), e);
    }
  }

  public static JsonNode json(HttpResponse<String> answer) {
    return WireJson.read(answer.body().getBytes(StandardCharsets.UTF_8), JsonNode.class);
  }

  /** A value for a query. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The connection was refused, cut or timed out. */
  public static final class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAnswer(URI to, Throwable cause) {
      super("no answer from " + to, cause);
    }
  }
}
