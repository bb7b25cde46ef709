package ru.shnor.ingestion.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the door.
 *
 * @param perMinute files one sender may hand in a minute; as many may come at once after a pause
 * @param keyLife how long an {@code Idempotency-Key} is remembered
 * @param sessionLife how long an upload in parts may take
 * @param sessions uploads in parts one sender may have open
 * @param partBytes largest part
 */
@ConfigurationProperties("shnor.intake")
public record IntakeSettings(
    @DefaultValue("600") int perMinute,
    @DefaultValue("48h") Duration keyLife,
    @DefaultValue("24h") Duration sessionLife,
    @DefaultValue("10") int sessions,
    @DefaultValue("8388608") int partBytes) {

  private static final int LARGEST_PART = 64 << 20;

  public IntakeSettings {
    if (perMinute < 1 || sessions < 1 || partBytes < 1024 || partBytes > LARGEST_PART) {
      throw new IllegalArgumentException(
          "shnor.intake: per-minute %d (from 1), sessions %d (from 1), part-bytes %d (1 KiB to 64 MiB)"
              .formatted(perMinute, sessions, partBytes));
    }
    if (keyLife.isNegative()
        || keyLife.isZero()
        || sessionLife.isNegative()
        || sessionLife.isZero()) {
      throw new IllegalArgumentException(
          "shnor.intake: key-life %s, session-life %s".formatted(keyLife, sessionLife));
    }
  }
}
