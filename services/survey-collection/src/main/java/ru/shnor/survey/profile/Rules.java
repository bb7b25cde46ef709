package ru.shnor.survey.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.MalformedEvent;
import ru.shnor.wire.WireJson;

/** Versions of the rule. The first one comes with the service; all are the region's. */
@Component
class Rules {

  private final MongoDocuments<ProfileRule> documents;
  private final ProfileRule first = builtIn();

  Rules(MongoStore store) {
    this.documents = store.documents("profile_rules", ProfileRule.class);
  }

  static ProfileRule builtIn() {
    try (InputStream in =
        Objects.requireNonNull(Rules.class.getResourceAsStream("/profile/rule-1.json"))) {
      return WireJson.read(
          new String(in.readAllBytes(), StandardCharsets.UTF_8), ProfileRule.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All versions, the newest first. */
  List<ProfileRule> all() {
    return Stream.concat(documents.all().stream().map(Stored::body), Stream.of(first))
        .sorted(Comparator.comparingInt(ProfileRule::version).reversed())
        .toList();
  }

  ProfileRule newest() {
    return all().get(0);
  }

  /**
   * Adds the next version.
   *
   * @throws Refusal if the text is no rule, or its version is not the next one
   */
  ProfileRule add(String text) {
    ProfileRule rule = read(text);
    int next = newest().version() + 1;
    if (rule.version() != next) {
      throw Refusal.conflict("Следующая версия правила — %d.".formatted(next));
    }
    if (!documents.save(rule.id(), 0, rule)) {
      throw Refusal.conflict("Эту версию только что сохранил кто-то ещё.");
    }
    return rule;
  }

  private static ProfileRule read(String text) {
    try {
      return WireJson.read(text, ProfileRule.class);
    } catch (MalformedEvent e) {
      Throwable deepest = e;
      while (deepest.getCause() != null && deepest.getCause() != deepest) {
        deepest = deepest.getCause();
      }
      String why =
          deepest instanceof IllegalArgumentException ? " " + deepest.getMessage() + "." : "";
      throw Refusal.unprocessable("INVALID_RULE", "Это не правило профиля." + why);
    }
  }
}
