package ru.shnor.registry.reminder;

import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.shnor.registry.workday.ProductionCalendar;

/** The rule with the calendar of the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReminderSettings.class)
class ReminderConfiguration {

  @Bean
  ReminderRule reminderRule(ReminderSettings settings) {
    return new ReminderRule(
        settings.calendar().isEmpty()
            ? ProductionCalendar.russian()
            : ProductionCalendar.of(Path.of(settings.calendar())),
        settings);
  }
}
