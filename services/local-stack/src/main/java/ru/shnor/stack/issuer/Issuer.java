package ru.shnor.stack.issuer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The issuer as a process of its own, started by the stack. */
@SpringBootApplication
@EnableConfigurationProperties(IssuerSettings.class)
public class Issuer {

  /** Starts it; the settings come from the environment. */
  public static void main(String[] args) {
    System.setProperty("spring.config.name", "issuer");
    SpringApplication.run(Issuer.class, args);
  }
}
