package ru.shnor.stack.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import ru.shnor.parts.FreePort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IssuerTest {

  private static final String PORTAL = "http://127.0.0.1:18080";
  private static final String BACK = PORTAL + "/login/oauth2/code/portal";
  private static final String VERIFIER = "0123456789abcdefghijklmnopqrstuvwxyz-0123456789";
  private static final String ISSUER = "http://127.0.0.1:" + FreePort.any();
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<ConfigurableApplicationContext> RUNNING = new ArrayList<>();

  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @BeforeAll
  static void start(@TempDir Path dir) {
    RUNNING.add(
        SpringApplication.run(
            Issuer.class,
            "--spring.config.name=issuer",
            "--server.address=127.0.0.1",
            "--server.port=" + URI.create(ISSUER).getPort(),
            "--SHNOR_ISSUER=" + ISSUER,
            "--SHNOR_PUBLIC_URL=" + PORTAL,
            "--SHNOR_DATA=" + dir,
            "--SHNOR_PORTAL_CLIENT_SECRET=portal-secret",
            "--SHNOR_ROBOT_SECRET=robot-secret"));
  }

  @AfterAll
  static void stop() {
    RUNNING.forEach(ConfigurableApplicationContext::close);
  }

  @Test
  void aRobotsTokenIsSignedByThePublishedKeyAndCarriesItsRights() throws Exception {
    // Given
    String form = "grant_type=client_credentials";

    // When
    JsonNode answer = token("centre-robot", "robot-secret", form);

    // Then
    SignedJWT token = verified(answer.path("access_token").asString());
    assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo(ISSUER);
    assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("shnor");
    assertThat(token.getJWTClaimsSet().getStringListClaim("roles"))
        .containsExactly("assessment-centre");
    assertThat(token.getJWTClaimsSet().getStringListClaim("territory")).containsExactly("*");
  }

  @Test
  void aRobotWithAWrongSecretGetsNothing() throws Exception {
    // Given / When
    HttpResponse<String> answer =
        tokenAnswer("stack-robot", "guessed", "grant_type=client_credentials");

    // Then
    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void aPersonWhoLogsInComesBackWithTokensOfTheirRole() throws Exception {
    // Given
    String code = logIn("curator", "curator-demo");

    // When
    JsonNode answer =
        token(
            "portal",
            "portal-secret",
            "grant_type=authorization_code&code=%s&redirect_uri=%s&code_verifier=%s"
                .formatted(code, encoded(BACK), VERIFIER));

    // Then
    SignedJWT token = verified(answer.path("access_token").asString());
    assertThat(token.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("curator");
    assertThat(token.getJWTClaimsSet().getStringListClaim("territory")).hasSize(2);
    assertThat(token.getJWTClaimsSet().getStringClaim("name")).isEqualTo("Куратор школ");
    assertThat(verified(answer.path("id_token").asString()).getJWTClaimsSet().getSubject())
        .isEqualTo("curator");
    assertThat(answer.path("refresh_token").asString()).isNotEmpty();
  }

  @Test
  void aCodeWithoutItsVerifierIsWorthNothing() throws Exception {
    // Given
    String code = logIn("school", "school-demo");

    // When
    HttpResponse<String> answer =
        tokenAnswer(
            "portal",
            "portal-secret",
            "grant_type=authorization_code&code=%s&redirect_uri=%s".formatted(code, encoded(BACK)));

    // Then
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void aWrongPasswordIsToldInRussian() throws Exception {
    // Given
    String csrf = csrf(get(ISSUER + "/login").body());

    // When
    HttpResponse<String> answer = post("/login", "username=ministry&password=x&_csrf=" + csrf);

    // Then
    String page = get(answer.headers().firstValue("Location").orElseThrow()).body();
    assertThat(page).contains("Логин или пароль не подошли");
  }

  @Test
  void theLoginPageOffersAUserOfEachRole() throws Exception {
    // Given / When
    String page = get(ISSUER + "/login").body();

    // Then
    assertThat(page)
        .contains("Демонстрационный стенд")
        .contains(DemoUser.all().stream().map(DemoUser::password).toList());
  }

  @Test
  void nothingButTheLoginIsServed() throws Exception {
    // Given / When
    HttpResponse<String> answer = get(ISSUER + "/actuator/env");

    // Then
    assertThat(answer.statusCode()).isIn(302, 403, 404);
  }

  /** As a browser does it; returns the code the portal is given. */
  private String logIn(String login, String password) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
    String authorize =
        "%s/oauth2/authorize?response_type=code&client_id=portal&scope=openid%%20profile&state=s&redirect_uri=%s&code_challenge_method=S256&code_challenge=%s"
            .formatted(
                ISSUER,
                encoded(BACK),
                Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    assertThat(get(authorize).headers().firstValue("Location").orElseThrow())
        .isEqualTo(ISSUER + "/login");
    String csrf = csrf(get(ISSUER + "/login").body());
    HttpResponse<String> entered =
        post("/login", "username=%s&password=%s&_csrf=%s".formatted(login, password, csrf));
    String onward = entered.headers().firstValue("Location").orElseThrow();
    String back = get(onward).headers().firstValue("Location").orElseThrow();
    assertThat(back).startsWith(BACK + "?code=");
    Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(back);
    assertThat(code.find()).isTrue();
    return URLDecoder.decode(code.group(1), StandardCharsets.UTF_8);
  }

  private static String csrf(String page) {
    Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
    assertThat(token.find()).isTrue();
    return encoded(token.group(1));
  }

  private SignedJWT verified(String text) throws Exception {
    SignedJWT token = SignedJWT.parse(text);
    JWKSet keys = JWKSet.parse(get(ISSUER + "/oauth2/jwks").body());
    RSAKey key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
    assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
    return token;
  }

  private JsonNode token(String client, String secret, String form) throws Exception {
    HttpResponse<String> answer = tokenAnswer(client, secret, form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private HttpResponse<String> tokenAnswer(String client, String secret, String form)
      throws Exception {
    String pair = client + ":" + secret;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(ISSUER + "/oauth2/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII)))
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String address) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html").build();
    return browser.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String form) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(ISSUER + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return browser.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
