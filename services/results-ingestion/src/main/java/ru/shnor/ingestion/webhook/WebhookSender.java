package ru.shnor.ingestion.webhook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import ru.shnor.ingestion.upload.Uploads;
import ru.shnor.kit.store.Stored;

/** Tells webhooks; a message may come twice, so that its receiver knows it by its delivery id. */
@Component
class WebhookSender implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(WebhookSender.class);
  private static final long TICK_MILLIS = 1000;

  private final Webhooks webhooks;
  private final TargetGuard guard;
  private final WebhookSettings settings;
  private final Clock clock;
  private final HttpClient client;
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "webhooks");
            thread.setDaemon(true);
            return thread;
          });
  private volatile Optional<Future<?>> ticks = Optional.empty();
  private volatile boolean running;
  private volatile boolean news = true;

  WebhookSender(
      Webhooks webhooks,
      TargetGuard guard,
      WebhookSettings settings,
      Uploads uploads,
      Clock clock) {
    this.webhooks = webhooks;
    this.guard = guard;
    this.settings = settings;
    this.clock = clock;
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.timeout())
            .build();
    uploads.onEnded(() -> news = true);
  }

  @Override
  public void start() {
    running = true;
    if (!settings.hosts().isEmpty()) {
      ticks =
          Optional.of(
              clockwork.scheduleWithFixedDelay(
                  this::work, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS));
    }
  }

  @Override
  public void stop() {
    running = false;
    ticks.ifPresent(one -> one.cancel(false));
    clockwork.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void work() {
    try {
      if (news) {
        news = false;
        webhooks.prepare();
      }
      webhooks.due().forEach(this::deliver);
    } catch (RuntimeException e) {
      // the border to the timer: the next second tries again
      news = true;
      log.atWarn().addKeyValue("cause", e.toString()).log("webhooks are not told now");
    }
  }

  private void deliver(Stored<Delivery> stored, Webhook webhook) {
    Instant now = clock.instant();
    Delivery delivery = stored.body();
    Optional<String> refusal = guard.refusal(webhook.url());
    String outcome = refusal.orElseGet(() -> send(delivery, webhook, now.getEpochSecond()));
    boolean delivered = outcome.matches("HTTP 2\\d\\d");
    webhooks.save(
        stored, delivery.tried(now, outcome, delivered, settings.attempts(), settings.pause()));
    log.atInfo()
        .addKeyValue("upload", delivery.uploadId())
        .addKeyValue("webhook", webhook.id())
        .addKeyValue("delivered", delivered)
        .log("webhook was tried");
  }

  private String send(Delivery delivery, Webhook webhook, long timestamp) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(webhook.url()))
            .timeout(settings.timeout())
            .header("Content-Type", "application/json; charset=utf-8")
            .header("Shnor-Event", "upload.ended")
            .header("Shnor-Delivery", delivery.id())
            .header("Shnor-Timestamp", Long.toString(timestamp))
            .header("Shnor-Signature", webhook.signature(timestamp, delivery.body()))
            .POST(HttpRequest.BodyPublishers.ofString(delivery.body()))
            .build();
    try {
      HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());
      return "HTTP " + answer.statusCode();
    } catch (IOException e) {
      return e.getClass().getSimpleName();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "прервано";
    }
  }
}
