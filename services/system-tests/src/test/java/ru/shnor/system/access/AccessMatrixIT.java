package ru.shnor.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.shnor.kit.access.Role;
import ru.shnor.stack.issuer.DemoUser;
import ru.shnor.system.RunningSystem;
import ru.shnor.system.client.Api;

/** Every endpoint of every service against every demo user, nobody, and broken tokens. */
@Order(4)
class AccessMatrixIT {

  private static final Pattern MAPPING =
      Pattern.compile("@(Get|Post|Put|Patch|Delete)Mapping\\((?:[^)\"]*?)\"(/[^\"]*)\"");
  private static final Set<Integer> ALLOWED = Set.of(200, 204, 400, 404, 415, 422);
  private static final String FOREIGN = "s380101";
  private static final String NOBODY = "s389999";

  private static Api api() {
    return RunningSystem.get().api();
  }

  @BeforeAll
  static void load() {
    RunningSystem.get().region();
  }

  private static HttpResponse<String> call(Endpoint endpoint, String token) {
    HttpRequest.Builder request =
        api().request(endpoint.address(api().addresses()), endpoint.sample(), token);
    return api().send(request.method(endpoint.method(), BodyPublishers.noBody()).build());
  }

  @Test
  void everyEndpointOfTheSourcesIsInTheMatrixAndNoOther() {
    // Given
    Set<String> inSources = new TreeSet<>();
    for (String service : Endpoint.SERVICES) {
      mappings(Path.of("..", service, "src", "main", "java"))
          .forEach(mapping -> inSources.add(service + " " + mapping));
      mappings(Path.of("..", "service-kit", "src", "main", "java"))
          .forEach(mapping -> inSources.add(service + " " + mapping));
    }
    // When
    Set<String> inMatrix =
        Stream.concat(Endpoint.all().stream(), Endpoint.open().stream())
            .map(Endpoint::toString)
            .filter(one -> !one.contains("/actuator/"))
            .collect(Collectors.toCollection(TreeSet::new));
    // Then
    assertThat(inMatrix).isEqualTo(inSources);
  }

