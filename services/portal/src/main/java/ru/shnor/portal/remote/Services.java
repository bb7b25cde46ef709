package ru.shnor.portal.remote;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;
import ru.shnor.portal.access.AccessTokens;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Calls the services with the token of whoever made the request. */
@Component
public class Services {

  private static final int LONGEST_DETAIL = 2000;

  private final ServiceSettings settings;
  private final AccessTokens tokens;
  private final JsonMapper json;
  private final RestClient quick;
  private final RestClient patient;

  Services(ServiceSettings settings, AccessTokens tokens, JsonMapper json) {
    this.settings = settings;
    this.tokens = tokens;
    this.json = json;
    this.quick = client(settings.readTimeout());
    this.patient = client(settings.uploadTimeout());
  }

  private record Problem(
      @Nullable String code,
      @Nullable String title,
      @Nullable String detail,
      @Nullable List<Map<String, Object>> faults) {}

  /**
   * Reads something of a service.
   *
   * @param path with {@code {names}} of variables
   * @param variables values of the path
   * @param query parameters; empty values are left out
   * @throws ServiceDown if there is no usable answer
   * @throws ServiceRefusal if the answer is no
   */
  public <T> T get(
      ServiceName service,
      String path,
      Map<String, String> variables,
      Map<String, String> query,
      ParameterizedTypeReference<T> type) {
    URI address = address(service, path, variables, query);
    return answer(service, () -> judged(quick.get().uri(address).retrieve(), service).body(type));
  }

  /**
   * A file a service gives.
   *
   * @param disposition the header with its name
   */
  public record Fetched(String contentType, String disposition, Resource bytes) {}

  /** Fetches a file. */
  public Fetched fetch(ServiceName service, String path, Map<String, String> variables) {
    URI address = address(service, path, variables, Map.of());
    return fetched(service, () -> judged(patient.get().uri(address).retrieve(), service));
  }

  /** Sends one file and gets another one back. */
  public Fetched exchange(ServiceName service, String path, Resource file) {
    MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
    parts.add("file", file);
    URI address = address(service, path, Map.of(), Map.of());
    return fetched(
        service,
        () ->
            judged(
                patient
                    .post()
                    .uri(address)
                    .contentType(MediaType.MULTIPART_FORM_DATA)
                    .body(parts)
                    .retrieve(),
                service));
  }

