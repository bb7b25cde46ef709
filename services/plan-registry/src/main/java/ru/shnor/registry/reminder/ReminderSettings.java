package ru.shnor.registry.reminder;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of reminders.
 *
 * @param every how often the registry looks what is due
 * @param beforeDays working days before the last day
 * @param coordinatorDays working days after it, to the municipal coordinator
 * @param regionDays working days after it, to the region
 * @param lookBackDays times that ended longer ago are not reminded of any more
 * @param keepDays closed reminders are deleted after so many days
 * @param calendar file of a production calendar; empty for the one of the service
 */
@ConfigurationProperties("shnor.reminders")
public record ReminderSettings(
    @DefaultValue("15m") Duration every,
    @DefaultValue("5") int beforeDays,
    @DefaultValue("5") int coordinatorDays,
    @DefaultValue("10") int regionDays,
    @DefaultValue("120") int lookBackDays,
    @DefaultValue("400") int keepDays,
    @DefaultValue("") String calendar) {

  private static final int MOST_DAYS = 60;

  public ReminderSettings {
    if (every.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("shnor.reminders.every %s is too often".formatted(every));
    }
    if (beforeDays < 1
        || coordinatorDays <= 1
        || regionDays <= coordinatorDays
        || Math.max(beforeDays, regionDays) > MOST_DAYS) {
      throw new IllegalArgumentException(
          "shnor.reminders: before-days %d, coordinator-days %d, region-days %d; needed 1 <= before, 1 < coordinator < region <= %d"
              .formatted(beforeDays, coordinatorDays, regionDays, MOST_DAYS));
    }
    if (lookBackDays < MOST_DAYS || keepDays <= lookBackDays) {
      throw new IllegalArgumentException(
          "shnor.reminders: look-back-days %d, keep-days %d; needed %d <= look-back < keep"
              .formatted(lookBackDays, keepDays, MOST_DAYS));
    }
  }
}
