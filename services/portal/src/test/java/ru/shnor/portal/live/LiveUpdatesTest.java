package ru.shnor.portal.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** The stream over real HTTP, for a mock response cannot tell what has really been flushed. */
class LiveUpdatesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private Path folder = Path.of("");

  private final OpenPages pages = new OpenPages();
  private final Tomcat tomcat = new Tomcat();
  private final HttpClient browser = HttpClient.newHttpClient();

  @EnableWebMvc
  static class Web {}

  @BeforeEach
  void start() throws Exception {
    tomcat.setBaseDir(folder.toString());
    tomcat.setPort(0);
    var context = tomcat.addContext("", folder.toString());
    var spring = new AnnotationConfigWebApplicationContext();
    spring.register(Web.class);
    spring.addBeanFactoryPostProcessor(
        beans -> beans.registerSingleton("live", new LiveController(pages)));
    var servlet = Tomcat.addServlet(context, "live", new DispatcherServlet(spring));
    servlet.setAsyncSupported(true);
    servlet.setLoadOnStartup(1);
    servlet.addMapping("/");
    tomcat.getConnector();
    tomcat.start();
  }

  @AfterEach
  void stop() throws Exception {
    pages.stop();
    tomcat.stop();
    tomcat.destroy();
  }

  private Stream open() throws Exception {
    HttpResponse<java.io.InputStream> answer =
        browser.send(
            HttpRequest.newBuilder(
                    URI.create(
                        "http://127.0.0.1:"
                            + tomcat.getConnector().getLocalPort()
                            + "/live/indicator"))
                .timeout(PATIENCE)
                .header("Accept", "text/event-stream")
                .build(),
            HttpResponse.BodyHandlers.ofInputStream());
    return new Stream(answer);
  }

  /** One open page: the lines it has heard. */
  private static final class Stream {
    final HttpResponse<java.io.InputStream> answer;
    final List<String> lines = new CopyOnWriteArrayList<>();
    final CompletableFuture<Void> ended;

    Stream(HttpResponse<java.io.InputStream> answer) {
      this.answer = answer;
      this.ended = CompletableFuture.runAsync(this::read);
    }

    private void read() {
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
        reader.lines().forEach(lines::add);
      } catch (IOException e) {
        lines.add("broken: " + e.getMessage());
      }
    }

    long news() {
      return lines.stream().filter("event:indicator"::equals).count();
    }
  }

  private void heard(Stream page, int news) {
    await().atMost(PATIENCE).until(() -> page.news() == news);
  }

  @Test
  void everyOpenPageHearsOfAChange() throws Exception {
    // Given
    Stream one = open();
    Stream other = open();

    // When
    pages.indicatorChanged();

    // Then
    heard(one, 1);
    heard(other, 1);
    assertThat(one.answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
    assertThat(one.lines).contains("data:changed");
  }

  @Test
  void manyChangesAtOnceAreToldOnce() throws Exception {
    Stream page = open();
    for (int i = 0; i < 1000; i++) {
      pages.indicatorChanged();
    }
    heard(page, 1);
    pages.indicatorChanged();
    heard(page, 2);
  }

  @Test
  void pageThatWentAwayIsForgottenAndTheOthersHear() throws Exception {
    Stream gone = open();
    Stream stays = open();
    gone.answer.body().close();
    pages.indicatorChanged();
    heard(stays, 1);
    pages.indicatorChanged();
    heard(stays, 2);
  }

  @Test
  void stoppingEndsTheStreams() throws Exception {
    Stream page = open();
    pages.indicatorChanged();
    heard(page, 1);
    pages.closeAll();
    await().atMost(PATIENCE).until(page.ended::isDone);
  }

  @Test
  void pageOneTooManyIsSentAwayAtOnce() {
    for (int i = 0; i < 500; i++) {
      assertThat(pages.open().getTimeout()).isPositive();
    }
    var full = pages.open();
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> full.send("x"))
        .isInstanceOf(IllegalStateException.class);
  }
}
