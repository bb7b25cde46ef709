package ru.shnor.kit.health;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.kit.KitSettings;
import ru.shnor.kit.event.Listening;
import ru.shnor.kit.event.Publishing;
import ru.shnor.kit.event.TopicStatus;
import ru.shnor.kit.store.MongoStore;

/** How far the service is with what it sends and what it hears. */
@RestController
final class StatusController {

  private final KitSettings settings;
  private final MongoStore store;
  private final Publishing publishing;
  private final Listening listening;

  StatusController(
      KitSettings settings, MongoStore store, Publishing publishing, Listening listening) {
    this.settings = settings;
    this.store = store;
    this.publishing = publishing;
    this.listening = listening;
  }

  @GetMapping("/api/status")
  Status status() {
    return new Status(
        settings.service(), store.version(), publishing.unpublished(), listening.status());
  }

  /**
   * @param store version of the store
   * @param unpublished saved states that are not on the broker yet
   */
  record Status(String service, String store, long unpublished, List<TopicStatus> topics) {}
}
