package ru.shnor.portal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the portal. It needs neither store nor issuer nor services to start. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Portal {

  public static void main(String[] args) {
    SpringApplication.run(Portal.class, args);
  }
}
