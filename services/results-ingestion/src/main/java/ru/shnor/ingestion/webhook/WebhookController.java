package ru.shnor.ingestion.webhook;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;

/** Registers addresses that are told when an upload has ended. */
@RestController
class WebhookController {

  private static final int MOST = 200;
  private static final int MOST_WEBHOOKS = 50;
  private static final int LONGEST = 1000;

  private final Webhooks webhooks;
  private final TargetGuard guard;

  WebhookController(Webhooks webhooks, TargetGuard guard) {
    this.webhooks = webhooks;
    this.guard = guard;
  }

  /** An address. */
  record Wish(Optional<String> url) {}

  /** A new webhook; its secret is told this once. */
  record Registered(String id, String url, String secret) {}

  /** A webhook as everybody may see it. */
  record View(String id, String url, String by, String at) {}

  @PostMapping("/api/webhooks")
  ResponseEntity<Registered> register(@RequestBody Wish wish, Caller caller) {
    regionOnly(caller);
    String url = wish.url().orElse("").strip();
    if (url.length() > LONGEST || webhooks.all(caller.scope()).size() >= MOST_WEBHOOKS) {
      throw Refusal.unprocessable(
          "TOO_MANY_WEBHOOKS",
          "Адрес длиннее %d знаков, или веб-хуков уже %d.".formatted(LONGEST, MOST_WEBHOOKS));
    }
    guard
        .refusal(url)
        .ifPresent(
            why -> {
              throw Refusal.unprocessable("WEBHOOK_TARGET", why);
            });
    Webhook webhook = webhooks.register(url, caller.subject(), caller.name());
    return ResponseEntity.created(URI.create("/api/webhooks/" + webhook.id()))
        .body(new Registered(webhook.id(), webhook.url(), webhook.secret()));
  }

  @GetMapping("/api/webhooks")
  List<View> all(Caller caller) {
    return webhooks.all(caller.scope()).stream()
        .map(one -> new View(one.id(), one.url(), one.by(), one.at().toString()))
        .toList();
  }

  @DeleteMapping("/api/webhooks/{id}")
  ResponseEntity<Void> remove(@PathVariable String id, Caller caller) {
    regionOnly(caller);
    if (!webhooks.remove(id)) {
      throw Refusal.notFound("Такого веб-хука нет");
    }
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/api/webhooks/{id}/deliveries")
  List<Delivery> journal(@PathVariable String id, Caller caller) {
    if (webhooks.all(caller.scope()).stream().noneMatch(one -> one.id().equals(id))) {
      throw Refusal.notFound("Такого веб-хука нет");
    }
    return webhooks.journal(id, MOST, caller.scope());
  }

  private static void regionOnly(Caller caller) {
    if (!caller.scope().isRegion()) {
      throw Refusal.notFound("Такой страницы нет");
    }
  }
}
