package ru.shnor.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ru.shnor.kit.audit.AuditLog;
import ru.shnor.kit.test.TestService;
import ru.shnor.kit.test.TestStack;
import ru.shnor.kit.test.TestTokens;

/** Deny by default, and what each kind of token gets. */
class AccessTest {

  private static TestStack stack;
  private static TestStack.Service service;

  @BeforeAll
  static void start() {
    stack = TestStack.start();
    service = stack.run(TestService.class);
  }

  @AfterAll
  static void stop() {
    service.close();
    stack.close();
  }

  @Test
  void everyTokenButAGoodOneIsRefused() throws JOSEException {
    // Given
    Map<String, String> bad = badTokens();

    // When
    Map<String, Integer> answers = new LinkedHashMap<>();
    bad.forEach(
        (name, token) -> answers.put(name, service.get("/api/notes/m1", token).statusCode()));

    // Then
    assertThat(answers)
        .isNotEmpty()
        .allSatisfy((name, status) -> assertThat(status).isEqualTo(401));
  }

  private static Map<String, String> badTokens() throws JOSEException {
    TestTokens tokens = stack.tokens();
    Date past = Date.from(Instant.now().minusSeconds(600));
    Date future = Date.from(Instant.now().plusSeconds(600));
    Map<String, String> bad = new LinkedHashMap<>();
    bad.put("none", "");
    bad.put("garbage", "a.b.c");
    bad.put("alg none", new PlainJWT(tokens.claims(Role.MINISTRY, "*").build()).serialize());
    SignedJWT mac =
        new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), tokens.claims(Role.MINISTRY, "*").build());
    mac.sign(new MACSigner("0123456789012345678901234567890123456789"));
    bad.put("HS256", mac.serialize());
    bad.put(
        "expired", tokens.signed(tokens.claims(Role.MINISTRY, "*").expirationTime(past).build()));
    bad.put(
        "no expiry", tokens.signed(tokens.claims(Role.MINISTRY, "*").expirationTime(null).build()));
    bad.put(
        "not yet", tokens.signed(tokens.claims(Role.MINISTRY, "*").notBeforeTime(future).build()));
    bad.put("audience", tokens.signed(tokens.claims(Role.MINISTRY, "*").audience("other").build()));
    bad.put(
        "no audience",
        tokens.signed(tokens.claims(Role.MINISTRY, "*").audience(List.of()).build()));
    bad.put(
        "issuer", tokens.signed(tokens.claims(Role.MINISTRY, "*").issuer("http://other").build()));
    bad.put("no territory", tokens.of(Role.MINISTRY, new String[0]));
    bad.put("mixed territory", tokens.of(Role.COORDINATOR, "m/m1", "s/s1"));
    bad.put("unknown territory", tokens.of(Role.COORDINATOR, "everything"));
    String good = tokens.of(Role.MINISTRY);
    bad.put("signature", good.substring(0, good.length() - 8) + "AAAAAAAA");
    return bad;
  }

  @Test
  void whatIsNotInTheTableIsDenied() {
    // When
    HttpResponse<String> answer = service.get("/api/other", stack.tokens().of(Role.MINISTRY));

    // Then
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("content-type").orElse("")).contains("problem+json");
    assertThat(answer.body()).contains("Для вашей роли это действие закрыто");
  }

  @Test
  void aRoleThatIsNotInTheRuleIsDenied() {
    assertThat(service.get("/api/notes/m1", stack.tokens().of(Role.CENTRE)).statusCode())
        .isEqualTo(403);
  }

  @Test
  void theScopeOfTheTokenReachesTheController() {
    // Given
    String coordinator = stack.tokens().of(Role.COORDINATOR, "m/m1");

    // When
    HttpResponse<String> own = service.get("/api/notes/m1", coordinator);
    HttpResponse<String> foreign = service.get("/api/notes/m2", coordinator);

    // Then
    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(own.body()).contains("муниципальный координатор");
    assertThat(foreign.statusCode()).isEqualTo(404);
  }

  @Test
  void everyChangeAndEveryDeniedAttemptIsInTheAuditOnce() {
    // Given
    AuditLog audit = service.bean(AuditLog.class);
    long before = audit.size();

    // When
    for (String token :
        List.of(stack.tokens().of(Role.MINISTRY), stack.tokens().of(Role.CENTRE), "")) {
      service.send(
          service.request("/api/notes", token).POST(HttpRequest.BodyPublishers.noBody()).build());
    }
    service.get("/api/notes/m1", stack.tokens().of(Role.MINISTRY));

    // Then
    assertThat(audit.size()).isEqualTo(before + 3);
    assertThat(audit.firstBroken()).isEqualTo(Optional.empty());
  }

  @Test
  void healthIsOpenAndSaysReady() {
    assertThat(service.get("/actuator/health/liveness", "").statusCode()).isEqualTo(200);
    assertThat(service.get("/actuator/health/readiness", "").body()).contains("\"status\":\"UP\"");
  }

  @Test
  void metricsAreForMonitoringOnly() {
    assertThat(service.get("/actuator/prometheus", "").statusCode()).isEqualTo(401);
    assertThat(service.get("/actuator/prometheus", stack.tokens().of(Role.MINISTRY)).statusCode())
        .isEqualTo(403);
    assertThat(service.get("/actuator/prometheus", stack.tokens().of(Role.MONITORING)).body())
        .contains("shnor_events_received_total");
  }
}
