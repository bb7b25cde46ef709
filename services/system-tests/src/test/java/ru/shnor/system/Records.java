package ru.shnor.system;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import ru.shnor.wire.EventHeader;

/** Reads raw records. */
final class Records {

  private Records() {}

  static String key(ConsumerRecord<byte[], byte[]> record) {
    return new String(record.key(), StandardCharsets.UTF_8);
  }

  static long revision(ConsumerRecord<byte[], byte[]> record) {
    return Long.parseLong(header(record, EventHeader.REVISION).orElse("0"));
  }

  static Optional<String> header(ConsumerRecord<byte[], byte[]> record, String name) {
    return Optional.ofNullable(record.headers().lastHeader(name))
        .map(Header::value)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }
}