  private static Set<String> mappings(Path sources) {
    try (Stream<Path> files = Files.walk(sources)) {
      Set<String> found = new TreeSet<>();
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        Matcher matcher = MAPPING.matcher(Files.readString(file));
        while (matcher.find()) {
          found.add(matcher.group(1).toUpperCase(Locale.ROOT) + " " + matcher.group(2));
        }
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyDemoUserMayCallWhatTheMatrixSaysAndNothingElse() {
    SoftAssertions all = new SoftAssertions();
    for (DemoUser user : DemoUser.all()) {
      Role role = Role.ofClaim(user.role()).orElseThrow();
      String token = api().tokenOf(user.login());
      for (Endpoint endpoint : Endpoint.all()) {
        int status = call(endpoint, token).statusCode();
        String what = "%s as %s".formatted(endpoint, role);
        if (endpoint.roles().contains(role)) {
          all.assertThat(status).as(what).isIn(ALLOWED);
        } else {
          all.assertThat(status).as(what).isEqualTo(403);
        }
      }
    }
    all.assertAll();
  }

  @Test
  void withoutATokenNothingIsAnswered() {
    SoftAssertions all = new SoftAssertions();
    for (Endpoint endpoint : Endpoint.all()) {
      HttpResponse<String> answer = call(endpoint, "");
      all.assertThat(answer.statusCode()).as(endpoint.toString()).isEqualTo(401);
      all.assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .as(endpoint.toString())
          .startsWith("application/problem+json");
    }
    all.assertAll();
  }

  @Test
  void whatIsOpenAsksForAnInvitationInsteadOfALogin() {
    SoftAssertions all = new SoftAssertions();
    for (Endpoint endpoint : Endpoint.open()) {
      all.assertThat(call(endpoint, "").statusCode())
          .as(endpoint.toString())
          .isIn(400, 403, 404, 415, 422, 429);
    }
    all.assertAll();
  }

  @Test
  void everyBrokenTokenIsRefusedByEveryEndpoint() {
    BrokenTokens tokens =
        new BrokenTokens(api().addresses().issuer().toString(), RunningSystem.get().folder());
    SoftAssertions all = new SoftAssertions();
    tokens
        .all()
        .forEach(
            (what, token) ->
                Endpoint.all()
                    .forEach(
                        endpoint ->
                            all.assertThat(call(endpoint, token).statusCode())
                                .as("%s with: %s", endpoint, what)
                                .isEqualTo(401)));
    all.assertAll();
    assertThat(Endpoint.all())
        .allSatisfy(one -> assertThat(call(one, tokens.good()).statusCode()).isIn(ALLOWED));
    assertThat(Endpoint.all())
        .allSatisfy(one -> assertThat(call(one, tokens.withoutRole()).statusCode()).isEqualTo(403));
  }

  @Test
  void whatIsInNoTableIsDeniedToEverybody() {
    SoftAssertions all = new SoftAssertions();
    for (String service : Endpoint.SERVICES) {
      for (String path :
          List.of(
              "/", "/api/none", "/actuator/env", "/actuator/heapdump", "/api/../actuator/env")) {
        HttpRequest request =
            api()
                .request(Endpoint.address(service, api().addresses()), path, api().robot())
                .build();
        all.assertThat(api().send(request).statusCode())
            .as(service + path)
            .isIn(400, 401, 403, 404);
      }
    }
    for (Endpoint endpoint : Endpoint.all()) {
      HttpRequest request =
          api()
              .request(endpoint.address(api().addresses()), endpoint.sample(), api().robot())
              .method("PATCH", BodyPublishers.noBody())
              .build();
      all.assertThat(api().send(request).statusCode()).as("PATCH " + endpoint).isEqualTo(403);
    }
    all.assertAll();
  }

  @ParameterizedTest
  @ValueSource(strings = {"coordinator", "curator", "school"})
  void outOfScopeAnswersLikeNonExistent(String login) {
    String token = api().tokenOf(login);
    SoftAssertions all = new SoftAssertions();
    for (Endpoint endpoint : Endpoint.all()) {
      if (!endpoint.method().equals("GET") || !endpoint.pattern().contains("/schools/{id}")) {
        continue;
      }
      HttpResponse<String> foreign = school(endpoint, FOREIGN, token);
      HttpResponse<String> none = school(endpoint, NOBODY, token);
      all.assertThat(foreign.statusCode()).as(endpoint.toString()).isEqualTo(404);
      all.assertThat(none.statusCode()).as(endpoint.toString()).isEqualTo(404);
      all.assertThat(foreign.body().replace(FOREIGN, NOBODY)).isEqualTo(none.body());
      all.assertThat(headers(foreign)).isEqualTo(headers(none));
      all.assertThat(school(endpoint, "s380001", token).statusCode())
          .as("own school: " + endpoint)
          .isEqualTo(200);
      all.assertThat(school(endpoint, FOREIGN, api().robot()).statusCode())
          .as("it does exist: " + endpoint)
          .isEqualTo(200);
    }
    all.assertAll();
  }

  /** Whether the connection goes on depends on how many requests it has carried. */
  private static Set<String> headers(HttpResponse<String> answer) {
    Set<String> names = new TreeSet<>(answer.headers().map().keySet());
    names.remove("connection");
    return names;
  }

  private static HttpResponse<String> school(Endpoint endpoint, String id, String token) {
    String path = endpoint.sample().replace("no-such-thing", id);
    return api().get(endpoint.address(api().addresses()), path, token);
  }

  @ParameterizedTest
  @ValueSource(strings = {"coordinator", "curator", "school"})
  void noAnswerHoldsASchoolOutsideTheScope(String login) {
    // Given
    String token = api().tokenOf(login);
    int last = login.equals("coordinator") ? 40 : login.equals("curator") ? 2 : 1;
    Pattern school = Pattern.compile("(?:s|sch|edu)38(\\d{4})|«СОШ №(\\d+)»");
    SoftAssertions all = new SoftAssertions();
    int read = 0;
    for (Endpoint endpoint : Endpoint.all()) {
      if (!endpoint.method().equals("GET")) {
        continue;
      }
      // When
      HttpResponse<String> answer =
          endpoint.pattern().contains("/schools/{id}")
              ? school(endpoint, "s380001", token)
              : call(endpoint, token);
      // Then
      Matcher matcher = school.matcher(answer.body());
      while (matcher.find()) {
        String digits = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        read++;
        all.assertThat(Integer.parseInt(digits))
            .as("%s shows %s", endpoint, matcher.group())
            .isBetween(1, last);
      }
    }
    all.assertAll();
    assertThat(read).as("schools seen at all").isPositive();
  }
}
