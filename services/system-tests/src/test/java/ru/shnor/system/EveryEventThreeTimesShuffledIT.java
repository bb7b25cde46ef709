package ru.shnor.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import ru.shnor.system.client.Api;
import ru.shnor.system.client.Statuses.Heard;
import ru.shnor.system.client.Topics;
import ru.shnor.system.region.Oracle;
import ru.shnor.wire.EventHeader;
import ru.shnor.wire.Topic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The broker may bring everything again and in any order; nothing may come of it. */
@Order(3)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryEventThreeTimesShuffledIT {

  private static final String QUESTION = "/api/indicator?base=2020&report=2021";

  private final long seed = Long.getLong("shnor.seed", 4_242_424_242L);

  @BeforeAll
  void load() {
    RunningSystem.get().region();
  }

  private RunningSystem system() {
    return RunningSystem.get();
  }

  private JsonNode indicator() {
    Api api = system().api();
    JsonNode answer = api.read(api.addresses().analytics(), QUESTION);
    ((ObjectNode) answer).remove("computedAt");
    return answer;
  }

  @Test
  void aQuietSystemShowsTheOraclesNumber() {
    // Given
    Oracle oracle = new Oracle(system().region());
    // When
    JsonNode indicator = indicator();
    // Then
    assertThat(indicator.at("/sharePercent").asString()).isEqualTo(oracle.sharePercent());
    assertThat(indicator.at("/warnings").toString()).contains("SEASON");
    assertThat(indicator.at("/sensitivity")).hasSize(24);
  }

  @Test
  void everyEventThreeMoreTimesInAnyOrderChangesNothing() {
    // Given
    JsonNode before = indicator();
    Map<String, Heard> heardBefore = heard();
    Map<String, Long> sent = new HashMap<>();
    List<ProducerRecord<byte[], byte[]>> again = new ArrayList<>();
    for (Topic topic : Topic.all()) {
      for (ConsumerRecord<byte[], byte[]> record : system().topics().read(topic.name())) {
        ProducerRecord<byte[], byte[]> copy =
            new ProducerRecord<>(
                record.topic(), null, null, record.key(), record.value(), record.headers());
        again.addAll(List.of(copy, copy, copy));
        sent.merge(topic.name(), 3L, Long::sum);
      }
    }
    System.out.printf("%d records again, seed %d%n", again.size(), seed);
    Collections.shuffle(again, new Random(seed));
    // When
    system().topics().send(again);
    system().awaitQuiet();
    // Then
    assertThat(indicator()).as("seed %d", seed).isEqualTo(before);
    assertThat(heard())
        .allSatisfy(
            (where, now) -> {
              Heard was = Optional.ofNullable(heardBefore.get(where)).orElseThrow();
              assertThat(now.balances()).as("%s, seed %d", now, seed).isTrue();
              assertThat(now.received() - was.received())
                  .as("%s, seed %d", now, seed)
                  .isEqualTo(sent.getOrDefault(now.topic(), 0L));
              assertThat(now.applied()).as("%s, seed %d", now, seed).isEqualTo(was.applied());
              assertThat(now.deadLettered()).isEqualTo(was.deadLettered());
            });
  }

  @Test
  void poisonIsParkedByteForByteAndThePartitionMovesOn() {
    // Given
    Topics topics = system().topics();
    ConsumerRecord<byte[], byte[]> good = topics.read(Topic.RESULTS.name()).get(0);
    int parkedBefore = parkedByAnalytics(topics).size();
    Heard before = system().statuses().heard("analytics", Topic.RESULTS.name());
    List<ProducerRecord<byte[], byte[]>> poison = poison(good);
    List<ProducerRecord<byte[], byte[]>> all = new ArrayList<>(poison);
    all.add(like(good, good.key(), good.value()));
    // When
    List<RecordMetadata> places = topics.send(all);
    // Then
    await("the partition moves on")
        .atMost(Duration.ofSeconds(15))
        .pollInterval(Duration.ofMillis(100))
        .until(
            () ->
                system().statuses().heard("analytics", Topic.RESULTS.name()).received()
                    == before.received() + all.size());
    system().awaitQuiet();
    Heard after = system().statuses().heard("analytics", Topic.RESULTS.name());
    assertThat(after.balances()).as(after.toString()).isTrue();
    assertThat(after.deadLettered() - before.deadLettered()).isEqualTo(poison.size());
    assertThat(after.duplicate() + after.stale())
        .isEqualTo(before.duplicate() + before.stale() + 1);
    List<ConsumerRecord<byte[], byte[]>> parked = parkedByAnalytics(topics);
    assertThat(parked).hasSize(parkedBefore + poison.size());
    for (int i = 0; i < poison.size(); i++) {
      assertParked(parked, poison.get(i), places.get(i));
    }
  }

  /** Every service that listens to a topic parks what it cannot take. */
  private static List<ConsumerRecord<byte[], byte[]>> parkedByAnalytics(Topics topics) {
    return topics.read(Topic.RESULTS.deadLetters()).stream()
        .filter(one -> Records.header(one, "dlt-service").filter("analytics"::equals).isPresent())
        .toList();
  }

  private static void assertParked(
      List<ConsumerRecord<byte[], byte[]>> parked,
      ProducerRecord<byte[], byte[]> poison,
      RecordMetadata place) {
    String offset = Long.toString(place.offset());
    assertThat(parked)
        .filteredOn(
            one ->
                Records.header(one, "dlt-offset").filter(offset::equals).isPresent()
                    && Records.header(one, "dlt-partition")
                        .filter(Integer.toString(place.partition())::equals)
                        .isPresent())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.value()).isEqualTo(poison.value());
              assertThat(one.key()).isEqualTo(poison.key());
              assertThat(Records.header(one, "dlt-topic")).contains(Topic.RESULTS.name());
              assertThat(Records.header(one, "dlt-service")).contains("analytics");
              assertThat(Records.header(one, "dlt-reason")).isPresent();
              assertThat(Records.header(one, "dlt-cause")).isPresent();
              assertThat(Arrays.asList(one.headers().toArray()))
                  .containsAll(Arrays.asList(poison.headers().toArray()));
            });
  }

  /** Records of one partition that nobody can take, each for another reason. */
  private static List<ProducerRecord<byte[], byte[]>> poison(ConsumerRecord<byte[], byte[]> good) {
    ProducerRecord<byte[], byte[]> unknownType = like(good, good.key(), good.value());
    unknownType.headers().remove(EventHeader.TYPE);
    unknownType.headers().add(EventHeader.TYPE, utf8("ru.shnor.nothing.v99"));
    ProducerRecord<byte[], byte[]> noRevision = like(good, good.key(), good.value());
    noRevision.headers().remove(EventHeader.REVISION);
    ProducerRecord<byte[], byte[]> wrongRevision = like(good, good.key(), good.value());
    wrongRevision.headers().remove(EventHeader.REVISION);
    wrongRevision.headers().add(EventHeader.REVISION, utf8("-1"));
    ProducerRecord<byte[], byte[]> widerScope = like(good, good.key(), good.value());
    widerScope.headers().remove(EventHeader.SCOPE);
    widerScope.headers().add(EventHeader.SCOPE, utf8("region"));
    ProducerRecord<byte[], byte[]> headerBomb = like(good, good.key(), good.value());
    for (int i = 0; i < 1000; i++) {
      headerBomb.headers().add("x" + i, utf8("x"));
    }
    return List.of(
        like(good, good.key(), utf8("это не JSON")),
        like(good, good.key(), new byte[0]),
        like(good, good.key(), Arrays.copyOf(good.value(), good.value().length / 2)),
        like(good, good.key(), utf8("[".repeat(100_000))),
        like(good, good.key(), utf8("{\"cells\":[],\"cells\":[]}")),
        unknownType,
        noRevision,
        wrongRevision,
        widerScope,
        headerBomb,
        like(good, utf8("VPR|2021|SPRING|s389999"), good.value()));
  }

  private static ProducerRecord<byte[], byte[]> like(
      ConsumerRecord<byte[], byte[]> good, byte[] key, byte[] value) {
    return new ProducerRecord<>(
        good.topic(),
        good.partition(),
        null,
        key,
        value,
        new RecordHeaders(good.headers().toArray()));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Map<String, Heard> heard() {
    Map<String, Heard> heard = new HashMap<>();
    system().statuses().heard().forEach(one -> heard.put(one.service() + " " + one.topic(), one));
    return heard;
  }
}
