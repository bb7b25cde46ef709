package ru.shnor.analytics.alert.delivery;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import ru.shnor.analytics.alert.cause.Cause;
import ru.shnor.analytics.alert.channel.Channels;
import ru.shnor.analytics.alert.channel.Told;
import ru.shnor.analytics.alert.finder.Evaluation.Found;
import ru.shnor.analytics.alert.life.Alerts;
import ru.shnor.analytics.alert.life.Transitions;
import ru.shnor.analytics.alert.rule.AlertRule;
import ru.shnor.analytics.alert.rule.RuleKind;
import ru.shnor.kit.store.MongoStore;

/** Alerts and their delivery on a real store, as a process that can be killed. */
final class AlertVictim {

  static final int CAUSES = 12;

  /** Its rule holds nothing back. */
  static final AlertRule RULE = AlertRule.usual(RuleKind.DEAD_LETTERS);

  final Alerts alerts;
  final Deliveries deliveries;
  final Dispatch dispatch;
  private final Transitions transitions;

  AlertVictim(MongoClient client, String database, URI receiver) {
    MongoStore store = new MongoStore(client, database);
    alerts = new Alerts(store);
    deliveries = new Deliveries(store);
    dispatch =
        new Dispatch(
            alerts,
            deliveries,
            new Channels(Told.settings(List.of(receiver), List.of(), Told.noMail())),
            Clock.systemUTC());
    transitions = new Transitions(alerts);
  }

  static Cause cause(int number) {
    return Cause.ofRegion(RULE, "c" + number, "Причина " + number, "слова", "/status");
  }

  /** One look, and its delivery. */
  void look(Map<String, Cause> causes) {
    Instant now = Clock.systemUTC().instant();
    transitions.apply(new Found(causes, Set.of(), Map.of(), true), List.of(RULE), now);
    dispatch.run(Clock.systemUTC().instant());
  }

  /** Words: store, database, receiver, seed. Says a line after every look, for ever. */
  public static void main(String[] words) {
    SplittableRandom random = new SplittableRandom(Long.parseLong(words[3]));
    try (MongoClient client = MongoClients.create(words[0])) {
      AlertVictim victim = new AlertVictim(client, words[1], URI.create(words[2]));
      while (true) {
        Map<String, Cause> causes = new TreeMap<>();
        for (int i = 0; i < CAUSES; i++) {
          if (random.nextBoolean()) {
            causes.put(cause(i).id(), cause(i));
          }
        }
        victim.look(causes);
        System.out.println("looked");
      }
    }
  }
}
