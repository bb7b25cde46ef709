package ru.shnor.analytics.alert.rule;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.AlertSeverity;

/** The rules in force. A rule nobody has changed is not stored: it is as the system comes. */
@Component
public class AlertRules {

  /** What came of a wish to change a rule. */
  public sealed interface Changed {

    record Done(AlertRule rule) implements Changed {}

    /** Somebody was faster; this is what is in force. */
    record Overtaken(AlertRule now) implements Changed {}

    /** The wish cannot be carried out. */
    record Refused(String why) implements Changed {}
  }

  /** A wish to change a rule, seen at a version. */
  public record Wish(
      int version,
      AlertSeverity severity,
      boolean enabled,
      Map<String, Integer> parameters,
      String reason) {}

  private final MongoDocuments<AlertRule> documents;
  private final Clock clock;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  AlertRules(MongoStore store, Clock clock) {
    this.documents = store.documents("alertRules", AlertRule.class);
    this.clock = clock;
  }

  /** Calls back after a change. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** One rule per kind, in the order of the kinds. */
  public List<AlertRule> all() {
    Map<String, AlertRule> stored = new TreeMap<>();
    documents.all().forEach(one -> stored.put(one.id(), one.body()));
    List<AlertRule> all = new ArrayList<>();
    for (RuleKind kind : RuleKind.values()) {
      all.add(Optional.ofNullable(stored.get(kind.id())).orElseGet(() -> AlertRule.usual(kind)));
    }
    return all;
  }

  public Optional<AlertRule> find(String id) {
    return RuleKind.of(id)
        .map(
            kind ->
                documents.find(kind.id()).map(Stored::body).orElseGet(() -> AlertRule.usual(kind)));
  }

  Changed change(RuleKind kind, Wish wish, Caller caller) {
    Optional<Stored<AlertRule>> stored = documents.find(kind.id());
    AlertRule now = stored.map(Stored::body).orElseGet(() -> AlertRule.usual(kind));
    if (now.version() != wish.version()) {
      return new Changed.Overtaken(now);
    }
    Optional<String> wrong = wrong(kind, wish);
    if (wrong.isPresent()) {
      return new Changed.Refused(wrong.get());
    }
    AlertRule next =
        now.changed(
            new AlertRule.Change(
                now.version() + 1,
                wish.severity(),
                wish.enabled(),
                wish.parameters(),
                clock.instant().toString(),
                caller.subject(),
                caller.name(),
                wish.reason().strip()));
    if (!documents.save(kind.id(), stored.map(Stored::revision).orElse(0L), next)) {
      return new Changed.Overtaken(find(kind.id()).orElse(now));
    }
    listeners.forEach(Runnable::run);
    return new Changed.Done(next);
  }

  private static Optional<String> wrong(RuleKind kind, Wish wish) {
    if (wish.reason().isBlank() || wish.reason().length() > 500) {
      return Optional.of("Укажите основание изменения, не длиннее 500 знаков");
    }
    for (Parameter one : kind.parameters()) {
      Integer value = wish.parameters().get(one.name());
      if (value == null || value < one.least() || value > one.most()) {
        return Optional.of(
            "Параметр «%s»: целое число от %d до %d"
                .formatted(one.title(), one.least(), one.most()));
      }
    }
    return wish.parameters().size() == kind.parameters().size()
        ? Optional.empty()
        : Optional.of("У правила нет таких параметров");
  }
}
