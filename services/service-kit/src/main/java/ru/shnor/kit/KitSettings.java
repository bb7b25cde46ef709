package ru.shnor.kit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings every service has.
 *
 * @param service name of the service, also its consumer group
 * @param kafka bootstrap servers
 * @param mongoUri connection string of the store
 * @param mongoDatabase database of this service, its own
 * @param issuer issuer of the tokens, as in their {@code iss} claim
 * @param jwks address of the issuer's keys
 * @param data folder for files of this service
 * @param parentPid process whose end ends this one, 0 for none
 * @param storeAnswer longest wait for an answer of the store
 */
@ConfigurationProperties("shnor")
public record KitSettings(
    String service,
    String kafka,
    String mongoUri,
    String mongoDatabase,
    String issuer,
    String jwks,
    @DefaultValue("data") String data,
    @DefaultValue("0") long parentPid,
    @DefaultValue("5s") Duration storeAnswer) {

  public KitSettings {
    for (@Nullable String setting :
        new @Nullable String[] {service, kafka, mongoUri, mongoDatabase, issuer, jwks}) {
      if (setting == null || setting.isBlank()) {
        throw new IllegalArgumentException(
            "a setting of shnor.* is blank: service, kafka, mongo-uri, mongo-database, issuer, jwks");
      }
    }
  }
}
