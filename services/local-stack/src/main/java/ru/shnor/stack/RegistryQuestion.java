package ru.shnor.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks plan-registry, as any client would, whether it knows a municipality already. */
final class RegistryQuestion {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final StackAddresses addresses;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  RegistryQuestion(StackAddresses addresses) {
    this.addresses = addresses;
  }

  /** False also when the registry does not answer: then nothing may be loaded into it either. */
  boolean isEmpty() throws InterruptedException {
    try {
      String token = json(tokenRequest()).path("access_token").asString("");
      JsonNode municipalities =
          json(
              HttpRequest.newBuilder(URI.create(addresses.registry() + "/api/municipalities"))
                  .header("Authorization", "Bearer " + token)
                  .timeout(Duration.ofSeconds(20))
                  .build());
      return municipalities.isArray() && municipalities.isEmpty();
    } catch (IOException | JacksonException e) {
      return false;
    }
  }

  private HttpRequest tokenRequest() {
    String pair = addresses.clientId() + ":" + addresses.clientSecret();
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create(addresses.issuer() + "/oauth2/token"))
        .header("Authorization", "Basic " + basic)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .timeout(Duration.ofSeconds(20))
        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
        .build();
  }

  private JsonNode json(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException("%s: %d".formatted(request.uri(), response.statusCode()));
    }
    return JSON.readTree(response.body());
  }
}
