package ru.shnor.kit.event;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import ru.shnor.wire.EventBody;
import ru.shnor.wire.EventHeader;
import ru.shnor.wire.EventScope;
import ru.shnor.wire.MalformedEvent;
import ru.shnor.wire.WireJson;

/**
 * A record read and found to be an event of the expected type.
 *
 * @param body empty for a tombstone
 */
record Envelope<T extends EventBody>(String key, long revision, Optional<T> body) {

  private static final int MOST_HEADERS = 100;

  /**
   * Reads a record.
   *
   * @throws MalformedEvent if it is no event of this type; trying again cannot help
   */
  static <T extends EventBody> Envelope<T> read(
      ConsumerRecord<byte[], byte[]> record, String eventType, Class<T> type) {
    byte[] keyBytes = record.key();
    if (keyBytes == null || keyBytes.length == 0) {
      throw new MalformedEvent("no key");
    }
    if (record.headers().toArray().length > MOST_HEADERS) {
      throw new MalformedEvent("more than %d headers".formatted(MOST_HEADERS));
    }
    String key = new String(keyBytes, StandardCharsets.UTF_8);
    String said = header(record, EventHeader.TYPE);
    if (!said.equals(eventType)) {
      throw new MalformedEvent("type is %s, not %s".formatted(shortened(said), eventType));
    }
    long revision = revision(record);
    if (header(record, EventHeader.ID).isBlank()) {
      throw new MalformedEvent("empty " + EventHeader.ID);
    }
    EventScope scope = scope(record);
    if (record.value() == null) {
      return new Envelope<>(key, revision, Optional.empty());
    }
    T body = WireJson.read(record.value(), type);
    if (!body.key().equals(key)) {
      throw new MalformedEvent("the key is not the id of the body");
    }
    if (!body.scope().equals(scope)) {
      throw new MalformedEvent("scope %s is not that of the body".formatted(scope.text()));
    }
    return new Envelope<>(key, revision, Optional.of(body));
  }

  private static long revision(ConsumerRecord<byte[], byte[]> record) {
    String text = header(record, EventHeader.REVISION);
    try {
      long revision = Long.parseLong(text);
      if (revision < 1) {
        throw new MalformedEvent("revision %d".formatted(revision));
      }
      return revision;
    } catch (NumberFormatException e) {
      throw new MalformedEvent("revision is not a number: " + shortened(text), e);
    }
  }

  private static EventScope scope(ConsumerRecord<byte[], byte[]> record) {
    try {
      return EventScope.parse(header(record, EventHeader.SCOPE));
    } catch (IllegalArgumentException e) {
      throw new MalformedEvent("unreadable scope", e);
    }
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    if (header == null || header.value() == null) {
      throw new MalformedEvent("no header " + name);
    }
    return new String(header.value(), StandardCharsets.UTF_8);
  }

  private static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }
}
