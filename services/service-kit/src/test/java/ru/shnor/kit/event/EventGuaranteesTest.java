package ru.shnor.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.shnor.kit.store.MongoAggregates;
import ru.shnor.kit.store.MongoProjection;
import ru.shnor.kit.store.Stored;
import ru.shnor.kit.test.TestEvents;
import ru.shnor.kit.test.TestService;
import ru.shnor.kit.test.TestService.Note;
import ru.shnor.kit.test.TestStack;
import ru.shnor.parts.Store;
import ru.shnor.wire.EventHeader;
import ru.shnor.wire.Topic;

/**
 * What the kit promises of events, on a real broker; on the best store here and on the stand-in.
 */
class EventGuaranteesTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  enum On {
    BEST,
    STAND_IN
  }

  private final List<AutoCloseable> open = new ArrayList<>();

  private record Running(TestStack stack, TestStack.Service service) {}

  private Running start(On on) {
    TestStack stack;
    if (on == On.BEST) {
      stack = TestStack.start();
    } else {
      Store standIn = Store.standIn();
      open.add(standIn);
      stack = TestStack.on(standIn);
    }
    open.add(stack);
    TestStack.Service service = stack.run(TestService.class);
    open.add(service);
    return new Running(stack, service);
  }

  @AfterEach
  void close() throws Exception {
    Collections.reverse(open);
    for (AutoCloseable one : open) {
      one.close();
    }
  }

  @ParameterizedTest
  @EnumSource(On.class)
  void everySavedStateReachesTheBroker(On on) {
    // Given
    Running running = start(on);
    TestStack.Service service = running.service();
    TestEvents events = running.stack().events();
    MongoAggregates<Note> notes = service.bean(TestService.Notes.class).aggregates();

    // When
    for (int i = 0; i < 300; i++) {
      assertThat(notes.save("n" + i, 0, new Note("n" + i, "first"))).isTrue();
    }
    assertThat(notes.save("n7", 1, new Note("n7", "second"))).isTrue();
    assertThat(notes.save("n7", 1, new Note("n7", "lost race"))).isFalse();
    assertThat(notes.delete("n8", 1)).isTrue();

    // Then
    Publishing publishing = service.bean(Publishing.class);
    await().atMost(SOON).until(() -> publishing.unpublished() == 0);
    List<ConsumerRecord<byte[], byte[]>> sent = events.read(Topic.MEASURES.name());
    assertThat(sent.stream().map(EventGuaranteesTest::key).collect(Collectors.toSet()))
        .hasSize(300);
    ConsumerRecord<byte[], byte[]> last = last(sent, "n7");
    assertThat(text(last.value())).isEqualTo("{\"id\":\"n7\",\"text\":\"second\"}");
    assertThat(text(last.headers().lastHeader(EventHeader.REVISION).value())).isEqualTo("2");
    assertThat(last(sent, "n8").value()).isNull();
  }

  @ParameterizedTest
  @EnumSource(On.class)
  void tripledAndShuffledEventsLeaveTheHighestRevision(On on) {
    // Given
    Running running = start(on);
    TestStack.Service service = running.service();
    TestEvents events = running.stack().events();
    long seed = 20261124L;
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (int key = 0; key < 50; key++) {
      for (int revision = 1; revision <= 6; revision++) {
        ProducerRecord<byte[], byte[]> record =
            TestEvents.record(
                TestService.HEARD, new Note("k" + key, "revision " + revision), revision);
        records.addAll(List.of(record, record, record));
      }
    }
    Collections.shuffle(records, new Random(seed));

    // When
    events.send(records);

    // Then
    MongoProjection<Note> copy = service.bean(TestService.Notes.class).copy();
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertLaw(service.bean(Listening.class), records.size(), 0));
    assertThat(copy.all())
        .as("seed %d", seed)
        .hasSize(50)
        .allSatisfy(note -> assertThat(note.revision()).isEqualTo(6))
        .allSatisfy(note -> assertThat(note.body().text()).isEqualTo("revision 6"));
  }

  @Test
  void aDeletedThingIsNotBroughtBackByAnOlderRecord() {
    // Given
    Running running = start(On.BEST);
    TestStack.Service service = running.service();
    TestEvents events = running.stack().events();
    ProducerRecord<byte[], byte[]> tombstone = spoilt(3, record -> null);

    // When
    events.send(List.of(good(1), tombstone, good(2)));

    // Then
    await().atMost(SOON).untilAsserted(() -> assertLaw(service.bean(Listening.class), 3, 0));
    assertThat(service.bean(TestService.Notes.class).copy().all()).isEmpty();
  }

  @Test
  void poisonIsParkedByteForByteAndThePartitionMovesOn() {
    // Given
    Running running = start(On.BEST);
    TestStack.Service service = running.service();
    TestEvents events = running.stack().events();
    List<ProducerRecord<byte[], byte[]>> poison =
        List.of(
            spoilt(1, record -> bytes("not json")),
            spoilt(1, record -> new byte[0]),
            spoilt(1, record -> bytes("{\"id\":\"p\"")),
            spoilt(1, record -> bytes("[".repeat(100_000))),
            spoilt(1, record -> bytes("{\"id\":\"another\",\"text\":\"\"}")),
            spoilt(1, record -> bytes("{\"id\":\"p\",\"text\":1e400}")),
            without(EventHeader.REVISION),
            without(EventHeader.ID),
            without(EventHeader.SCOPE),
            with(EventHeader.TYPE, "ru.shnor.measure.v99"),
            with(EventHeader.REVISION, "-1"),
            with(EventHeader.REVISION, "one"),
            with(EventHeader.SCOPE, "m/foreign"),
            TestEvents.record(TestService.HEARD, new Note("q", TestService.POISON), 1));
    List<ProducerRecord<byte[], byte[]>> all = new ArrayList<>(poison);
    all.add(good(5));

    // When
    events.send(all);

    // Then
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertLaw(service.bean(Listening.class), all.size(), poison.size()));
    assertThat(service.bean(TestService.Notes.class).copy().find("p").map(Stored::revision))
        .contains(5L);
    List<ConsumerRecord<byte[], byte[]>> parked = events.read(TestService.HEARD.deadLetters());
    assertThat(parked.stream().map(record -> text(record.value())).toList())
        .containsExactlyInAnyOrderElementsOf(
            poison.stream().map(record -> text(record.value())).toList());
    assertThat(parked)
        .allSatisfy(record -> assertThat(record.headers().lastHeader("dlt-reason")).isNotNull())
        .allSatisfy(record -> assertThat(record.headers().lastHeader("dlt-offset")).isNotNull());
  }

  @Test
  void aNewConsumerGroupRebuildsTheSameCopy() {
    // Given
    Running running = start(On.BEST);
    TestStack.Service service = running.service();
    TestEvents events = running.stack().events();
    for (int revision = 1; revision <= 4; revision++) {
      events.send(List.of(good(revision)));
    }
    await().atMost(SOON).untilAsserted(() -> assertLaw(service.bean(Listening.class), 4, 0));
    List<Stored<Note>> before = service.bean(TestService.Notes.class).copy().all();

    // When
    events.send(List.of(good(1), good(2), good(3), good(4)));

    // Then
    await().atMost(SOON).untilAsserted(() -> assertLaw(service.bean(Listening.class), 8, 0));
    assertThat(service.bean(TestService.Notes.class).copy().all()).isEqualTo(before);
  }

  private static void assertLaw(Listening listening, long received, long deadLettered) {
    TopicStatus status =
        listening.status().stream()
            .filter(one -> one.topic().equals(TestService.HEARD.name()))
            .findFirst()
            .orElseThrow();
    assertThat(status.received()).isEqualTo(received);
    assertThat(status.deadLettered()).isEqualTo(deadLettered);
    assertThat(status.applied() + status.duplicate() + status.stale() + status.deadLettered())
        .as("received = applied + duplicate + stale + dead-lettered: %s", status)
        .isEqualTo(status.received());
  }

  private static ProducerRecord<byte[], byte[]> good(long revision) {
    return TestEvents.record(TestService.HEARD, new Note("p", "good " + revision), revision);
  }

  private static ProducerRecord<byte[], byte[]> spoilt(
      long revision, java.util.function.UnaryOperator<byte[]> change) {
    ProducerRecord<byte[], byte[]> record = good(revision);
    return new ProducerRecord<>(
        record.topic(), null, null, record.key(), change.apply(record.value()), record.headers());
  }

  private static ProducerRecord<byte[], byte[]> without(String header) {
    ProducerRecord<byte[], byte[]> record = good(1);
    record.headers().remove(header);
    return record;
  }

  private static ProducerRecord<byte[], byte[]> with(String header, String value) {
    ProducerRecord<byte[], byte[]> record = without(header);
    record.headers().add(header, bytes(value));
    return record;
  }

  private static ConsumerRecord<byte[], byte[]> last(
      List<ConsumerRecord<byte[], byte[]>> records, String key) {
    return records.stream()
        .filter(record -> key(record).equals(key))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private static String key(ConsumerRecord<byte[], byte[]> record) {
    return text(record.key());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
