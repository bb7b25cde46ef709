package ru.shnor.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import ru.shnor.system.contract.AsyncApi;
import ru.shnor.wire.EventHeader;
import ru.shnor.wire.Topic;

/** What the services really send is what the AsyncAPI document says. */
@Order(2)
class RealMessagesIT {

  private static final List<Topic> FILLED =
      List.of(
          Topic.SCHOOLS,
          Topic.ENROLMENTS,
          Topic.UPLOADS,
          Topic.CAMPAIGNS,
          Topic.RESULTS,
          Topic.OBJECTIVITY,
          Topic.INDICATORS);

  @BeforeAll
  static void load() {
    RunningSystem system = RunningSystem.get();
    String login = system.region().schools().get(0).login();
    // of a year that no other test asks for
    String list =
        "Год;Логин;Муниципалитет;ОО;4 РУ;4 МА;5 РУ;5 МА;Количество маркеров\n2018;edu%s;;;1;;;1;2\n"
            .formatted(login);
    assertThat(
            system
                .api()
                .upload(
                    system.api().addresses().ingestion(),
                    "/api/objectivity/lists?number=1&date=2019-04-01",
                    system.api().robot(),
                    "signs.csv",
                    list.getBytes(StandardCharsets.UTF_8))
                .statusCode())
        .isEqualTo(200);
    system.awaitQuiet();
  }

  @Test
  void everyRecordOfEveryTopicFitsTheDocument() {
    // Given
    AsyncApi document = new AsyncApi();
    SoftAssertions all = new SoftAssertions();
    TreeSet<String> seen = new TreeSet<>();
    // When
    for (Topic topic : Topic.all()) {
      for (ConsumerRecord<byte[], byte[]> record :
          RunningSystem.get().topics().read(topic.name())) {
        String type = Records.header(record, EventHeader.TYPE).orElse("");
        seen.add(topic.name());
        all.assertThat(document.headerComplaints(type, headers(record)))
            .as("headers of %s in %s", Records.key(record), topic.name())
            .isEmpty();
        Optional.ofNullable(record.value())
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .ifPresent(
                body ->
                    all.assertThat(document.complaints(type, body))
                        .as("%s in %s", Records.key(record), topic.name())
                        .isEmpty());
      }
    }
    // Then
    assertThat(seen).containsAll(FILLED.stream().map(Topic::name).toList());
    all.assertAll();
  }

  private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : record.headers()) {
      headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
    }
    return headers;
  }
}
