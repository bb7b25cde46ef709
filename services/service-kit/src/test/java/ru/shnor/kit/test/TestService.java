package ru.shnor.kit.test;

import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.kit.access.AccessRule;
import ru.shnor.kit.access.AccessTable;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.access.Role;
import ru.shnor.kit.event.Subscription;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.MongoAggregates;
import ru.shnor.kit.store.MongoProjection;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.wire.EventBody;
import ru.shnor.wire.EventScope;
import ru.shnor.wire.Topic;

/** The smallest service that uses everything of the kit; only the kit's own tests run it. */
@SpringBootApplication
public class TestService {

  /** Topic the test service listens to. */
  public static final Topic HEARD = Topic.ALERTS;

  /** Text of a note at which the reaction always fails. */
  public static final String POISON = "poison";

  /** A thing with an id and a text. */
  public record Note(String id, String text) implements EventBody {
    @Override
    public String key() {
      return id;
    }

    @Override
    public EventScope scope() {
      return EventScope.REGION;
    }
  }

  /** What the tests look at. */
  public record Notes(MongoAggregates<Note> aggregates, MongoProjection<Note> copy) {}

  @Bean
  Notes notes(MongoStore store) {
    return new Notes(
        store.aggregates("notes", Topic.MEASURES, Note.class),
        store.projection("heard", Note.class));
  }

  @Bean
  Subscription<Note> heard(Notes notes) {
    return Subscription.of(
        HEARD,
        Note.class,
        notes.copy(),
        applied -> {
          if (applied.stream()
              .flatMap(one -> one.body().stream())
              .anyMatch(note -> note.text().equals(POISON))) {
            throw new IllegalStateException("the reaction cannot take this note");
          }
        });
  }

  @Bean
  AccessTable access() {
    return () ->
        List.of(
            AccessRule.of(HttpMethod.GET, "/api/notes/{id}", Role.MINISTRY, Role.COORDINATOR),
            AccessRule.of(HttpMethod.POST, "/api/notes", Role.MINISTRY));
  }

  @RestController
  static final class NoteController {

    @GetMapping("/api/notes/{id}")
    String note(@PathVariable String id, Caller caller) {
      if (!caller.scope().covers(id, id)) {
        throw Refusal.notFound("Записи нет");
      }
      return caller.name();
    }

    @PostMapping("/api/notes")
    String add() {
      return "ok";
    }
  }
}
