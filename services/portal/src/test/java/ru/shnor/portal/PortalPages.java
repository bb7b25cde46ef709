package ru.shnor.portal;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;
import ru.shnor.portal.access.AccessTokens;

/** The portal before a {@link FakeBackend}, with its real rules of access and a fixed token. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Portal.class)
@AutoConfigureMockMvc
@Import(PortalPages.Token.class)
@ContextConfiguration(initializers = PortalPages.Addresses.class)
@interface PortalPages {

  FakeBackend BACKEND = new FakeBackend();

  /** Tests have no provider to get tokens from. */
  @TestConfiguration
  class Token {
    @Bean
    @Primary
    AccessTokens fixedToken() {
      return () -> "token-of-the-user";
    }
  }

  /** Points the portal at the backend. */
  class Addresses implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static Map<String, String> settings() {
      return Map.of(
          "shnor.kafka", "",
          "shnor.services.registry", BACKEND.address("registry").toString(),
          "shnor.services.ingestion", BACKEND.address("ingestion").toString(),
          "shnor.services.surveys", BACKEND.address("surveys").toString(),
          "shnor.services.analytics", BACKEND.address("analytics").toString(),
          "shnor.site.store-notice", "Хранилище временное: после остановки данные пропадут.");
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of(settings()).applyTo(context);
    }
  }
}
