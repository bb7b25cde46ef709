package ru.shnor.kit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import ru.shnor.kit.access.AccessConfiguration;
import ru.shnor.kit.audit.AuditEntry;
import ru.shnor.kit.audit.AuditLog;
import ru.shnor.kit.event.EventConfiguration;
import ru.shnor.kit.health.HealthConfiguration;
import ru.shnor.kit.health.ParentWatch;
import ru.shnor.kit.store.MongoStore;

/** Everything the kit gives to a service that imports {@code service-kit.yml}. */
@AutoConfiguration(
    beforeName = {
      "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
      "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration"
    })
@ConditionalOnProperty("shnor.mongo-uri")
@EnableConfigurationProperties(KitSettings.class)
@Import({AccessConfiguration.class, EventConfiguration.class, HealthConfiguration.class})
@ComponentScan("ru.shnor.kit.problem")
public class KitConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean(destroyMethod = "close")
  MongoClient mongoClient(KitSettings settings) {
    int answer = Math.toIntExact(settings.storeAnswer().toMillis());
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(settings.mongoUri()))
            .applicationName(settings.service())
            .writeConcern(
                WriteConcern.MAJORITY.withJournal(true).withWTimeout(10, TimeUnit.SECONDS))
            .readConcern(ReadConcern.MAJORITY)
            .applyToSocketSettings(
                socket ->
                    socket
                        .connectTimeout(2, TimeUnit.SECONDS)
                        .readTimeout(answer * 2L, TimeUnit.MILLISECONDS))
            .applyToClusterSettings(
                cluster -> cluster.serverSelectionTimeout(answer, TimeUnit.MILLISECONDS))
            .build());
  }

  @Bean
  MongoStore mongoStore(MongoClient client, KitSettings settings) {
    return new MongoStore(client, settings.mongoDatabase());
  }

  @Bean
  AuditLog auditLog(MongoStore store, Clock clock) {
    return new AuditLog(store.documents("audit", AuditEntry.class), clock);
  }

  @Bean
  ParentWatch parentWatch(KitSettings settings) {
    return new ParentWatch(settings.parentPid());
  }
}