  private Fetched fetched(ServiceName service, Supplier<RestClient.ResponseSpec> call) {
    return answer(
        service,
        () -> {
          ResponseEntity<byte[]> got = call.get().toEntity(byte[].class);
          Resource bytes =
              new ByteArrayResource(Optional.ofNullable(got.getBody()).orElse(new byte[0]));
          HttpHeaders headers = got.getHeaders();
          return new Fetched(
              Optional.ofNullable(headers.getFirst(HttpHeaders.CONTENT_TYPE))
                  .orElse(MediaType.APPLICATION_OCTET_STREAM_VALUE),
              Optional.ofNullable(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION))
                  .orElse("attachment"),
              bytes);
        });
  }

  /** Sends one file as the multipart field {@code file}. */
  public <T> T send(
      ServiceName service, String path, Resource file, ParameterizedTypeReference<T> type) {
    return send(service, path, Map.of(), Map.of(), file, type);
  }

  /** The same to an address with variables. */
  public <T> T send(
      ServiceName service,
      String path,
      Map<String, String> variables,
      Resource file,
      ParameterizedTypeReference<T> type) {
    return send(service, path, variables, Map.of(), file, type);
  }

  /** The same with parameters; empty values are left out. */
  public <T> T send(
      ServiceName service,
      String path,
      Map<String, String> variables,
      Map<String, String> query,
      Resource file,
      ParameterizedTypeReference<T> type) {
    MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
    parts.add("file", file);
    URI address = address(service, path, variables, query);
    return answer(
        service,
        () ->
            judged(
                    patient
                        .post()
                        .uri(address)
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .body(parts)
                        .retrieve(),
                    service)
                .body(type));
  }

  /** Reads a file with its type and name; small enough to be held in memory. */
  public ResponseEntity<byte[]> download(
      ServiceName service, String path, Map<String, String> variables, Map<String, String> query) {
    URI address = address(service, path, variables, query);
    return answer(
        service,
        () -> judged(patient.get().uri(address).retrieve(), service).toEntity(byte[].class));
  }

  /** Sends JSON that is judged by the service alone. */
  public <T> T sendJson(
      ServiceName service, String path, byte[] json, ParameterizedTypeReference<T> type) {
    return sendJson(service, HttpMethod.POST, path, Map.of(), json, type);
  }

  /** The same with another method, to an address with variables. */
  public <T> T sendJson(
      ServiceName service,
      HttpMethod method,
      String path,
      Map<String, String> variables,
      byte[] json,
      ParameterizedTypeReference<T> type) {
    URI address = address(service, path, variables, Map.of());
    return answer(
        service,
        () ->
            judged(
                    quick
                        .method(method)
                        .uri(address)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(json)
                        .retrieve(),
                    service)
                .body(type));
  }

  /**
   * Sends a value as JSON to one thing of a service.
   *
   * @param revision the change was made on; empty if the thing is only added to
   * @throws ServiceRefusal 409 if somebody has changed it since
   */
  public <T> T change(
      ServiceName service,
      HttpMethod method,
      String path,
      Map<String, String> variables,
      Optional<Long> revision,
      Object value,
      ParameterizedTypeReference<T> type) {
    URI address = address(service, path, variables, Map.of());
    RestClient.RequestBodySpec request =
        quick.method(method).uri(address).contentType(MediaType.APPLICATION_JSON);
    revision.ifPresent(seen -> request.header(HttpHeaders.IF_MATCH, "\"" + seen + "\""));
    byte[] body = json.writeValueAsBytes(value);
    return answer(service, () -> judged(request.body(body).retrieve(), service).body(type));
  }

  /**
   * Passes a file on as it comes.
   *
   * @param began told before the first byte, with the headers of the answer
   */
  public void copy(
      ServiceName service,
      String path,
      Map<String, String> variables,
      Map<String, String> query,
      Consumer<HttpHeaders> began,
      OutputStream out) {
    URI address = address(service, path, variables, query);
    try {
      patient
          .get()
          .uri(address)
          .exchange(
              (request, answer) -> {
                if (answer.getStatusCode().is4xxClientError()) {
                  refuse(service, answer);
                }
                if (!answer.getStatusCode().is2xxSuccessful()) {
                  throw new ServiceDown(service, answer.getStatusCode().value());
                }
                began.accept(answer.getHeaders());
                answer.getBody().transferTo(out);
                return true;
              });
    } catch (RestClientException e) {
      throw new ServiceDown(service, e);
    }
  }

  /** Takes something away; it is gone when this returns. */
  public void delete(ServiceName service, String path, Map<String, String> variables) {
    URI address = address(service, path, variables, Map.of());
    try {
      judged(quick.delete().uri(address).retrieve(), service).toBodilessEntity();
    } catch (RestClientException e) {
      throw new ServiceDown(service, e);
    }
  }

  private URI address(
      ServiceName service, String path, Map<String, String> variables, Map<String, String> query) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromUri(settings.address(service)).path(path);
    LinkedMultiValueMap<String, String> given = new LinkedMultiValueMap<>();
    Map<String, Object> values = new HashMap<>(variables);
    query.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            given.add(name, "{q_" + name + "}");
            values.put("q_" + name, value);
          }
        });
    return address.queryParams(given).encode().buildAndExpand(values).toUri();
  }

  private <T> T answer(ServiceName service, Supplier<@Nullable T> call) {
    try {
      return Optional.ofNullable(call.get()).orElseThrow(() -> new ServiceDown(service, 204));
    } catch (RestClientException e) {
      throw new ServiceDown(service, e);
    }
  }

  private RestClient.ResponseSpec judged(RestClient.ResponseSpec response, ServiceName service) {
    return response
        .onStatus(HttpStatusCode::is4xxClientError, (request, answer) -> refuse(service, answer))
        .onStatus(
            status -> !status.is2xxSuccessful(),
            (request, answer) -> {
              throw new ServiceDown(service, answer.getStatusCode().value());
            });
  }

  private void refuse(ServiceName service, ClientHttpResponse answer) throws IOException {
    byte[] body = answer.getBody().readNBytes(64 * 1024);
    Problem problem;
    try {
      problem = json.readValue(new String(body, StandardCharsets.UTF_8), Problem.class);
    } catch (JacksonException e) {
      problem = new Problem("", "", "", List.of());
    }
    String detail = Optional.ofNullable(problem.detail()).orElse("");
    throw new ServiceRefusal(
        service,
        answer.getStatusCode(),
        Optional.ofNullable(problem.code()).orElse(""),
        detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)),
        Optional.ofNullable(problem.faults()).orElse(List.of()).stream()
            .map(ServiceRefusal.Fault::of)
            .toList());
  }

  private RestClient client(Duration patience) {
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build());
    requests.setReadTimeout(patience);
    return RestClient.builder()
        .requestFactory(requests)
        // an interceptor would hold a whole file in memory
        .requestInitializer(request -> request.getHeaders().setBearerAuth(tokens.current()))
        .build();
  }
}
