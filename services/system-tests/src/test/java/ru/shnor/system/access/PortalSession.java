package ru.shnor.system.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.shnor.stack.issuer.DemoUser;

/** Somebody at a browser, without the browser: keeps cookies, follows redirects. */
final class PortalSession {

  private static final Pattern CSRF =
      Pattern.compile("name=\"(_csrf)\"\\s+(?:type=\"hidden\"\\s+)?value=\"([^\"]*)\"");

  private final URI portal;
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  PortalSession(URI portal) {
    this.portal = portal;
  }

  /** Logs in through the issuer's page. */
  void login(URI issuer, DemoUser user) {
    HttpResponse<String> page = get("/oauth2/authorization/portal");
    Matcher csrf = CSRF.matcher(page.body());
    if (!csrf.find()) {
      throw new IllegalStateException("no login form at " + page.uri());
    }
    String form =
        "username=%s&password=%s&_csrf=%s"
            .formatted(encoded(user.login()), encoded(user.password()), encoded(csrf.group(2)));
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(issuer.resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(form))
                .build());
    if (answer.statusCode() != 200 || !answer.uri().toString().startsWith(portal.toString())) {
      throw new IllegalStateException(
          "login of %s ended at %s with %d"
              .formatted(user.login(), answer.uri(), answer.statusCode()));
    }
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(portal.resolve(path)).header("Accept", "text/html").build());
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("no answer from " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
