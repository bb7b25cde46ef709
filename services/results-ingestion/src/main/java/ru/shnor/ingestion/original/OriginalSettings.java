package ru.shnor.ingestion.original;

import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the originals.
 *
 * @param key 32 bytes in Base64; without it no original is kept
 * @param days how long one is kept
 */
@ConfigurationProperties("shnor.originals")
public record OriginalSettings(@DefaultValue("") String key, @DefaultValue("180") int days) {

  private static final int KEY_BYTES = 32;

  public OriginalSettings {
    if (days < 1) {
      throw new IllegalArgumentException("shnor.originals.days %d, from 1".formatted(days));
    }
    if (!key.isBlank() && decoded(key).length != KEY_BYTES) {
      throw new IllegalArgumentException(
          "shnor.originals.key has %d bytes, needs %d in Base64"
              .formatted(decoded(key).length, KEY_BYTES));
    }
  }

  boolean hasKey() {
    return !key.isBlank();
  }

  byte[] keyBytes() {
    return decoded(key);
  }

  private static byte[] decoded(String text) {
    return Base64.getDecoder().decode(text.strip());
  }

  /** Without the key: settings may be logged. */
  @Override
  public String toString() {
    return "OriginalSettings[key=%s, days=%d]".formatted(hasKey() ? "set" : "none", days);
  }
}
