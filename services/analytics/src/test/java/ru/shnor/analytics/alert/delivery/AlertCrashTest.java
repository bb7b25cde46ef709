package ru.shnor.analytics.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.shnor.analytics.alert.channel.Receiver;
import ru.shnor.analytics.alert.life.Alerts;
import ru.shnor.kit.store.Stored;
import ru.shnor.parts.Store;
import ru.shnor.wire.WireJson;
import ru.shnor.wire.event.AlertState;
import ru.shnor.wire.event.AlertState.Status;
import ru.shnor.wire.event.AlertState.What;
import tools.jackson.databind.JsonNode;

/**
 * The process is killed (-9) again and again while causes come and go: one alert per cause, its
 * steps without gaps, one entry in the journal per step that is to be told, each told at least
 * once, and twice only under the same id.
 */
class AlertCrashTest {

  private static final int LIVES = 8;
  private static final int MOST_LOOKS = 12;

  @Test
  void nothingIsLostOrDoubledWhenItIsKilled(@TempDir Path folder) throws Exception {
    // Given
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    SplittableRandom random = new SplittableRandom(seed);
    String database = "crash_" + ProcessHandle.current().pid();
    try (Store store = Store.choose(folder);
        MongoClient client = MongoClients.create(store.uri());
        Receiver receiver = new Receiver()) {
      // When
      for (int life = 0; life < LIVES; life++) {
        killAfter(
            1 + random.nextInt(MOST_LOOKS),
            random.nextInt(15),
            start(store.uri(), database, receiver, random.nextLong()));
      }
      AlertVictim last = new AlertVictim(client, database, receiver.address());
      last.look(Map.of());
      // Then
      List<AlertState> alerts =
          last.alerts.all(Alerts.EVERYTHING).stream().map(Stored::body).toList();
      alerts.forEach(alert -> checkLife(alert, seed));
      assertThat(alerts.stream().map(AlertState::alertId).toList())
          .as("seed %d", seed)
          .doesNotHaveDuplicates()
          .isSubsetOf(
              IntStream.range(0, AlertVictim.CAUSES)
                  .mapToObj(one -> AlertVictim.cause(one).id())
                  .toList());
      checkJournal(alerts, last.deliveries.all(Alerts.EVERYTHING), seed);
      checkReceived(last.deliveries.all(Alerts.EVERYTHING), receiver, seed);
      client.getDatabase(database).drop();
    }
  }

  private static void checkLife(AlertState alert, long seed) {
    assertThat(alert.status()).as("seed %d", seed).isEqualTo(Status.RESOLVED);
    assertThat(alert.steps().size()).isEqualTo(2 * alert.episode());
    for (int i = 0; i < alert.steps().size(); i++) {
      AlertState.Step step = alert.steps().get(i);
      assertThat(step.number()).isEqualTo(i + 1);
      assertThat(step.episode()).isEqualTo(i / 2 + 1);
      assertThat(step.what()).isEqualTo(i % 2 == 0 ? What.RAISED : What.RESOLVED);
    }
  }

  private static void checkJournal(
      List<AlertState> alerts, List<Stored<Delivery>> journal, long seed) {
    Set<String> expected = new TreeSet<>();
    String channel = journal.get(0).body().channel();
    for (AlertState alert : alerts) {
      alert
          .steps()
          .forEach(step -> expected.add(Delivery.id(alert.alertId(), step.number(), channel)));
    }
    assertThat(journal.stream().map(Stored::id).toList())
        .as("seed %d", seed)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(journal)
        .as("seed %d", seed)
        .allMatch(one -> one.body().status() == Delivery.Status.DELIVERED);
  }

  private static void checkReceived(List<Stored<Delivery>> journal, Receiver receiver, long seed) {
    Map<String, Integer> times = new HashMap<>();
    Map<String, Integer> newest = new HashMap<>();
    for (Receiver.Came came : receiver.came()) {
      for (JsonNode alert : WireJson.read(came.body(), JsonNode.class).at("/alerts")) {
        String id = alert.at("/annotations/delivery_id").asString();
        int step = Integer.parseInt(id.split("#", -1)[1]);
        int before = newest.merge(id.split("#", -1)[0], step, Math::max);
        // what was told before never comes after what follows it
        assertThat(step).as("order of %s, seed %d", id, seed).isEqualTo(before);
        times.merge(id, 1, Integer::sum);
      }
    }
    assertThat(times.keySet())
        .as("seed %d", seed)
        .isEqualTo(journal.stream().map(Stored::id).collect(Collectors.toSet()));
    // a step is told twice only if a life ended between the telling and the journal
    assertThat(times.values()).as("seed %d", seed).allMatch(one -> one <= 1 + LIVES);
    long again = times.values().stream().filter(one -> one > 1).count();
    System.out.println(
        "%d steps told, %d of them more than once, in %d lives"
            .formatted(times.size(), again, LIVES));
  }

  private static Process start(String store, String database, Receiver receiver, long seed)
      throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    words.add("-cp");
    words.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    words.add(AlertVictim.class.getName());
    words.addAll(List.of(store, database, receiver.address().toString(), Long.toString(seed)));
    return new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** Kills it after some looks, a few thousandths of a second into the next one. */
  private static void killAfter(int looks, int milliseconds, Process process) throws Exception {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      int seen = 0;
      String line = lines.readLine();
      while (line != null && seen < looks) {
        seen += line.equals("looked") ? 1 : 0;
        line = lines.readLine();
      }
      assertThat(line).as("it died by itself").isNotNull();
      long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
      while (System.nanoTime() < until) {
        Thread.onSpinWait();
      }
      process.destroyForcibly().waitFor();
    }
  }
}
